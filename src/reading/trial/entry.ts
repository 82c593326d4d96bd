import type { DataItem } from '../../catalogue/edition.ts';
import type { LongColumns } from '../sourceMapping.ts';
import type { SourceContract } from '../trust/contract.ts';
import type { TitleMatch } from './titleMatches.ts';

/** A title of the table with its address, and what it was taken for. */
export interface TriedColumn {
  readonly cell: string;
  readonly title: string;
  /** Units of measure that the title states. */
  readonly measures: readonly string[];
  readonly matches: readonly TitleMatch[];
}

/** Why a person must look at a proposed column. */
export type ColumnDoubt =
  /** The title only resembles the item. */
  | 'near'
  /** Another source brings the item already. */
  | 'otherSource'
  /** Another column of the table has been taken for the item. */
  | 'twice'
  /** Several columns have the title. */
  | 'doubled'
  | 'secret'
  /** A target, which comes from the table of targets. */
  | 'target'
  /** Figures of sub-units cannot simply be added up. */
  | 'notAdditive'
  /** Nothing states the unit of measure. */
  | 'measure';

export interface ProposedColumn {
  readonly item: DataItem;
  readonly header: string;
  readonly cell: string;
  readonly measure: string | undefined;
  /** 月份, 年度 and 读取小数 as the file's source has them already. */
  readonly kept: readonly string[];
  readonly doubt: ColumnDoubt | undefined;
  /** The source that brings the item already. */
  readonly by: string | undefined;
}

/** A column is proposed for good unless something else than its unit of measure is in doubt. */
export function isActive({ doubt }: ProposedColumn): boolean {
  return doubt === undefined || doubt === 'measure';
}

/** 数据源 as proposed. What a declared source of the file says already is kept, and a person need not decide it again. */
export interface ProposedEntry {
  readonly name: string;
  readonly system: string | undefined;
  readonly pattern: string;
  /** `频率: 月`, `月份: [2, 3]`. */
  readonly timing: string;
  readonly sheet: string | undefined;
  readonly turned: boolean;
  readonly long: LongColumns | undefined;
  readonly headerRows: readonly [first: number, last: number] | undefined;
  readonly keyColumn: string | undefined;
  readonly nameColumn: string | undefined;
  /** 汇总 to begin with. */
  readonly rollUp: '求和' | '逐行求和' | undefined;
  /** 隐藏, and whether a declared source says it. */
  readonly hidden: { readonly word: string; readonly settled: boolean } | undefined;
  readonly blank: string;
  /** Signs and their meanings. */
  readonly markers: ReadonlyMap<string, string>;
  readonly red: string | undefined;
  readonly monthDay: string | undefined;
  readonly signatures: readonly string[];
  readonly contract: SourceContract;
  /** A declared source says all this already. */
  readonly declared: boolean;
  readonly columns: readonly ProposedColumn[];
  /** Titles that nothing resembles. */
  readonly rest: readonly TriedColumn[];
}
