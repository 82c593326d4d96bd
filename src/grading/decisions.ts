import type { GradeList } from './grade.ts';
import { inTime } from './inTime.ts';

/** 领导决定 about one unit's grade, by minutes of a meeting. */
export interface GradeDecision {
  readonly unit: string;
  readonly grade: string;
  /** 会议纪要文号. */
  readonly minutes: string;
  readonly reason: string;
  readonly date: string;
}

/** 决定前后: both stand in the internal papers. */
export interface GradeChange {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly decision: GradeDecision;
}

export interface DecidedGrades {
  /** In the order of the lists. */
  readonly grades: ReadonlyMap<string, string>;
  readonly changes: readonly GradeChange[];
}

/** Grades as decided in the end. A decision moves its own unit alone: places it leaves or takes change nobody else. */
export function decideGrades(lists: readonly GradeList[], decisions: readonly GradeDecision[]): DecidedGrades {
  const grades = new Map(lists.flatMap((list) => list.units.map((unit) => [unit.code, unit.grade] as const)));
  const changes = inTime(decisions).flatMap((decision): readonly GradeChange[] => {
    const before = grades.get(decision.unit);
    if (before === undefined || before === decision.grade) return [];
    grades.set(decision.unit, decision.grade);
    return [{ unit: decision.unit, before, after: decision.grade, decision }];
  });
  return { grades, changes };
}
