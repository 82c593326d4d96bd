import type { DataItem } from '../../src/catalogue/edition.ts';
import { readGiven } from '../../src/catalogue/itemSchema.ts';
import { type Column, columnKey, columnOf } from '../../src/domain/dataset.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';

/**
 * Figures of a month by data item, a word a unit in roster order, `·` where one is missing. A key that is no item stands for the
 * pair 达标数 and 项数 of an indicator: `60` is 60 of 100, `3/8` what it says, `N` none of none, `·` unknown of 100.
 * A line may name its units instead: `甲 60 丙 40`, the others are missing.
 */
export type MonthData = Readonly<Record<string, string>>;

/** By period, `2026-05`. */
export type YearData = Readonly<Record<string, MonthData>>;

interface Declared {
  readonly items: ReadonlyMap<string, DataItem>;
  readonly units: readonly string[];
}

export function columnsOf(data: YearData, declared: Declared): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [month, items] of Object.entries(data)) {
    const period = parsePeriod(month);
    if (!period) throw new Error(`no period: ${month}`);
    for (const [key, line] of Object.entries(items)) {
      const words = wordsOf(line, declared.units);
      for (const [name, texts] of declared.items.has(key) ? [[key, words] as const] : pairOf(key, words)) {
        const item = declared.items.get(name);
        if (!item) throw new Error(`no data item ${name}`);
        columns.set(columnKey(name, period), columnFrom(texts, item));
      }
    }
  }
  return columns;
}

function wordsOf(line: string, units: readonly string[]): readonly string[] {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const named = new Map(
    words.flatMap((word, place) => (units.includes(word) ? [[word, words[place + 1] ?? '·'] as const] : [])),
  );
  const [first = ''] = words;
  return units.map((unit, place) => (units.includes(first) ? named.get(unit) : words[place]) ?? '·');
}

function pairOf(id: string, words: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const pairs = words.map((word) => {
    if (word === 'N') return ['0', '0'];
    const [over = '', under = '100'] = word.split('/');
    return [over, under];
  });
  return [
    [`${id}达标数`, pairs.map(([over]) => over ?? '·')],
    [`${id}项数`, pairs.map(([, under]) => under ?? '·')],
  ];
}

function columnFrom(texts: readonly string[], item: DataItem): Column {
  const labels = item.labels ?? (item.measure.dimension === 'yesno' ? ['否', '是'] : undefined);
  const values = texts.map((text) => {
    if (text === '·') return undefined;
    const value = labels ? Rational.of(labels.indexOf(text)) : readGiven(text, item.measure);
    if (!value || (value.sign < 0 && labels)) throw new Error(`no figure of ${item.name}: ${text}`);
    return value;
  });
  // Row 1 is the header of the file.
  const origin = {
    file: 0,
    sheet: '',
    letters: 'C',
    rows: Int32Array.from(texts, (_, row) => row + 2),
    texts: texts.map((text) => (text === '·' ? '' : text)),
    measure: item.measure.name,
  };
  return columnOf(values, labels ? { labels, origin } : { origin });
}
