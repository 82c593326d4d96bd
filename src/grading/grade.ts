import { bestAllowed, type CutLine, fillGrades, wholeOf } from './fill.ts';
import type { Contender, GradePolicy, GradeScope } from './gradePolicy.ts';
import { inTime } from './inTime.ts';
import { inOrder, ranksOf } from './ordering.ts';
import { type CountDecision, type Quota, type QuotaList, quotaOf } from './quota.ts';

/** 等次 of a unit, with what it would have been by rank alone. */
export interface UnitGrade {
  readonly code: string;
  readonly list: string;
  /** 名次 in its list; null under a whole veto. */
  readonly rank: number | null;
  readonly figure: string;
  /** By rank and quota, without 等次限制. */
  readonly byRank: string | null;
  readonly grade: string;
  /** Restrictions in force, and whether each one changed the grade. */
  readonly restrictions: readonly { readonly name: string; readonly basis: string; readonly acted: boolean }[];
}

/** One list of units that share a quota. */
export interface GradeList {
  readonly list: string;
  readonly quota: Quota;
  readonly lines: readonly CutLine[];
  readonly capTime: GradePolicy['capTime'];
  /** In the order of ranks, those under a whole veto last. */
  readonly units: readonly UnitGrade[];
}

/** Names of lists that are not groups. */
export const wholeList = '总体';
export const pooledList = '小组合并';

/** 定等: lists, counts, lines, grades. */
export function gradeUnits(
  policy: GradePolicy,
  contenders: readonly Contender[],
  decisions: readonly CountDecision[] = [],
): readonly GradeList[] {
  const decided = new Map(inTime(decisions).map((each) => [each.list, each]));
  return listsOf(policy.scope, contenders).map(([list, members]) =>
    gradeList(policy, { list, decision: decided.get(list) }, members),
  );
}

/** The lists that share a quota each, with who is in them. */
export function listsOf<T extends Pick<Contender, 'group'>>(
  scope: GradeScope,
  contenders: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  if (scope.kind === 'overall') return [[wholeList, contenders]];
  const groups = [...new Set(contenders.map((each) => each.group))].sort();
  const lists = groups.map((group) => [group, contenders.filter((each) => each.group === group)] as const);
  if (scope.small === 'own') return lists;
  const small = lists.filter(([, members]) => members.length < scope.smallerThan);
  const large = lists.filter(([, members]) => members.length >= scope.smallerThan);
  return small.length === 0 ? large : [...large, [pooledList, small.flatMap(([, members]) => members)]];
}

function gradeList(
  policy: GradePolicy,
  { list, decision }: Pick<QuotaList, 'list' | 'decision'>,
  members: readonly Contender[],
): GradeList {
  const counted = members.filter((each) => wholeOf(each)?.counted ?? true);
  const quota = quotaOf(policy, { list, units: counted.length, decision });
  const { grades, lines } = fillGrades(policy, quota, members);
  const free = members.map((each) => ({
    ...each,
    restrictions: each.restrictions.filter(({ kind }) => kind === 'whole'),
  }));
  const byRank = fillGrades(policy, quota, free).grades;
  const order = inOrder(
    members.filter((each) => !wholeOf(each)),
    policy.ties,
  );
  const ranks = ranksOf(order);
  const finish = (each: Contender) => ({
    given: finalGrade(policy, each, grades.get(each.code) ?? ''),
    ranked: byRank.get(each.code) ?? '',
  });
  return {
    list,
    quota,
    lines,
    capTime: policy.capTime,
    units: [...order, ...members.filter(wholeOf)].map((each) => {
      const { given, ranked } = finish(each);
      const whole = wholeOf(each);
      return {
        code: each.code,
        list,
        rank: ranks.get(each.code) ?? null,
        figure: each.figure.toText(),
        byRank: whole ? null : ranked,
        grade: given,
        restrictions: each.restrictions.map((restriction) => ({
          name: restriction.name,
          basis: restriction.basis,
          acted: restriction.kind === 'whole' || (!whole && restriction.best === given && given !== ranked),
        })),
      };
    }),
  };
}

/** 等次限制 after the quota: the grade is lowered and its place stays empty. */
function finalGrade(policy: GradePolicy, contender: Contender, grade: string): string {
  if (policy.capTime === 'before' || wholeOf(contender)) return grade;
  const place = Math.max(policy.grades.indexOf(grade), bestAllowed(policy, contender));
  return policy.grades[place] ?? grade;
}
