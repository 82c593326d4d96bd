import type { Location } from '../diagnostics/diagnostic.ts';
import type { Measure } from '../domain/measure.ts';
import { monthOf, type Period } from '../domain/period.ts';

/** 数据源: how one export of the office's systems becomes data items. */
export interface SourceMapping {
  readonly name: string;
  /** The system it comes from. */
  readonly system: string;
  /** 文件: pattern of the file name without extension; `*` and `?` stand for anything. */
  readonly pattern: string;
  /** 工作表; undefined = the only sheet. */
  readonly sheet: string | undefined;
  /** 表头行, from 1: one row, or the first and last of a header of several levels (joined with `/`). */
  readonly headerRows: readonly [first: number, last: number];
  readonly keyColumn: string;
  readonly nameColumn: string | undefined;
  /** 空白: what a blank cell means. */
  readonly blank: 'missing' | 'zero';
  /** 双签: columns that two people fill. */
  readonly signatures: readonly string[];
  readonly columns: readonly SourceColumn[];
  /** Of a 报送表: no export, but a sheet that `collect` made and an office filled in. */
  readonly collected?: CollectedFrom;
  readonly location: Location;
}

/** Whose 报送表 a sheet is. */
export interface CollectedFrom {
  readonly office: string;
  readonly assessment: string;
}

/** A data item of an export. */
export interface SourceColumn {
  readonly item: string;
  /** 列名: header text in the file. */
  readonly header: string;
  /** 单位 the file uses. */
  readonly measure: Measure;
  /** Months in whose file the column stands. */
  readonly months: ReadonlySet<number>;
  /** 年度: stands in the file of the annual folder. */
  readonly annual: boolean;
  readonly location: Location;
}

/** The columns that a file of the period must have; none = no file is expected. */
export function columnsDue(source: SourceMapping, period: Period): readonly SourceColumn[] {
  const month = monthOf(period);
  return source.columns.filter((column) => (month === undefined ? column.annual : column.months.has(month)));
}
