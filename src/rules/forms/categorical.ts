import { choose, equal, label, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, located, record } from '../../schema/shapes.ts';
import { defineForm } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

/** 等级 (B13): a label of a closed list gives its points. A label without points gives none at all, not zero. */
export const categorical = defineForm({
  keyword: '等级',
  code: 'B13',
  yields: 'share',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: {
    item: field('数据项', located(text('数据项'))),
    scores: field('得分', record(formula('得分'), '等级')),
  },
  clauses: {
    graded: { zh: '评定为“{等级}”,得{得分}', en: 'graded "{等级}": {得分}' },
    unknown: { zh: '等级“{等级}”没有规定得分,无法计算', en: 'no points are stated for the grade "{等级}"' },
  },
  compile({ item, scores }, scope, clause) {
    const grade = scope.item(item.value, item.node.location);
    const branches = [...scores].map(([name, score]) => {
      const points = scope.bind(score);
      return when(equal(grade, label(name)), points, clause('graded', { 等级: grade, 得分: points }));
    });
    return choose(branches, undefinedPoints, clause('unknown', { 等级: grade }));
  },
  lint({ scores }, scope, report) {
    const lint = new ParameterLint(scope, report);
    for (const [name, score] of scores) lint.points(name, score);
  },
  describe({ item, scores }, language) {
    const list = [...scores].map(([name, score]) => `${name}→${score.source}`).join(language === 'zh' ? ';' : '; ');
    return `${item.value}: ${list}`;
  },
});
