import type { DataItem } from '../../catalogue/edition.ts';
import type { Period } from '../../domain/period.ts';

/** 报送表 of one office: what it is asked for, plain data. */
export interface CollectionBook {
  readonly office: string;
  /** The finance department that asks. */
  readonly department: string;
  readonly period: Period;
  /** One an assessment. */
  readonly sheets: readonly CollectionSheet[];
}

export interface CollectionSheet {
  readonly assessment: string;
  /** In 排序号 order. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly columns: readonly CollectionColumn[];
}

/** A data item to be filled in. */
export interface CollectionColumn {
  readonly item: DataItem;
  /** Indicators that need it, by number and name. */
  readonly indicators: readonly string[];
  /** By unit: whether any of the indicators applies to it. */
  readonly applies: readonly boolean[];
  /** Undefined where no earlier month of the year has it. */
  readonly earlier: EarlierFigures | undefined;
}

/** Figures of an earlier month, by unit; empty where there is none. */
export interface EarlierFigures {
  readonly period: Period;
  readonly texts: readonly string[];
}
