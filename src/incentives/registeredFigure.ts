import type { Rational } from '../domain/rational.ts';

/** 资金数据 that the office registers itself, signed, because no system has it. */
export interface RegisteredFigure {
  readonly unit: string;
  readonly name: string;
  /** In 万元. */
  readonly amount: Rational;
  readonly basis: string;
}
