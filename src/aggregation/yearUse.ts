import type { Plain } from '../domain/plain.ts';
import type { HandoverPolicy, ReferencePolicy } from '../incentives/external/externalUse.ts';
import type { RectificationPolicy } from '../incentives/rectification.ts';

/** 整改: the rules of the ledger, and what is on it. */
export interface Rectification extends Plain<Omit<RectificationPolicy, 'start'>> {
  /** `2027-04-01`. */
  readonly start: string;
  /** Units in 排序号 order; of one unit what capped its grade, then what lost most. A unit that is to rectify has one at least. */
  readonly items: readonly LedgerItem[];
}

/** 问题: points that a unit lost, to be mended by a day. */
export interface LedgerItem {
  /** 编号, by which later runs know the line: `106·D-C01`. */
  readonly key: string;
  readonly unit: string;
  readonly grade: string;
  /** The indicator that lost the points; null where the register took them or capped the grade. */
  readonly indicator: string | null;
  /** 事项 of the register. */
  readonly matter: { readonly name: string; readonly basis: string } | null;
  /** 扣分 on the unit's total, exact; 0 for what took no points. */
  readonly lost: string;
  /** `2027-05-31`. */
  readonly deadline: string;
}

/** 对外运用 as it came out. */
export interface ExternalUse {
  readonly handover: Handover | null;
  readonly reference: Plain<ReferencePolicy> | null;
}

export interface Handover extends Omit<Plain<HandoverPolicy>, 'items'> {
  readonly items: readonly HandoverFigures[];
}

/** One item over all units. */
export type HandoverFigures = Plain<HandoverPolicy['items'][number]> & {
  /** Rows in roster order; null where the result has nothing to convert. */
  readonly by: readonly (HandoverFigure | null)[];
};

export interface HandoverFigure {
  readonly exact: string;
  readonly shown: string;
  /** 得分率加权: what counted, with which share. */
  readonly parts: readonly { readonly name: string; readonly share: string; readonly rate: string }[];
}
