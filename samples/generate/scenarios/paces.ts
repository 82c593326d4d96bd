/** Whole-year courses of progress that a random pace would not show. */

/**
 * 昌都市 is on the standard until May; from June on its payments still grow, but so slowly that its index falls while
 * every one of its own figures rises.
 */
export const scriptedPaces: Readonly<Record<string, readonly number[]>> = {
  昌都市: [1.03, 1.02, 1.03, 1.02, 1.01, 0.86, 0.86, 0.87, 0.89, 0.91, 0.93, 0.94],
};

/**
 * Percent paid by topic and unit. Group Ⅳ has six departments with projects. In April the three below S−δ (18.05%) all
 * stand at 15%; in August all six stand at 50%, so that a relative score has nothing to spread.
 */
export const scriptedShares: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  项目支出: {
    党委网信办: [2, 6, 13, 20, 29, 40, 46, 50, 66, 77, 86, 95],
    党委老干部局: [1, 4, 9, 15, 22, 31, 41, 50, 60, 70, 80, 90],
    外事办公室: [2, 7, 14, 21, 30, 41, 47, 50, 67, 79, 88, 96],
    信访局: [1, 3, 8, 15, 20, 28, 40, 50, 58, 66, 75, 84],
    残疾人联合会: [2, 6, 12, 19, 28, 38, 46, 50, 65, 76, 85, 93],
    科学技术协会: [0, 2, 7, 15, 21, 30, 42, 50, 61, 72, 82, 91],
  },
};
