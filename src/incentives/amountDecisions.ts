import { Rational } from '../domain/rational.ts';
import { inTime } from '../grading/inTime.ts';
import type { AwardResult } from './award.ts';

/** 领导决定 about one amount. */
export interface AmountDecision {
  readonly unit: string;
  readonly rule: string;
  /** In 万元. */
  readonly amount: Rational;
  readonly minutes: string;
  readonly reason: string;
  readonly date: string;
}

export interface AmountChange {
  readonly unit: string;
  readonly rule: string;
  readonly before: string | null;
  readonly after: string;
  readonly decision: AmountDecision;
}

export interface DecidedAwards {
  readonly results: readonly AwardResult[];
  readonly changes: readonly AmountChange[];
}

/** Amounts as decided in the end; totals follow, and what is left of a pool with them: below zero it is overdrawn. */
export function decideAmounts(results: readonly AwardResult[], decisions: readonly AmountDecision[]): DecidedAwards {
  let decided = results;
  const changes: AmountChange[] = [];
  for (const decision of inTime(decisions)) {
    const result = decided.find((each) => each.rule === decision.rule);
    const line = result?.lines.find((each) => each.code === decision.unit);
    const after = decision.amount.toText();
    if (!result || !line || line.amount === after) continue;
    changes.push({ unit: line.code, rule: result.rule, before: line.amount, after, decision });
    decided = decided.map((each) => (each === result ? withAmount(each, decision.unit, after) : each));
  }
  return { results: decided, changes };
}

function withAmount(result: AwardResult, unit: string, amount: string): AwardResult {
  const lines = result.lines.map((line) => (line.code === unit ? { ...line, amount, pending: null } : line));
  const amounts = lines.map((line) => line.amount);
  const complete = amounts.every((each) => each !== null);
  const total = complete ? Rational.sum(amounts.map(Rational.fromText)) : undefined;
  const pool = result.pool === null ? undefined : Rational.fromText(result.pool);
  return {
    ...result,
    lines,
    total: total?.toText() ?? null,
    left: total && pool ? pool.minus(total).toText() : result.left,
  };
}
