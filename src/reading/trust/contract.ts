import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Period } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';

/** 约定: what is known of a source's files beforehand, and held against each of them. */
export interface SourceContract {
  /** 行数: the least and most rows that may be read. */
  readonly rows: readonly [least: number, most: number] | undefined;
  /** 不符: what a total that is not the sum of the units is, the file's own or a published one. */
  readonly mismatch: 'warning' | 'error';
  /** 公布: totals that others have published, by item. */
  readonly published: ReadonlyMap<string, PublishedTotal>;
  /** 跳变: a figure is questioned that changes by more than this many times in a month. */
  readonly jump: Rational | undefined;
  /** 多份: which of several files in a folder counts; undefined = there may be but one. */
  readonly precedence: Precedence | undefined;
}

/** 取文件名最新, 报错, or patterns of names, the first listed before the others. */
export type Precedence = 'newestName' | 'refused' | readonly string[];

export const noContract: SourceContract = {
  rows: undefined,
  mismatch: 'warning',
  published: new Map(),
  jump: undefined,
  precedence: undefined,
};

/** 公布数 by month, or a 目标 item whose figures sum up to it. */
export type PublishedTotal = (
  | { readonly target: string }
  | { readonly figures: ReadonlyMap<Period, PublishedFigure> }
) & { readonly location: Location };

/** `784.05万元`: published with as many decimals as are written. */
export interface PublishedFigure {
  readonly text: string;
  /** In the unit of measure written. */
  readonly value: Rational;
  readonly digits: number;
  readonly measure: Measure;
}
