/** 万元 and 元 carry two decimals in the exports. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** 亿元 carry four decimals, i.e. whole 万元. */
export const yi = (amount: number): number => Math.round(amount * 10_000) / 10_000;

/** Payments are known to the 分; in 万元 that is six decimals. */
export const toTheFen = (wan: number): number => Math.round(wan * 1_000_000) / 1_000_000;

export const yuanFromWan = (wan: number): number => cents(wan * 10_000);

/** Percentages are written as text, as the systems export them. */
export const percentText = (ratio: number): string => `${Math.round(ratio * 1000) / 10}%`;

export const countOf = (total: number, ratio: number): number => Math.min(total, Math.floor(total * ratio + 0.5));

export const yesNo = (yes: boolean): string => (yes ? '是' : '否');

export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no entry ${index} in a list of ${list.length}`);
  return found;
}
