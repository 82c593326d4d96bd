import { above, below, choose, eitherOf, multiply, named, one, when, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, located } from '../../schema/shapes.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

/**
 * 抽样合格率 (B15): the share of a sample that passes. A sample below the least size proves nothing, and a share beyond 0–1 is a
 * false record: neither gives points.
 */
export const sampleRatio = defineForm({
  keyword: '抽样合格率',
  code: 'B15',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    sample: field('样本项', located(text('数据项'))),
    least: field('最少样本', formula('样本数')),
    drawing: field('抽样方式', text('抽样方式')),
  },
  clauses: {
    tooSmall: { zh: '样本{样本},少于规定的{最少},无法计算', en: 'a sample of {样本}, below the least of {最少}' },
    impossible: {
      zh: '合格率{取值}不在0与1之间,登记有误,无法计算',
      en: 'a share of {取值} is not between 0 and 1: a false record',
    },
    scored: { zh: '样本{样本},合格率{取值},按比例计分', en: '{取值} of a sample of {样本} pass: in proportion' },
  },
  compile(p, scope, clause) {
    const sample = scope.item(p.sample.value, p.sample.node.location);
    const least = named('最少样本', scope.bind(p.least));
    const x = scope.value;
    return choose(
      [
        when(below(sample, least), undefinedPoints, clause('tooSmall', { 样本: sample, 最少: least })),
        when(eitherOf(below(x, zero), above(x, one)), undefinedPoints, clause('impossible', { 取值: x })),
      ],
      multiply(scope.full, x),
      clause('scored', { 样本: sample, 取值: x }),
    );
  },
  lint({ least }, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.positive('最少样本', least);
    lint.direction(scope.better === 'higher', least);
  },
  describe({ least, drawing }, language) {
    return language === 'zh'
      ? `满分×合格率,样本不少于${least.source},${drawing}`
      : `full × share that passes, at least ${least.source} sampled, ${drawing}`;
  },
});
