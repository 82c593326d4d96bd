import { nth } from '../amounts.ts';
import { between, chance, whole } from '../prng.ts';
import type { Prefecture } from '../units.ts';

/** One value a prefecture, in the order 拉萨 日喀则 山南 林芝 昌都 那曲 阿里. */
type Seven<T> = readonly [T, T, T, T, T, T, T];

export const perPrefecture =
  <T>(...values: Seven<T>): ((unit: Prefecture) => T) =>
  (unit) =>
    nth(values, unit.order);

type Nodes = readonly [march: number, june: number, september: number, december: number];

/** Percent reached at the quarter ends; months between lie on the line. */
export const alongQuarters =
  (...rows: Seven<Nodes>): ((unit: Prefecture, month: number) => number) =>
  (unit, month) => {
    const nodes = nth(rows, unit.order);
    const quarter = Math.floor(month / 3);
    const before = quarter === 0 ? 0 : nth(nodes, quarter - 1);
    const after = month % 3 === 0 ? before : nth(nodes, quarter);
    return (before + ((after - before) * (month % 3)) / 3) / 100;
  };

/** How orderly a prefecture's offices work; drives the counts of late, wrong and missing things. */
export const disorder = perPrefecture(0.11, 0.14, 0.12, 0.09, 0.2, 0.28, 0.33);

/** Few events a month: none, one, or rarely up to three. */
export function events(unit: Prefecture, item: string, month: number, weight = 1): number {
  const key = `${unit.seed} ${item} ${month}`;
  if (!chance(key, disorder(unit) * weight)) return 0;
  return chance(`${key} more`, 0.25) ? whole(`${key} how many`, 2, 3) : 1;
}

/** A value that moves a little from month to month around a unit's own level. */
export const around = (unit: Prefecture, item: string, month: number, level: number, spread: number): number =>
  level + between(`${unit.seed} ${item} ${month}`, -spread, spread);
