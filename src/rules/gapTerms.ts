import { bind } from '../expression/bind.ts';
import {
  above,
  add,
  atLeast,
  atMost,
  below,
  choose,
  divide,
  type Expr,
  equal,
  least,
  most,
  named,
  number,
  statistic,
  subtract,
  when,
} from '../expression/expr.ts';
import type { Formula } from '../expression/formula.ts';
import type { FormScope, Scoring } from './form.ts';
import type { GapRule } from './gapFields.ts';

/** The figures a gap rule works with, as named nodes of one tree. */
export interface GapTerms {
  readonly standard: Expr;
  /** S − δ, or S + δ where lower is better. */
  readonly line: Expr;
  /** Whether the unit is at or slightly below the standard. */
  readonly reaches: Expr;
  readonly statisticName: string;
  readonly regional: Expr;
  readonly regionReaches: Expr;
  readonly participants: Expr;
  /** What is placed: points, or the value (capped, truncated). */
  readonly placed: Expr;
  readonly minimum: Expr;
  readonly maximum: Expr;
  readonly worst: Expr;
  readonly best: Expr;
  readonly high: Expr;
  readonly low: Expr;
}

/** What 高分 and 低分 may call the points at the line; they belong to the rule, to no unit. */
export const lineScoreName = '达标线得分';

const statisticNames = { median: '中位数', mean: '均值', aggregate: '合计比率', shareReaching: '达标占比' } as const;

export function bindGap(gap: GapRule, scoring: Scoring, scope: FormScope, direct: Expr): GapTerms {
  const higher = scope.better === 'higher';
  const standard = named('标准', scope.bind(gap.standard));
  const withStandard = (parameter: Formula): Expr =>
    bind(scope.bind(parameter), (name) => (name.name === '标准' ? standard : undefined));
  const tolerance = withStandard(gap.tolerance);
  const line = named('达标线', higher ? subtract(standard, tolerance) : add(standard, tolerance));
  const subject = gap.statisticOn === 'value' ? scope.value : named('得分率', divide(direct, scope.full));
  // The rate rises with the points whatever the direction of the value.
  const upward = higher || gap.statisticOn === 'rate';
  const reaches = upward ? atLeast(subject, line) : atMost(subject, line);
  const inGap = upward ? below(subject, line) : above(subject, line);
  const lineScore = named(lineScoreName, scoring.compile({ ...scope, value: line }));
  const points = (parameter: Formula): Expr =>
    bind(withStandard(parameter), (name) => (name.name === lineScoreName ? lineScore : undefined));
  const where = gap.extremes === 'gap' ? inGap : undefined;
  const placed = gap.on === 'score' ? direct : placedValue(gap, scope, standard);
  const minimum = named('最低', statistic('min', placed, gap.population, where));
  const maximum = named('最高', statistic('max', placed, gap.population, where));
  const better = gap.on === 'score' || higher;
  const regional = named(`区域${statisticNames[gap.statistic]}`, regionalStatistic(gap, scope, { subject, reaches }));
  return {
    standard,
    line,
    reaches,
    regional,
    statisticName: statisticNames[gap.statistic],
    regionReaches: regionReaches(gap, scope, { regional, line, upward }),
    participants: named('参与户数', statistic('count', direct, gap.population)),
    placed,
    minimum,
    maximum,
    worst: better ? minimum : maximum,
    best: better ? maximum : minimum,
    high: named('高分', points(gap.high)),
    low: named('低分', points(gap.low)),
  };
}

/** The value to be placed: cut at the standard and around the mean as declared. */
function placedValue(gap: GapRule, scope: FormScope, standard: Expr): Expr {
  const cut = scope.better === 'higher' ? least : most;
  const capped = gap.capAtStandard ? named('取值(截于标准)', cut(scope.value, standard)) : scope.value;
  if (!gap.truncate) return capped;
  const mean = named('取值均值', statistic('mean', capped, gap.population));
  const width = scope.bind(gap.truncate);
  return named('取值(截断)', least(most(capped, subtract(mean, width)), add(mean, width)));
}

function regionalStatistic(
  gap: GapRule,
  scope: FormScope,
  { subject, reaches }: Pick<GapTerms, 'reaches'> & { subject: Expr },
): Expr {
  switch (gap.statistic) {
    case 'median':
    case 'mean':
      return statistic(gap.statistic, subject, gap.population);
    case 'shareReaching':
      return statistic('mean', choose([when(reaches, number(1))], number(0)), gap.population);
    case 'aggregate': {
      // Lint refuses Σ/Σ without a quotient; a unit whose quotient cannot be computed is out of both sums.
      const quotient = scope.quotient ?? { numerator: subject, denominator: number(1) };
      const value = divide(quotient.numerator, quotient.denominator);
      const computable = equal(value, value);
      const sum = (part: Expr) => statistic('sum', part, gap.population, computable);
      return divide(sum(quotient.numerator), sum(quotient.denominator));
    }
  }
}

function regionReaches(gap: GapRule, scope: FormScope, of: { regional: Expr; line: Expr; upward: boolean }): Expr {
  if (gap.statistic === 'shareReaching' && gap.reachingLine) return atLeast(of.regional, scope.bind(gap.reachingLine));
  return of.upward ? atLeast(of.regional, of.line) : atMost(of.regional, of.line);
}
