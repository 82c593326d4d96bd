/** 措施: what may follow a grade. */
export const measures = {
  通报表扬: 'praise',
  工作提醒: 'reminder',
  整改要求: 'rectification',
  约谈: 'interview',
  限时整改: 'timedRectification',
  资金奖励: 'reward',
  资金扣减: 'cut',
} as const;

export type Measure = (typeof measures)[keyof typeof measures];

/** 等次运用: measures by grade. */
export type FollowUpPolicy = ReadonlyMap<string, GradeMeasures>;

export interface GradeMeasures {
  readonly measures: readonly Measure[];
  /** 时限 of a 整改, in days. */
  readonly days: number | undefined;
}

/** What follows for one unit. */
export interface FollowUp {
  readonly unit: string;
  readonly grade: string;
  readonly measures: readonly Measure[];
  readonly days: number | null;
}

/** Measures for every unit, in the order given; a grade outside the table (不合格 by a whole veto) is a mistake in the policy. */
export function followUps(policy: FollowUpPolicy, grades: ReadonlyMap<string, string>): readonly FollowUp[] {
  return [...grades].map(([unit, grade]) => {
    const of = policy.get(grade);
    if (!of) throw new Error(`no measures for ${grade}`);
    return { unit, grade, measures: of.measures, days: of.days ?? null };
  });
}

export function needsDays({ measures: all }: Pick<GradeMeasures, 'measures'>): boolean {
  return all.some((each) => each === 'rectification' || each === 'timedRectification');
}
