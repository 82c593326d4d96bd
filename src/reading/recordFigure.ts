import type { DataItem } from '../catalogue/edition.ts';
import { parseMonth } from '../catalogue/words.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { parseDay } from '../domain/date.ts';
import { findMeasure, type Measure } from '../domain/measure.ts';
import { monthPeriod, type Period, parsePeriod, yearOf, yearPeriod } from '../domain/period.ts';
import { type CellDeclaration, undeclaredCells } from './cellDeclaration.ts';
import { cellReader } from './cellReader.ts';
import type { Decimal } from './decimal.ts';
import type { RecordRow } from './recordTable.ts';

/** What a person wrote into a table for a figure, with its unit of measure. */
export interface RecordReading {
  /** undefined = 不适用. */
  readonly value: Decimal | undefined;
  readonly text: string;
  readonly conversion: string;
  readonly measure: string;
}

/** A reading that is a figure. */
export interface RecordFigure extends RecordReading {
  readonly value: Decimal;
}

type FigureRow = RecordRow<'数值' | '计量单位'>;

/** The figure of a line in a table that declares no signs; undefined, with the reason, when it cannot be read or is not there. */
export function recordFigure(row: FigureRow, item: DataItem, problems: Problems): RecordFigure | undefined {
  const reading = recordReading(row, { item, cells: undeclaredCells }, problems);
  return reading?.value === undefined ? undefined : { ...reading, value: reading.value };
}

/** The same where signs may be declared; what one of them calls missing is none. */
export function recordReading(
  row: FigureRow,
  { item, cells }: { item: DataItem; cells: CellDeclaration },
  problems: Problems,
): RecordReading | undefined {
  const measure = measureOf(row, item, problems);
  const text = row.text('数值');
  const reading = measure && cellReader({ item, measure, cells })(text);
  if (!measure || !reading) return undefined;
  const figure = { text, measure: measure.name };
  if ('code' in reading) problems.report(reading.code, row.at('数值'), reading.facts);
  else if ('value' in reading) return { ...figure, value: reading.value, conversion: reading.conversion ?? '' };
  else if (reading.notApplicable) return { ...figure, value: undefined, conversion: reading.conversion ?? '' };
  else if (text === '') problems.report('DAT-0501', row.at('数值'), { item: item.name, ...figure });
  return undefined;
}

function measureOf(row: FigureRow, item: DataItem, problems: Problems): Measure | undefined {
  const name = row.text('计量单位');
  const measure = name === item.measure.name ? item.measure : findMeasure(name);
  if (measure?.dimension === item.measure.dimension) return measure;
  problems.report('DAT-0603', row.at('计量单位'), { found: name, item: item.name, expected: item.measure.name });
  return undefined;
}

/** A month of the year, written `6` or `2026-06`; blank is the whole year. */
export function recordPeriod(row: RecordRow<'月份'>, year: number, problems: Problems): Period | undefined {
  const text = row.text('月份');
  const period = text === '' ? yearPeriod(year) : periodOf(text, year);
  if (!period) problems.report('DAT-0602', row.at('月份'), { text });
  return period;
}

export function periodOf(text: string, year: number): Period | undefined {
  const month = parseMonth(text);
  const period = month === undefined ? parsePeriod(text) : monthPeriod(year, month);
  return period && yearOf(period) === year ? period : undefined;
}

export function recordDate(row: RecordRow<'日期'>, problems: Problems): string | undefined {
  const date = row.text('日期');
  if (parseDay(date) !== undefined) return date;
  problems.report('DAT-0507', row.at('日期'), { text: date });
  return undefined;
}
