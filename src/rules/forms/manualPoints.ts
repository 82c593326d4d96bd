import { above, below, choose, divide, eitherOf, multiply, named, when, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, located } from '../../schema/shapes.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

/** 人工核定 (E6): a score that an office registers and signs, brought from its own scale to 满分. */
export const manualPoints = defineForm({
  keyword: '人工核定',
  code: 'E6',
  yields: 'share',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: {
    item: field('数据项', located(text('数据项'))),
    scale: field('满值', formula('满值')),
  },
  clauses: {
    registered: { zh: '核定{核定值}(满值{满值}),按比例折算', en: 'registered {核定值} of {满值}, in proportion' },
    outside: {
      zh: '核定{核定值}不在0与满值{满值}之间,无法计算',
      en: 'registered {核定值} is not between 0 and {满值}',
    },
  },
  compile(p, scope, clause) {
    const registered = scope.item(p.item.value, p.item.node.location);
    const scale = named('满值', scope.bind(p.scale));
    const facts = { 核定值: registered, 满值: scale };
    return choose(
      [when(eitherOf(below(registered, zero), above(registered, scale)), undefinedPoints, clause('outside', facts))],
      multiply(scope.full, divide(registered, scale)),
      clause('registered', facts),
    );
  },
  lint({ scale }, scope, report) {
    new ParameterLint(scope, report).positive('满值', scale);
  },
  describe({ item, scale }, language) {
    return `${language === 'zh' ? '满分' : 'full'} × ${item.value} ÷ ${scale.source}`;
  },
});
