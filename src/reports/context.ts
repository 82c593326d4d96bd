import type { Workings } from '../assess.ts';
import type { SheetName } from '../catalogue/policy.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assessment, UnitMark, UnitResult } from '../domain/assessment.ts';
import { lastDayOf, monthOf, yearOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { Sheet } from './sheet.ts';

/** What the sheets of a month are made from. */
export interface ReportContext {
  readonly workings: Workings;
  readonly assessment: Assessment;
  /** Findings of the run, listed in 运行说明. */
  readonly problems: readonly Diagnostic[];
  /** 假设: what was assumed in reading. */
  readonly assumptions: readonly string[];
}

/** One sheet of the workbook: its name in the policy, and how it is made. */
export interface SheetMaker {
  readonly name: SheetName;
  /** 内部: never for leaders or the public, whatever the policy says. */
  readonly internalOnly: boolean;
  make(context: ReportContext): Sheet;
}

/** `2026年6月`; with `合并首期` the first period is `2026年1—2月`. */
export function monthTitle({ period, policy }: Assessment): string {
  const month = monthOf(period) ?? 12;
  const combined =
    policy.combinedFirst.includes(month) &&
    month === Math.max(...policy.combinedFirst) &&
    policy.combinedFirst.length > 1;
  return `${yearOf(period)}年${combined ? `${Math.min(...policy.combinedFirst)}—${month}` : month}月`;
}

export function cutOff({ period }: Assessment): string {
  return `截至${monthOf(period) ?? 12}月${lastDayOf(period)}日`;
}

/** 初稿 stands in every title while figures are open. */
export function draftMark(assessment: Assessment): string {
  return assessment.draft.length > 0 ? '(初稿)' : '';
}

/** Places of units with an index by rank, unranked ones after them in roster order. */
export function byRank(results: readonly UnitResult[]): readonly number[] {
  const order = results.map((_, row) => row).filter((row) => results[row]?.index !== null);
  const key = (row: number) => results[row]?.rank ?? Number.POSITIVE_INFINITY;
  return order.sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b)));
}

/** A unit in force in the month. */
export interface UnitLine {
  readonly unit: UnitMark;
  /** Its place in the arrays of the assessment. */
  readonly row: number;
  /** Its place among those in force. */
  readonly place: number;
}

export function unitLines({ units }: Assessment): readonly UnitLine[] {
  const lines = units.map((unit, row) => ({ unit, row })).filter(({ unit }) => unit.standing !== 'absent');
  return lines.map((line, place) => ({ ...line, place }));
}

/** Plain mean of figures, rounded; null without any. */
export function meanOf(figures: readonly (string | null | undefined)[], digits: number): string | null {
  const values = figures.flatMap((text) => (text === null || text === undefined ? [] : [Rational.fromText(text)]));
  return values.length === 0 ? null : Rational.sum(values).dividedBy(Rational.of(values.length)).toFixed(digits);
}
