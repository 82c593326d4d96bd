import type { DataItem } from '../catalogue/edition.ts';
import { enumerated, type Facts } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { type DayNumber, parseDay } from '../domain/date.ts';
import type { Measure } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import { approximately, type Decimal, multiplier, parseWritten } from './decimal.ts';
import { plainText } from './plainText.ts';
import { type CellTrouble, cellText, type RawCell } from './table.ts';

/** What a cell says: a value in the base of the item's dimension, nothing, or why it cannot be read. */
export type CellReading =
  | { readonly value: Decimal; readonly blankAsZero?: true }
  | { readonly missing: true }
  | CellFault;

export interface CellFault {
  readonly code: ProblemCode;
  readonly facts: Facts;
}

/** Reads the cells of one column. */
export type CellReader = (cell: RawCell | undefined) => CellReading;

/** How the cells of one column are to be read. */
export interface CellRule {
  readonly item: DataItem;
  /** Unit of measure of the file. */
  readonly measure: Measure;
  readonly blank: 'missing' | 'zero';
}

const yesNoLabels: readonly string[] = ['否', '是'];

/** Labels of the column's values, for items that are not figures. */
export function labelsOf(item: DataItem): readonly string[] | undefined {
  return item.measure.dimension === 'yesno' ? yesNoLabels : item.labels;
}

export function cellReader({ item, measure, blank }: CellRule): CellReader {
  const labels = labelsOf(item);
  const { dimension } = item.measure;
  const ofBlank: CellReading =
    blank === 'zero' && !labels && dimension !== 'date' ? { value: zero, blankAsZero: true } : { missing: true };
  const read = labels ? labelReader(labels) : dimension === 'date' ? readDay : figureReader(item, measure);
  return (cell) => {
    if (typeof cell === 'object' && cell.kind === 'trouble') return troubleFault(cell.trouble, cell.text);
    const text = plainText(cellText(cell));
    return text === '' ? ofBlank : read(cell ?? '', text);
  };
}

type FilledReader = (cell: RawCell, text: string) => CellReading;

const zero: Decimal = { mantissa: 0, scale: 0 };

function troubleFault(trouble: CellTrouble, text: string): CellFault {
  const codes = { error: 'DAT-0502', notCalculated: 'DAT-0503', merged: 'DAT-0504' } as const;
  return { code: codes[trouble], facts: { text } };
}

function labelReader(labels: readonly string[]): FilledReader {
  const places = new Map(labels.map((label, place) => [plainText(label), place]));
  return (cell, text) => {
    const ticked = typeof cell === 'object' && cell.kind === 'yesno' && labels === yesNoLabels;
    const place = ticked ? Number(cell.value) : places.get(text);
    if (place !== undefined) return { value: { mantissa: place, scale: 0 } };
    return { code: 'DAT-0506', facts: { text: cellText(cell), expected: enumerated(labels) } };
  };
}

/** A date as text, or a cell with a date format; a bare serial number may be anything. */
function readDay(cell: RawCell, text: string): CellReading {
  const day = typeof cell === 'object' ? (cell.kind === 'date' ? cell.day : undefined) : dayOf(text);
  if (day === undefined) return { code: 'DAT-0507', facts: { text: cellText(cell) } };
  return { value: { mantissa: day, scale: 0 } };
}

/** Year first, as spreadsheets and people write it: `2026-02-25`, `2026/2/25`, `2026年2月25日`. */
function dayOf(text: string): DayNumber | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  const [year = '', month = '', day = ''] = match?.slice(1).filter((part) => part !== undefined) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function figureReader(item: DataItem, measure: Measure): FilledReader {
  const toBase = multiplier(measure.factor);
  return (cell, text) => {
    const written = typeof cell === 'object' && cell.kind !== 'number' ? undefined : parseWritten(text);
    const facts = { text: cellText(cell), item: item.name, measure: measure.name };
    if (!written) return { code: 'DAT-0501', facts };
    const percent = written.sign > 0 || (typeof cell === 'object' && cell.kind === 'number' && cell.percent);
    if (!percent) return { value: toBase(written.value) };
    // A % sign in the cell says more than the column's unit: `60.8%` and a cell shown as 60.8% are both 0.608.
    if (measure.dimension !== 'ratio') return { code: 'DAT-0505', facts };
    return { value: multiplier(Rational.scaled(1, written.sign))(written.value) };
  };
}

/** Tells what lies outside the range an item is expected in. Compared as doubles: a question of plausibility, not of points. */
export function plausibility({ range }: DataItem): (value: Decimal) => boolean {
  if (!range) return () => true;
  const [least, most] = [range.least.toNumber(), range.most.toNumber()];
  return (value) => {
    const near = approximately(value);
    return near >= least && near <= most;
  };
}
