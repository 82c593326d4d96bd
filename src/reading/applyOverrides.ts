import type { DataItem } from '../catalogue/edition.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type Column, type ColumnOrigin, columnOf, originCell, valueAt } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import type { Period } from '../domain/period.ts';
import type { Rational } from '../domain/rational.ts';
import { isAssessed, type Roster } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { labelsOf } from './cellReader.ts';
import { exactly } from './decimal.ts';
import type { OverrideEntry } from './overrideEntries.ts';
import type { Overrides } from './overrides.ts';
import { notAssessed } from './registerEntries.ts';

export interface Overriding {
  readonly overrides: Overrides;
  /** Place of the register among the dataset's files. */
  readonly file: number;
  readonly roster: Roster;
  readonly period: Period;
}

const notBrought: Phrase = {
  zh: '没有来源表提供这一期的这项数据',
  en: 'no source brings this item for the period',
};
const absent: Phrase = { zh: '缺失', en: 'missing' };
const saidAlready: Phrase = { zh: '来源表里已是这个数', en: 'the export says the same' };

/** Entries in force in a period whose units are assessed; what has run out or concerns nobody is reported. */
export function entriesInForce(
  { overrides, roster, period }: Overriding,
  problems: Problems,
): readonly OverrideEntry[] {
  const { units } = rosterIn(roster, period);
  return overrides.entries.filter((entry) => {
    const { item, from, until, ends, location } = entry;
    const unit = units[entry.unit];
    const facts = { item, unit: unit?.name ?? '', period };
    if (ends && until < period && until.length === period.length)
      problems.report('DAT-0907', location, { ...facts, until });
    if (from.length !== period.length || period < from || period > until) return false;
    if (unit && isAssessed(unit)) return true;
    problems.report('DAT-0906', location, { ...facts, reason: notAssessed });
    return false;
  });
}

/** Entries for what no export of the period brings. */
export function reportIdle(
  entries: readonly OverrideEntry[],
  { roster, period }: Pick<Overriding, 'roster' | 'period'>,
  problems: Problems,
): void {
  for (const { item, unit, location } of entries) {
    const facts = { item, unit: roster.units[unit]?.name ?? '', period };
    problems.report('DAT-0906', location, { ...facts, reason: notBrought });
  }
}

/** The column with the entries' figures in the place of the export's; both stay on record. */
export function overridden(
  column: Column | undefined,
  entries: readonly OverrideEntry[],
  { item, at, problems }: { item: DataItem; at: Overriding; problems: Problems },
): Column | undefined {
  const labels = labelsOf(item);
  const acting = entries.filter((entry) => acts(column, entry, { item, at, problems }));
  if (acting.length === 0) return column;
  const figures = new Map(acting.map((entry) => [entry.unit, exactly(entry.figure.value)]));
  const values = at.roster.units.map((_, row) => figures.get(row) ?? (column && valueAt(column, row)));
  const origin = column?.origin ?? ownOrigin(acting, at);
  const notes = acting.map((entry): [number, string] => [entry.unit, note(column, entry, { item, at })]);
  const noted = { ...origin, notes: new Map([...(origin.notes ?? []), ...notes]) };
  const notApplicable = column?.notApplicable?.filter((row) => !figures.has(row)) ?? [];
  return columnOf(values, {
    origin: noted,
    ...(labels ? { labels } : {}),
    ...(notApplicable.length > 0 ? { notApplicable } : {}),
  });
}

/** An entry for a figure that is no longer what it was is an error; one that says what the export says is idle. */
function acts(
  column: Column | undefined,
  entry: OverrideEntry,
  { item, at, problems }: { item: DataItem; at: Overriding; problems: Problems },
): boolean {
  const found = column && valueAt(column, entry.unit);
  const { before, location, figure } = entry;
  const facts = { item: item.name, unit: at.roster.units[entry.unit]?.name ?? '', period: at.period };
  const expected = before === undefined || before === 'blank' ? undefined : exactly(before);
  if (found?.equals(exactly(figure.value))) {
    problems.report('DAT-0906', location, { ...facts, reason: saidAlready });
    return false;
  }
  if (before !== undefined && !(expected && found ? expected.equals(found) : expected === found))
    problems.report('DAT-0908', location, { ...facts, found: found ? written(found, item) : absent });
  return true;
}

/** `人工核定: 原值 4500000.5(C4),核定为 460万元;理由…`. */
function note(
  column: Column | undefined,
  entry: OverrideEntry,
  { item, at }: { item: DataItem; at: Overriding },
): string {
  const { origin } = column ?? {};
  const address = origin ? originCell(origin, entry.unit) : '';
  const cell = address === '' ? '' : `(${address})`;
  const value = column && valueAt(column, entry.unit);
  const old = origin?.texts[entry.unit] || (value ? written(value, item) : absent.zh);
  const { text, measure } = entry.figure;
  const place = `${at.overrides.file.path} ${entry.location.cell ?? ''}`;
  return `人工核定: 原值 ${old}${cell},核定为 ${text}${measure};${entry.words};${place}`;
}

function written(value: Rational, item: DataItem): string {
  const label = labelsOf(item)?.[Number(value.numerator)];
  if (label !== undefined) return label;
  if (item.measure.dimension === 'date') return formatDay(Number(value.numerator));
  return `${value.dividedBy(item.measure.factor).toDecimal()}${item.measure.name}`;
}

/** Where nothing was exported, the register itself is the source. */
function ownOrigin(entries: readonly OverrideEntry[], { overrides, file, roster }: Overriding): ColumnOrigin {
  const rows = new Int32Array(roster.units.length);
  const texts = new Array<string>(roster.units.length).fill('');
  for (const { unit, row, figure } of entries) {
    rows[unit] = row;
    texts[unit] = figure.text;
  }
  const measure = [...new Set(entries.map(({ figure }) => figure.measure))].join('、');
  return { file, sheet: '', letters: overrides.letters, rows, texts, measure };
}
