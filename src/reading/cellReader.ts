import type { DataItem } from '../catalogue/edition.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Measure } from '../domain/measure.ts';
import { type CellDeclaration, isUsualMarker, type MarkerMeaning, meaningWords } from './cellDeclaration.ts';
import type { CellFault, CellReader, CellReading, FilledReader } from './cellReading.ts';
import { dayOfMonth, readWrittenDay } from './dayReader.ts';
import { approximately, type Decimal } from './decimal.ts';
import { figureReader } from './figureReader.ts';
import { plainText } from './plainText.ts';
import { type CellTrouble, cellText } from './table.ts';

/** How the cells of one column are to be read. */
export interface CellRule {
  readonly item: DataItem;
  /** Unit of measure of the file. */
  readonly measure: Measure;
  readonly cells: CellDeclaration;
  /** 读取小数. */
  readonly digits?: number | undefined;
}

const yesNoLabels: readonly string[] = ['否', '是'];

/** Labels of the column's values, for items that are not figures. */
export function labelsOf(item: DataItem): readonly string[] | undefined {
  return item.measure.dimension === 'yesno' ? yesNoLabels : item.labels;
}

export function cellReader(rule: CellRule): CellReader {
  const { blank, markers } = rule.cells;
  const labels = labelsOf(rule.item);
  const figures = !labels && rule.item.measure.dimension !== 'date';
  const ofBlank = blankReading(blank, figures);
  const read = valueReader(rule, labels);
  return (cell) => {
    if (typeof cell === 'object' && cell.kind === 'trouble') return troubleFault(cell.trouble, cell.text);
    const text = plainText(cellText(cell));
    if (text === '') return ofBlank;
    if (errorText.test(text)) return troubleFault('error', text);
    const meaning = markers.get(text);
    const reading =
      meaning !== undefined && !labels?.includes(text) ? markedReading(text, meaning, figures) : read(cell ?? '', text);
    return 'code' in reading && isUsualMarker(text) ? { code: 'DAT-0514', facts: { text } } : reading;
  };
}

/** Error values that a text export writes out. */
const errorText = /^#(?:(?:DIV\/0|REF|VALUE|NUM|NULL)[!]|N\/A|NAME[?])$/;
const zero: Decimal = { mantissa: 0, scale: 0 };

/** Zero holds for figures; a date or a label that is not there is missing whatever the source says. */
function blankReading(meaning: MarkerMeaning, figures: boolean): CellReading {
  if (meaning === 'zero' && figures) return { value: zero, blankAsZero: true, conversion: '空白为零' };
  return meaning === 'notApplicable'
    ? { missing: true, notApplicable: true, conversion: '空白为不适用' }
    : { missing: true };
}

function markedReading(text: string, meaning: MarkerMeaning, figures: boolean): CellReading {
  const used = meaning === 'zero' && !figures ? 'missing' : meaning;
  const conversion = `“${text}”为${meaningWords[used]}`;
  if (used === 'zero') return { value: zero, conversion };
  return used === 'missing' ? { missing: true, conversion } : { missing: true, notApplicable: true, conversion };
}

function valueReader({ item, measure, cells, digits }: CellRule, labels: readonly string[] | undefined): FilledReader {
  if (labels) return labelReader(labels);
  if (item.measure.dimension === 'date') return dayReader(cells.monthDay);
  return figureReader({ item, measure, digits, red: cells.red });
}

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

function dayReader(monthDay: CellDeclaration['monthDay']): FilledReader {
  return (cell) => {
    const facts = { text: cellText(cell) };
    if (typeof cell === 'object' && cell.kind === 'date') return { value: { mantissa: cell.day, scale: 0 } };
    const written = typeof cell === 'object' && cell.kind !== 'number' ? undefined : readWrittenDay(cellText(cell));
    if (!written) return { code: 'DAT-0507', facts };
    if ('day' in written) return dayReading(written);
    if (!monthDay) return { code: 'DAT-0516', facts };
    const conversion = monthDay === 'first' ? '年月按月初' : '年月按月末';
    return { value: { mantissa: dayOfMonth(written, monthDay), scale: 0 }, conversion };
  };
}

function dayReading({ day, by }: { day: number; by?: 'serial' | 'time' }): CellReading {
  const value = { mantissa: day, scale: 0 };
  if (by === 'serial') return { value, conversion: '日期序号', serial: true };
  return by === 'time' ? { value, conversion: '去掉时刻' } : { value };
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
