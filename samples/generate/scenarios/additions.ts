/** Own additions in the year over the initial budget (年中追加率): 10% is the upper edge of a band, and belongs to it. */
export const scriptedAdditionRates: Readonly<Record<string, number>> = {
  科学技术厅: 0.1,
};
