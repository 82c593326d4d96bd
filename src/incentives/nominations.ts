import { Rational } from '../domain/rational.ts';
import { inTime } from '../grading/inTime.ts';

/** 先进示范点: who may nominate how many, whether they are reviewed, and what each one brings. */
export interface ModelSitePolicy {
  /** 推荐等次. */
  readonly grades: readonly string[];
  /** 每户至多. */
  readonly most: number;
  /** 须审核. */
  readonly reviewed: boolean;
  /** In 万元, for each site. */
  readonly reward: Rational;
}

/** 推荐: one line of the register. */
export interface Nomination {
  readonly unit: string;
  /** 县区 or 单位 that is recommended. */
  readonly site: string;
  readonly review: 'pending' | 'approved' | 'rejected';
  readonly basis: string;
  readonly date: string;
}

/** Why a nomination counts or does not. */
export type NominationOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'duplicate'; readonly first: Nomination }
  | { readonly kind: 'barred'; readonly name: string; readonly basis: string }
  | { readonly kind: 'unreviewed' }
  | { readonly kind: 'rejected' };

export interface JudgedNomination {
  readonly nomination: Nomination;
  readonly outcome: NominationOutcome;
  /** In 万元. */
  readonly reward: string;
}

/** Nominations in the order of their dates: the first of a site stands; each unit's first so many are looked at. */
export function judgeNominations(
  policy: ModelSitePolicy,
  nominations: readonly Nomination[],
  gradeOf: (unit: string) => string,
): readonly JudgedNomination[] {
  const first = new Map<string, Nomination>();
  const used = new Map<string, number>();
  return inTime(nominations).map((nomination) => {
    const outcome = judge(policy, nomination, { first, used, grade: gradeOf(nomination.unit) });
    const reward = outcome.kind === 'accepted' ? policy.reward : Rational.zero;
    return { nomination, outcome, reward: reward.toText() };
  });
}

interface SoFar {
  readonly first: Map<string, Nomination>;
  readonly used: Map<string, number>;
  readonly grade: string;
}

function judge(policy: ModelSitePolicy, nomination: Nomination, { first, used, grade }: SoFar): NominationOutcome {
  if (!policy.grades.includes(grade)) return { kind: 'grade', grade };
  const other = first.get(nomination.site);
  if (other) return { kind: 'duplicate', first: other };
  const count = (used.get(nomination.unit) ?? 0) + 1;
  if (count > policy.most) return { kind: 'tooMany', most: policy.most };
  // A site that was turned down has used its nomination: the limit is on what a unit may put forward.
  used.set(nomination.unit, count);
  first.set(nomination.site, nomination);
  if (nomination.review === 'rejected') return { kind: 'rejected' };
  return policy.reviewed && nomination.review === 'pending' ? { kind: 'unreviewed' } : { kind: 'accepted' };
}

/** 取消奖励 keeps a unit from the reward of its sites too; they have used their nominations all the same. */
export function barSites(
  judged: readonly JudgedNomination[],
  barredOf: (unit: string) => { readonly name: string; readonly basis: string } | null,
): readonly JudgedNomination[] {
  return judged.map((each) => {
    const barred = each.outcome.kind === 'accepted' ? barredOf(each.nomination.unit) : null;
    return barred ? { ...each, outcome: { kind: 'barred', ...barred }, reward: Rational.zero.toText() } : each;
  });
}
