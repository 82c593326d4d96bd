import type { Column } from '../src/domain/dataset.ts';
import { emptyTable, type UnitTable } from '../src/expression/unitTable.ts';

/** Generated units: the same figures every time. */
export interface Scale {
  readonly units: number;
  readonly groups: number;
}

/**
 * Items by the kind their name begins with: 分母 amounts, 分子 amounts of which one in twenty completes the denominator and as many lie
 * exactly at 90% of it, 次数 small counts, 事项 yes/no. One cell in five hundred is missing, one denominator in a thousand zero.
 */
export function generatedTable({ units, groups }: Scale): UnitTable {
  const columns = new Map<string, Column>();
  const make = (item: string): Column => {
    const random = randomFrom(item);
    if (item.startsWith('事项'))
      return { mantissa: filled(units, () => (random() < 0.9 ? 1 : 0)), scale: 0, labels: ['否', '是'] };
    if (item.startsWith('次数')) return { mantissa: filled(units, () => Math.floor(random() ** 4 * 12)), scale: 0 };
    if (item.startsWith('分母'))
      return amounts(units, random, () => (random() < 0.001 ? 0 : 1e5 + Math.floor(random() * 9e9)));
    const whole = column(item.replace('分子', '分母')).mantissa;
    return amounts(units, random, (row) => partOf(whole[row] ?? 0, random()));
  };
  const column = (item: string): Column => {
    const known = columns.get(item) ?? make(item);
    columns.set(item, known);
    return known;
  };
  return {
    ...emptyTable,
    size: units,
    participates: new Uint8Array(units).fill(1),
    groups: Int32Array.from({ length: units }, (_, row) => row % groups),
    column,
  };
}

function partOf(whole: number, chance: number): number {
  if (chance < 0.05) return whole;
  if (chance < 0.1) return Math.floor(whole / 10) * 9;
  return Math.floor(whole * (0.4 + 0.65 * chance));
}

/** In 万元 to four decimals. */
function amounts(units: number, random: () => number, next: (row: number) => number): Column {
  return { mantissa: filled(units, (row) => (random() < 0.002 ? Number.NaN : next(row))), scale: 4 };
}

function filled(units: number, next: (row: number) => number): Float64Array {
  return Float64Array.from({ length: units }, (_, row) => next(row));
}

/** A small linear congruential generator, seeded by a name. */
function randomFrom(seed: string): () => number {
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 2147483647, 7);
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
