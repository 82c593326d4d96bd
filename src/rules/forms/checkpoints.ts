import { monthOf, monthPeriod, yearOf } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { choose, type Expr, label, named, total, zero } from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { integer } from '../../schema/scalars.ts';
import { field, type Located, list, located, shape } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { constantOf } from '../constant.ts';
import { defineForm, type FormScope, type ReportFinding, type Scoring } from '../form.ts';
import { innerScoring } from '../simpleForms.ts';

const checkpoint = shape({
  month: field('月份', integer('月份')),
  points: field('分值', formula('得分')),
  scoring: field('计分', innerScoring),
});

interface Checkpoint {
  readonly month: number;
  readonly points: Formula;
  readonly scoring: Scoring;
}

/**
 * 多节点 (D5): named months, each with points of its own for the figure of that month. A month not yet reached is neither
 * earned nor due. Source: S26 (July 40 % for 7 points, November 80.21 % for 8).
 */
export const checkpoints = defineForm({
  keyword: '多节点',
  code: 'D5',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: { checkpoints: field('节点', list(located(checkpoint), 1)) },
  clauses: {
    reached: {
      zh: '已到{节点}月节点,应考{应考}分,各节点得分相加',
      en: 'checkpoints of months {节点} reached, {应考} points due; their points add up',
    },
  },
  traitsOf: (p) => traitsOfInner(p.checkpoints.map((each) => each.value.scoring)),
  due: (p, scope) => sumOf(reachedBy(p.checkpoints, scope).map((each) => scope.bind(each.points))),
  compile(p, scope, clause) {
    const reached = reachedBy(p.checkpoints, scope);
    const points = reached.map((each) => named(`${each.month}月节点得分`, each.scoring.compile(scopeAt(each, scope))));
    const due = sumOf(reached.map((each) => scope.bind(each.points)));
    const names = label(reached.map((each) => each.month).join('、'));
    return choose([], sumOf(points), clause('reached', { 节点: names, 应考: due }));
  },
  lint(p, scope, report) {
    lintMonths(p.checkpoints, report);
    const parts = p.checkpoints.map((each) => constantOf(scope.bind(each.value.points)) ?? Rational.zero);
    const [sum, full] = [Rational.sum(parts), constantOf(scope.full)];
    const [first] = p.checkpoints;
    if (first && full && !sum.equals(full)) {
      report('CAT-0240', first.value.points.location, { sum: sum.toDecimal(4), full: full.toDecimal(4) });
    }
    for (const { value } of p.checkpoints) value.scoring.lint(scopeAt(value, scope), report);
  },
  describe(p, language) {
    const each = p.checkpoints.map(({ value: { month, points, scoring } }) =>
      language === 'zh'
        ? `${month}月末${points.source}分: ${innerWords(scoring, language)}`
        : `end of month ${month}, ${points.source} points: ${innerWords(scoring, language)}`,
    );
    return each.join(language === 'zh' ? ';' : '; ');
  },
});

function reachedBy(all: readonly Located<Checkpoint>[], scope: FormScope): readonly Checkpoint[] {
  const now = monthOf(scope.period) ?? 12;
  return all.map((each) => each.value).filter((each) => each.month <= now);
}

/** The indicator as it stood at the checkpoint, its points as full. */
function scopeAt({ month, points }: Checkpoint, scope: FormScope): FormScope {
  const period = monthPeriod(yearOf(scope.period), month);
  return innerScope(scope.at(period), scope.valueIn(period), { full: named(`${month}月节点分值`, scope.bind(points)) });
}

function sumOf(parts: readonly Expr[]): Expr {
  const [only, ...more] = parts;
  return only === undefined ? zero : more.length === 0 ? only : total(parts);
}

function lintMonths(all: readonly Located<Checkpoint>[], report: ReportFinding): void {
  for (const [place, { value, node }] of all.entries()) {
    const before = all[place - 1]?.value.month ?? 0;
    if (value.month <= before || value.month > 12) report('CAT-0239', node.location, { month: String(value.month) });
  }
}
