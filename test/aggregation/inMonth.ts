import type { Workings } from '../../src/assess.ts';
import type { ScoreColumn, UnitResult } from '../../src/domain/assessment.ts';
import { Rational } from '../../src/domain/rational.ts';

/** Place of a unit by its short name. */
export function rowOf({ assessment }: Workings, unit: string): number {
  const row = assessment.units.findIndex((each) => each.shortName === unit);
  if (row < 0) throw new Error(`no unit ${unit}`);
  return row;
}

export function resultOf(workings: Workings, unit: string): UnitResult {
  const result = workings.assessment.results[rowOf(workings, unit)];
  if (!result) throw new Error(`no result of ${unit}`);
  return result;
}

export function columnOf({ assessment }: Workings, indicator: string): ScoreColumn {
  const column = assessment.scores.find((each) => each.indicator === indicator);
  if (!column) throw new Error(`${indicator} is not due`);
  return column;
}

/** One unit's cell of a score column. */
export function scoreOf(workings: Workings, indicator: string, unit: string) {
  const column = columnOf(workings, indicator);
  const row = rowOf(workings, unit);
  return {
    status: column.status[row],
    treatment: column.treatment[row],
    points: column.points[row],
    rate: column.rate[row],
    weight: column.weight[row],
    clauses: column.clauses[row],
    provisional: column.provisional[row],
    register: column.register[row],
  };
}

/** `状态`, or `状态/处理`, of every unit in roster order. */
export function statusesOf(workings: Workings, indicator: string): readonly string[] {
  const { status, treatment } = columnOf(workings, indicator);
  return status.map((each, row) => (treatment[row] ? `${each}/${treatment[row]}` : each));
}

/** Effective weights of a unit by indicator, where they count. */
export function weightsOf(workings: Workings, unit: string): Readonly<Record<string, string>> {
  const row = rowOf(workings, unit);
  const pairs = workings.assessment.scores.map(({ indicator, weight }) => [indicator, weight[row]] as const);
  return Object.fromEntries(pairs.flatMap(([id, weight]) => (weight ? [[id, weight]] : [])));
}

export function sumOfTexts(texts: Iterable<string>): string {
  return Rational.sum([...texts].map((text) => Rational.fromText(text))).toText();
}
