import type { Location } from '../diagnostics/diagnostic.ts';
import type { Measure } from '../domain/measure.ts';
import { monthOf, type Period, yearOf } from '../domain/period.ts';
import type { Rational } from '../domain/rational.ts';
import type { CellDeclaration } from './cellDeclaration.ts';
import type { TextDeclaration } from './csv.ts';
import type { HeaderNames } from './header.ts';
import type { SourceContract } from './trust/contract.ts';

/** 数据源: how one export of the office's systems becomes data items. */
export interface SourceMapping extends CellDeclaration {
  readonly name: string;
  /** The system it comes from. */
  readonly system: string;
  /** 文件: pattern of the file name without extension; `*` and `?` stand for anything. */
  readonly pattern: string;
  /** 工作表, with `*`, `?` and the marks of {@link fillPeriod}; undefined = the only sheet. */
  readonly sheet: string | undefined;
  /** 编码 and 分隔符 of a text file, where they are not left to the file itself. */
  readonly text: TextDeclaration;
  /** 表头行, from 1: first and last of a header of one or several levels; undefined = found by the names of the columns. */
  readonly headerRows: readonly [first: number, last: number] | undefined;
  /** Codes of the units; one of 主键列 and 名称列 there must be. */
  readonly keyColumn: HeaderNames | undefined;
  readonly nameColumn: HeaderNames | undefined;
  readonly layout: LayoutRules;
  /** 双签: columns that two people fill. */
  readonly signatures: readonly string[];
  readonly columns: readonly SourceColumn[];
  /** Of a 报送表: no export, but a sheet that `collect` made and an office filled in. */
  readonly collected?: CollectedFrom;
  readonly contract: SourceContract;
  readonly location: Location;
}

/** Whose 报送表 a sheet is. */
export interface CollectedFrom {
  readonly office: string;
  readonly assessment: string;
}

/** 版面: where in the sheet the table stands and how it lies. */
export interface LayoutRules {
  /** 版式: units in rows, units across (转置), or a row for every unit and item (长表). */
  readonly arrangement: 'plain' | 'turned' | LongColumns;
  /** 表题: a text above the table, where a sheet holds several. */
  readonly title: string | undefined;
  /** 止于: a text in the first row that no longer belongs to it. */
  readonly until: string | undefined;
  /** 隐藏: whether hidden rows and columns are read; undefined = no unit and no item may stand in one. */
  readonly hidden: 'read' | 'skip' | undefined;
  /** 筛选: rows are read only if they hold one of the values under each header. */
  readonly filters: readonly RowFilter[];
}

export const plainLayout: LayoutRules = {
  arrangement: 'plain',
  title: undefined,
  until: undefined,
  hidden: undefined,
  filters: [],
};

/** Columns of a 长表 beside those that name the unit. */
export interface LongColumns {
  readonly item: HeaderNames;
  readonly value: HeaderNames;
  readonly measure: HeaderNames | undefined;
}

export interface RowFilter {
  readonly header: string;
  /** With the marks of {@link fillPeriod}. */
  readonly values: readonly string[];
}

/** 汇总: how the rows of sub-units make the figure of the unit they belong to. */
export type RollUp =
  /** 求和 over the sub-units, each of which has one row. */
  | { readonly kind: 'sum' }
  /** 逐行求和: every line adds to its unit, however many there are. */
  | { readonly kind: 'lines' }
  /** 取小计行: the row that the export itself sums up. */
  | { readonly kind: 'subtotal' }
  /** Of cells that are filled, or that hold one of the texts. */
  | { readonly kind: 'count'; readonly texts: readonly string[] | undefined }
  /** Of the sums of two other columns. */
  | { readonly kind: 'ratio'; readonly over: HeaderNames; readonly under: HeaderNames };

/** A data item of an export. */
export interface SourceColumn {
  readonly item: string;
  /** 列名; in a 长表 the text of the item. */
  readonly header: HeaderNames;
  /** 单位 the file uses; undefined = the one the file states. */
  readonly measure: Measure | undefined;
  /** 读取小数: a figure is rounded to so many digits, in the unit above, as it is read. */
  readonly digits?: number | undefined;
  /** undefined = a row is a unit. */
  readonly rollUp?: RollUp | undefined;
  /** 跳变 of its own. */
  readonly jump?: Rational | undefined;
  /** Months in whose file the column stands. */
  readonly months: ReadonlySet<number>;
  /** 年度: stands in the file of the annual folder. */
  readonly annual: boolean;
  readonly location: Location;
}

/** The columns that a file of the period must have; none = no file is expected. */
export function columnsDue(source: SourceMapping, period: Period): readonly SourceColumn[] {
  return source.columns.filter((column) => isDue(column, period));
}

export function isDue({ annual, months }: SourceColumn, period: Period): boolean {
  const month = monthOf(period);
  return month === undefined ? annual : months.has(month);
}

/** `{年}`, `{月}` and `{两位月}` of a period; a whole year has no month to fill in. */
export function fillPeriod(text: string, period: Period): string {
  const month = monthOf(period);
  const filled = text.replaceAll('{年}', String(yearOf(period)));
  return month === undefined
    ? filled
    : filled.replaceAll('{月}', String(month)).replaceAll('{两位月}', String(month).padStart(2, '0'));
}
