import type { Edition } from '../catalogue/edition.ts';
import type { ChangeCause } from '../domain/assessment.ts';
import type { Rational } from '../domain/rational.ts';
import type { Leaf, PastLeaf, ScoredLeaf } from './leaf.ts';
import type { Rescorer } from './rescore.ts';
import { unitIndex } from './unitIndex.ts';

/** A month as the attribution sees it. */
export interface MonthState {
  readonly edition: Edition;
  readonly leaves: ReadonlyMap<string, ScoredLeaf>;
}

/** An earlier month, as its result holds it or scored again. */
export interface PastState {
  readonly edition: Edition;
  readonly leaves: ReadonlyMap<string, PastLeaf>;
}

/** 环比 of one unit, exact: the comparable change and the parts that add up to the whole change. */
export interface Attribution {
  /** Undefined where nothing was due and known in both months. */
  readonly comparable: Rational | undefined;
  readonly parts: ReadonlyMap<ChangeCause, Rational>;
}

interface Stage {
  readonly edition: Edition;
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/**
 * 变动归因: re-scores the earlier month step by step into the later one, in a fixed order, and calls each step's difference by its
 * cause: 应考范围 (indicators entering and leaving), 标准 (this month's tables on last month's data), 版本, 本单位数据, 待核变动,
 * 其他单位数据. Every step starts where the last one ended, so the parts add up to the change exactly (decisions 14).
 */
export function attribute(
  before: PastState,
  after: MonthState,
  rescorer: Rescorer,
): (row: number) => Attribution | undefined {
  const stages = commonStages(before, after, rescorer);
  return (row) => {
    const at = (stage: Stage) => unitIndex(stage.edition, stage.leaves, row, 'leftOut').index;
    const [first, last] = [at(before), at(after)];
    if (!first || !last) return undefined;
    const [start, standards, edition, own, open, others] = stages.map(at);
    if (!start || !standards || !edition || !own || !open || !others) {
      // With figures for the common set in one month only, the index rests on other indicators altogether.
      const cause = start || others ? '待核变动' : '应考范围';
      return { comparable: undefined, parts: new Map([[cause, last.minus(first)]]) };
    }
    const entering = start.minus(first).plus(last.minus(others));
    return {
      comparable: others.minus(start),
      parts: new Map<ChangeCause, Rational>([
        ['应考范围', entering],
        ['标准', standards.minus(start)],
        ['版本', edition.minus(standards)],
        ['本单位数据', own.minus(edition)],
        ['待核变动', open.minus(own)],
        ['其他单位数据', others.minus(open)],
      ]),
    };
  };
}

/** The six states of the common due set, from last month's figures to this month's. */
function commonStages(before: PastState, after: MonthState, rescorer: Rescorer): readonly Stage[] {
  const common = [...before.leaves.keys()].filter((id) => after.leaves.has(id));
  const steps = new Map(
    common.flatMap((id) => {
      const [from, to] = [before.leaves.get(id), after.leaves.get(id)];
      return from && to ? [[id, rescorer.steps(from, to)] as const] : [];
    }),
  );
  const stage = (edition: Edition, pick: (id: string) => Leaf | undefined): Stage => ({
    edition,
    leaves: new Map(
      common.flatMap((id) => {
        const leaf = pick(id);
        return leaf ? [[id, leaf] as const] : [];
      }),
    ),
  });
  return [
    stage(before.edition, (id) => steps.get(id)?.start),
    stage(before.edition, (id) => steps.get(id)?.standards),
    stage(after.edition, (id) => steps.get(id)?.edition),
    stage(after.edition, (id) => steps.get(id)?.own),
    stage(after.edition, (id) => steps.get(id)?.open),
    stage(after.edition, (id) => after.leaves.get(id)),
  ];
}
