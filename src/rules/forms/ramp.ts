import {
  add,
  atMost,
  below,
  choose,
  divide,
  type Expr,
  multiply,
  named,
  subtract,
  when,
} from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { field, list, pair } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm, type FormScope } from '../form.ts';

/**
 * 插值 (B2): straight lines between anchors, level outside them. Written in either order of the 取值.
 * Source: scoring forms B2, worked 60 % → 0, 85 % → 15: 72.35 % gives 7.41.
 */
export const ramp = defineForm({
  keyword: '插值',
  code: 'B2',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: { anchors: field('折线', list(pair(formula('取值点'), formula('得分')), 2)) },
  clauses: {
    low: { zh: '取值{取值},不高于{端点},得{得分}', en: 'value {取值} is at most {端点}: {得分}' },
    high: { zh: '取值{取值},达到{端点},得{得分}', en: 'value {取值} reaches {端点}: {得分}' },
    between: {
      zh: '取值{取值}在{低点}与{高点}之间,按直线在{低分}与{高分}之间计分',
      en: 'value {取值} lies between {低点} and {高点}: on the line from {低分} to {高分}',
    },
  },
  compile({ anchors }, scope, clause) {
    const points = ascending(anchors, scope);
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) throw new Error('a ramp has two anchors at least');
    const x = scope.value;
    const lines = points.slice(1).map((to, place) => {
      const from = points[place] ?? first;
      const slope = divide(subtract(to.score, from.score), subtract(to.at, from.at));
      const onLine = add(from.score, multiply(subtract(x, from.at), slope));
      return when(
        below(x, to.at),
        onLine,
        clause('between', { 取值: x, 低点: from.at, 高点: to.at, 低分: from.score, 高分: to.score }),
      );
    });
    const lowEnd = when(
      atMost(x, first.at),
      first.score,
      clause('low', { 取值: x, 端点: first.at, 得分: first.score }),
    );
    return choose([lowEnd, ...lines], last.score, clause('high', { 取值: x, 端点: last.at, 得分: last.score }));
  },
  lint({ anchors }, scope, report) {
    const points = ascending(anchors, scope);
    for (const [place, to] of points.entries()) {
      const from = points[place - 1];
      if (!from) continue;
      const [x0, x1] = [constantOf(from.at), constantOf(to.at)];
      if (x0 && x1?.equals(x0)) report('CAT-0201', to.formula.location, { value: to.formula.source });
      const [y0, y1] = [constantOf(from.score), constantOf(to.score)];
      const rise = y0 && y1 ? y1.compare(y0) : 0;
      if (rise !== 0 && rise > 0 !== (scope.better === 'higher')) {
        report('CAT-0202', to.formula.location, { direction: scope.better === 'higher' ? '正' : '负' });
      }
    }
  },
  describe({ anchors }, language) {
    const join = language === 'zh' ? ';' : '; ';
    return anchors.map(([at, score]) => `${at.source}→${score.source}`).join(join);
  },
});

interface Anchor {
  readonly at: Expr;
  readonly score: Expr;
  readonly formula: Formula;
}

/** Anchors by rising 取值: constants tell the order; points that depend on a unit's target keep the written one. */
function ascending(anchors: readonly (readonly [Formula, Formula])[], scope: FormScope): readonly Anchor[] {
  const bound = anchors.map(([at, score]) => ({
    at: named(at.source, scope.bind(at)),
    score: scope.bind(score),
    formula: at,
  }));
  const first = bound[0] && constantOf(bound[0].at);
  const last = bound.at(-1);
  const end = last && constantOf(last.at);
  return first && end && first.compare(end) > 0 ? bound.reverse() : bound;
}
