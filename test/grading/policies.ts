import { Rational } from '../../src/domain/rational.ts';
import { type GradeList, gradeUnits } from '../../src/grading/grade.ts';
import type { Contender, GradePolicy, Restriction } from '../../src/grading/gradePolicy.ts';
import type { QuotaMethod } from '../../src/grading/quota.ts';

export const gradeNames: readonly string[] = ['优秀', '良好', '一般', '较差'];
const shares = [30, 30, 30, 10].map((percent) => Rational.of(percent, 100));

export const methods = {
  high: { kind: 'largestRemainder', shares, ties: 'better' },
  low: { kind: 'largestRemainder', shares, ties: 'worse' },
  cumulative: { kind: 'cumulative', shares },
} as const satisfies Record<string, QuotaMethod>;

export function policyOf(changes: Partial<GradePolicy> = {}): GradePolicy {
  return {
    grades: gradeNames,
    scope: { kind: 'overall' },
    method: methods.high,
    limits: [],
    ties: { kind: 'up' },
    guards: [],
    capTime: 'before',
    ...changes,
  };
}

export interface Given {
  readonly score: number | string;
  readonly keys?: readonly number[];
  readonly group?: string;
  readonly restrictions?: readonly Restriction[];
}

/** Units 1, 2, 3 … with the scores given. */
export function contenders(units: readonly (number | Given)[]): readonly Contender[] {
  return units.map((unit, place) => {
    const given: Given = typeof unit === 'number' ? { score: unit } : unit;
    return {
      code: String(place + 1),
      group: given.group ?? '甲组',
      figure: Rational.fromText(String(given.score)),
      keys: (given.keys ?? []).map((key) => Rational.of(key)),
      restrictions: given.restrictions ?? [],
    };
  });
}

/** Grades in the order of the units given. */
export function gradesOf(policy: GradePolicy, units: readonly Contender[]): readonly string[] {
  const given = new Map(gradeUnits(policy, units).flatMap((list) => list.units.map((unit) => [unit.code, unit.grade])));
  return units.map((unit) => given.get(unit.code) ?? '');
}

export function onlyList(policy: GradePolicy, units: readonly Contender[]): GradeList {
  const [list, ...more] = gradeUnits(policy, units);
  if (!list || more.length > 0) throw new Error('expected one list');
  return list;
}
