import type { Period } from './period.ts';
import { Rational } from './rational.ts';

/**
 * One data item over all units in one period, exact and compact: the value of row i is `mantissa[i] × 10^-scale`
 * in the base of the item's dimension (money: 万元). NaN is a missing value.
 */
export interface Column {
  readonly mantissa: Float64Array;
  readonly scale: number;
  /** Values whose mantissa does not fit a double's 53 bits; `mantissa` then holds the nearest double. */
  readonly wide?: ReadonlyMap<number, Rational>;
  /** For labels and 是/否: `mantissa` is the place in this list. 是/否 columns have [否, 是]. */
  readonly labels?: readonly string[];
  /** 不适用: rows whose cell says so, in order; their value is missing and will not come. */
  readonly notApplicable?: readonly number[];
  /** Where each value came from. */
  readonly origin?: ColumnOrigin;
}

/** 出处 of a column: its file and sheet, with cell address and original text derivable per row. */
export interface ColumnOrigin {
  /** Place in {@link Dataset.files}. */
  readonly file: number;
  readonly sheet: string;
  /** Column letters of the sheet, `C`. */
  readonly letters: string;
  /** Sheet row of each unit (from 1); 0 where the unit has none. */
  readonly rows: Int32Array;
  /** Addresses of each unit's cells, `C5+C6`, where they do not follow from letters and rows: several added up, or a table turned round. */
  readonly cells?: readonly string[];
  /** The text as it stands in the file. */
  readonly texts: readonly string[];
  /** The unit of measure the file uses, and its factor, for the record. */
  readonly measure: string;
  /** What else was done to each text, '' for nothing; absent when nothing was done to any. */
  readonly conversions?: readonly string[];
  /** 说明 of values that are not what their cell says: put together from several, or set by hand. By row. */
  readonly notes?: ReadonlyMap<number, string>;
}

/** Cell address of a unit's value; '' where the unit has none. */
export function originCell({ cells, letters, rows }: ColumnOrigin, unit: number): string {
  const row = rows[unit] ?? 0;
  return cells ? (cells[unit] ?? '') : row > 0 ? `${letters}${row}` : '';
}

/** Why a row of an export is passed over, in the order in which it is told. */
export const skipReasons = [
  '表外行',
  '标题行',
  '表头行',
  '重复表头',
  '栏次行',
  '空行',
  '小计行',
  '合计行',
  '表下注',
  '隐藏行',
  '筛选外的行',
  '未取的项目',
  '下级行',
  '有错的行',
] as const;

export type SkipReason = (typeof skipReasons)[number];

/** 处室确认 of a 报送表, as its people wrote it; blank where they did not. */
export interface Confirmation {
  /** 填报人 and 复核人. */
  readonly filledBy: string;
  readonly checkedBy: string;
  /** 处室确认 and its 日期, `2026-07-03`. */
  readonly confirmedBy: string;
  readonly date: string;
}

/** 来源文件: an input with its fingerprint. */
export interface InputFile {
  /** Relative to the workspace, `/`-separated. */
  readonly path: string;
  readonly sha256: string;
  /** Data rows read. */
  readonly rows: number;
  /** All rows of the table: those read and those passed over, for whatever reason. */
  readonly lines?: number;
  /** 跳过的行 by reason; with `rows` they make up `lines`. */
  readonly skipped?: Readonly<Partial<Record<SkipReason, number>>>;
  readonly source: string;
  /** 编码 of a text file, as decided on reading. */
  readonly encoding?: string;
  /** 格式, as decided by the content, where the file's name does not say it. */
  readonly readAs?: string;
  /** Of a 报送表. */
  readonly confirmation?: Confirmation;
  /** 被替换: files of the same source that this one replaces, the latest first. */
  readonly replaced?: readonly { readonly path: string; readonly sha256: string }[];
}

/** A source whose export was expected in a period and is not there: its items are missing (待核). */
export interface AbsentSource {
  readonly source: string;
  readonly period: Period;
}

/** 数据集: columns by item and period over the roster's units, in roster order. */
export interface Dataset {
  readonly size: number;
  readonly files: readonly InputFile[];
  /** Periods for which data were read. */
  readonly periods: readonly Period[];
  /** Key: `item@period`; see {@link columnKey}. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly absent?: readonly AbsentSource[];
}

export function columnKey(item: string, period: Period): string {
  return `${item}@${period}`;
}

/** The inverse of {@link columnKey}. */
export function splitKey(key: string): readonly [item: string, period: Period] {
  const at = key.lastIndexOf('@');
  return [key.slice(0, at), key.slice(at + 1) as Period];
}

/** The exact value in the item's dimension base; undefined when missing. */
export function valueAt(column: Column, row: number): Rational | undefined {
  const wide = column.wide?.get(row);
  if (wide) return wide;
  const mantissa = column.mantissa[row];
  return mantissa === undefined || Number.isNaN(mantissa) ? undefined : Rational.scaled(mantissa, column.scale);
}

/** Builds a column from exact values (undefined = missing); for tests, generators and readers alike. */
export function columnOf(
  values: readonly (Rational | undefined)[],
  extra: Pick<Column, 'labels' | 'origin' | 'notApplicable'> = {},
): Column {
  const scale = values.reduce((most, value) => Math.max(most, value ? decimalsOf(value) : 0), 0);
  const wide = new Map<number, Rational>();
  const mantissa = Float64Array.from(values, (value, row) => {
    if (!value) return Number.NaN;
    const scaled = value.times(Rational.scaled(1, -scale));
    const exact = scaled.denominator === 1n ? Number(scaled.numerator) : scaled.toNumber();
    if (scaled.denominator !== 1n || !Number.isSafeInteger(exact)) wide.set(row, value);
    return exact;
  });
  return wide.size > 0 ? { mantissa, scale, wide, ...extra } : { mantissa, scale, ...extra };
}

/** Decimals a value needs, at most 12: beyond that it is kept as a wide value. */
function decimalsOf(value: Rational): number {
  let digits = 0;
  while (digits < 12 && !value.isDecimal(digits)) digits++;
  return digits;
}
