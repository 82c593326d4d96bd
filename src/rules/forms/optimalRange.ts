import { enumerated } from '../../diagnostics/phrase.ts';
import {
  atMost,
  below,
  choose,
  divide,
  type Expr,
  multiply,
  named,
  subtract,
  when,
  zero,
} from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm } from '../form.ts';

/**
 * 区间最优 (B11): full points inside a range, falling in straight lines to zero on both sides.
 * Source: scoring forms B11, worked 0.1/0.3/0.8/1.5 of 3 points: 0.22 gives 1.80, 1.05 gives 1.929.
 */
export const optimalRange = defineForm({
  keyword: '区间最优',
  code: 'B11',
  yields: 'share',
  takes: 'one',
  monotone: false,
  mayExceed: false,
  fields: {
    lowZero: field('低零点', formula('取值点')),
    lowFull: field('低满点', formula('取值点')),
    highFull: field('高满点', formula('取值点')),
    highZero: field('高零点', formula('取值点')),
  },
  clauses: {
    tooLow: { zh: '取值{取值},不高于低零点{低零点},得0分', en: 'value {取值} is at most {低零点}: 0 points' },
    rising: {
      zh: '取值{取值},在低零点{低零点}与低满点{低满点}之间,按直线计分',
      en: 'value {取值} lies between {低零点} and {低满点}: on the rising line',
    },
    within: {
      zh: '取值{取值},在最优区间{低满点}至{高满点}内,得满分',
      en: 'value {取值} is inside the best range, {低满点} to {高满点}: full points',
    },
    falling: {
      zh: '取值{取值},在高满点{高满点}与高零点{高零点}之间,按直线计分',
      en: 'value {取值} lies between {高满点} and {高零点}: on the falling line',
    },
    tooHigh: { zh: '取值{取值},达到高零点{高零点},得0分', en: 'value {取值} reaches {高零点}: 0 points' },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const lowZero = named('低零点', scope.bind(p.lowZero));
    const lowFull = named('低满点', scope.bind(p.lowFull));
    const highFull = named('高满点', scope.bind(p.highFull));
    const highZero = named('高零点', scope.bind(p.highZero));
    const facts = { 取值: x, 低零点: lowZero, 低满点: lowFull, 高满点: highFull, 高零点: highZero };
    const line = (from: Expr, to: Expr) => multiply(scope.full, divide(subtract(x, from), subtract(to, from)));
    return choose(
      [
        when(atMost(x, lowZero), zero, clause('tooLow', facts)),
        when(below(x, lowFull), line(lowZero, lowFull), clause('rising', facts)),
        when(atMost(x, highFull), scope.full, clause('within', facts)),
        when(below(x, highZero), line(highZero, highFull), clause('falling', facts)),
      ],
      zero,
      clause('tooHigh', facts),
    );
  },
  lint(p, scope, report) {
    const points = [p.lowZero, p.lowFull, p.highFull, p.highZero];
    const [lowZero, lowFull, highFull, highZero] = points.map((each) => constantOf(scope.bind(each)));
    const strict = (low = lowZero, high = lowFull) => !low || !high || low.compare(high) < 0;
    const range = !lowFull || !highFull || lowFull.compare(highFull) <= 0;
    if (strict() && range && strict(highFull, highZero)) return;
    const order = enumerated(points.map((each) => each.source));
    report('CAT-0232', p.lowZero.location, { order, wanted: '低零点 < 低满点 ≤ 高满点 < 高零点' });
  },
  describe(p, language) {
    const [from, full, to, end] = [p.lowZero, p.lowFull, p.highFull, p.highZero].map((each) => each.source);
    return language === 'zh'
      ? `${full}至${to}得满分,低至${from}、高至${end}按直线减到0分`
      : `full points from ${full} to ${to}, down in straight lines to 0 at ${from} and ${end}`;
  },
});
