import type { Period } from './period.ts';
import type { Rational } from './rational.ts';

/** 人工登记: what may act on a score by hand, each with its basis and two signatures. */
export type RegisterAction = 'excused' | 'manualPoints' | 'zeroed' | 'missingAsZero';

/** 人工登记册 entry: 免考, 核定得分, 指标归零 (a gate on the indicator) or 缺失记零. */
export interface RegisterEntry {
  readonly unit: string;
  readonly indicator: string;
  readonly period: Period;
  readonly action: RegisterAction;
  /** Points, for `manualPoints`. */
  readonly points: Rational | undefined;
  readonly basis: string;
  readonly handler: string;
  readonly reviewer: string;
  readonly date: string;
}
