import { monthOf, monthPeriod, type Period, yearOf } from '../../domain/period.ts';
import { choose, divide, type Expr, label, named, number, total } from '../../expression/expr.ts';
import { choice, integer } from '../../schema/scalars.ts';
import { field, optional } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { defineForm, type FormScope } from '../form.ts';
import { innerScoring } from '../simpleForms.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

type Span = 'quarter' | 'yearToDate';

/**
 * 多期平均 (D6): several months share one score, either by scoring their mean or by the mean of their scores; the two differ as
 * soon as the inner form bends. A missing month leaves the whole 待核. Source: S2, mean over the months of the cycle.
 */
export const periodAverage = defineForm({
  keyword: '多期平均',
  code: 'D6',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    span: field('期数', choice<Span>({ 季内各月: 'quarter', 年初至今: 'yearToDate' })),
    /** Months before it are not assessed (1—2月合并: a first quarter of two months). */
    firstMonth: optional('起始月', integer('月份')),
    missing: field('缺期', choice({ 待核: 'pending' })),
    order: field('先后', choice<'average' | 'score'>({ 先平均后计分: 'average', 先计分后平均: 'score' })),
    inner: field('内层', innerScoring),
  },
  clauses: {
    averaged: {
      zh: '{各期}月的平均为{平均},按平均数计分',
      en: 'the mean of months {各期} is {平均}: scored as one figure',
    },
    scored: { zh: '{各期}月分别计分,平均为{平均}', en: 'months {各期} scored one by one, {平均} on average' },
  },
  traitsOf: ({ inner }) => traitsOfInner([inner]),
  compile(p, scope, clause) {
    const months = monthsOf(p, scope);
    if (months.length === 0) return undefinedPoints;
    const names = label(months.map((each) => monthOf(each)).join('、'));
    if (p.order === 'average') {
      const mean = named('各期平均', meanOf(months.map((each) => scope.valueIn(each))));
      return choose([], p.inner.compile(innerScope(scope, mean)), clause('averaged', { 各期: names, 平均: mean }));
    }
    const scores = months.map((each) => {
      const points = p.inner.compile(innerScope(scope.at(each), scope.valueIn(each), { full: scope.full }));
      return named(`${monthOf(each)}月得分`, points);
    });
    const mean = named('平均得分', meanOf(scores));
    return choose([], mean, clause('scored', { 各期: names, 平均: mean }));
  },
  lint(p, scope, report) {
    if (p.firstMonth !== undefined && (p.firstMonth < 1 || p.firstMonth > 12)) {
      report('CAT-0239', p.inner.location, { month: String(p.firstMonth) });
    }
    p.inner.lint(innerScope(scope, scope.value), report);
  },
  describe(p, language) {
    const inner = innerWords(p.inner, language);
    const from =
      p.firstMonth === undefined ? '' : language === 'zh' ? `(自${p.firstMonth}月起)` : ` (from month ${p.firstMonth})`;
    if (language === 'en') {
      const span = p.span === 'quarter' ? 'the months of the quarter' : 'the months of the year so far';
      return `${p.order === 'average' ? `the mean of ${span}${from}` : `each of ${span}${from}, then the mean`}: ${inner}; a missing month: pending`;
    }
    const span = `${p.span === 'quarter' ? '季内各月' : '年初至今各月'}${from}`;
    return `${p.order === 'average' ? `${span}先平均再计分` : `${span}分别计分再平均`}: ${inner};缺任一月待核`;
  },
});

function monthsOf(
  { span, firstMonth = 1 }: { span: Span; firstMonth: number | undefined },
  scope: FormScope,
): readonly Period[] {
  const last = monthOf(scope.period) ?? 12;
  const all = Array.from({ length: last }, (_, place) => monthPeriod(yearOf(scope.period), place + 1));
  return (span === 'quarter' ? scope.months : all).filter((each) => (monthOf(each) ?? 12) >= firstMonth);
}

function meanOf(values: readonly Expr[]): Expr {
  return divide(total(values), number(values.length));
}
