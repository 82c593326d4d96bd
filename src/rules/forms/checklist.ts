import { Rational } from '../../domain/rational.ts';
import { choose, label, named, number, one, total, when, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, located, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

const part = shape({
  name: field('名称', text('事项')),
  item: field('数据项', located(text('是否型数据项'))),
  points: field('得分', formula('得分')),
});

/** 清单 (B14): the points of the parts that are satisfied, each a 是/否 item. */
export const checklist = defineForm({
  keyword: '清单',
  code: 'B14',
  yields: 'points',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: { parts: field('事项', list(located(part), 1)) },
  clauses: {
    counted: { zh: '{项数}项中满足{满足}项,合计{得分}', en: '{满足} of {项数} parts satisfied, {得分} together' },
    satisfied: { zh: '{事项}: 满足,得{得分}', en: '{事项}: satisfied, {得分}' },
    lacking: { zh: '{事项}: 不满足,得0分', en: '{事项}: not satisfied, no points' },
  },
  compile({ parts }, scope, clause) {
    const counted = parts.map(({ value }) => {
      const yes = scope.item(value.item.value, value.item.node.location);
      const points = scope.bind(value.points);
      const name = label(value.name);
      const earned = choose(
        [when(yes, points, clause('satisfied', { 事项: name, 得分: points }))],
        zero,
        clause('lacking', { 事项: name }),
      );
      return { earned, done: choose([when(yes, one)], zero) };
    });
    const sum = named('满足事项得分', total(counted.map((each) => each.earned)));
    const done = total(counted.map((each) => each.done));
    return choose([], sum, clause('counted', { 满足: done, 项数: number(parts.length), 得分: sum }));
  },
  lint({ parts }, scope, report) {
    const lint = new ParameterLint(scope, report);
    for (const { value } of parts) lint.deduction('得分', value.points);
    const points = parts.flatMap(({ value }) => lint.constant(value.points) ?? []);
    const sum = Rational.sum(points);
    const full = constantOf(scope.full);
    if (points.length < parts.length || !full || sum.equals(full)) return;
    report('CAT-0210', parts[0]?.node.location, { sum: sum.toDecimal(), full: full.toDecimal() });
  },
  describe({ parts }, language) {
    return parts.map(({ value }) => `${value.name} ${value.points.source}`).join(language === 'zh' ? ';' : '; ');
  },
});
