import { add, choose, divide, type Expr, label, multiply, named, subtract, when } from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { directionFacts, reaches, surpasses } from '../direction.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';

const standard = shape({
  name: field('名称', text('档名')),
  at: field('取值', formula('标准值')),
  coefficient: field('系数', formula('标准系数')),
});

/**
 * 分档功效 (C7): each standard value carries a coefficient; between two of them the coefficient rises in a straight line.
 * Source: S27, worked weight 10, 良 9 at 0.8, 平均 6 at 0.6: 7.5 gives 6.0 + 0.5 × (8 − 6) = 7.0.
 */
export const tieredEfficacy = defineForm({
  keyword: '分档功效',
  code: 'C7',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    standards: field('标准值', list(standard, 2)),
    aboveBest: field('高于最好', formula('得分')),
    belowWorst: field('低于最差', formula('得分')),
  },
  clauses: {
    above: {
      zh: '取值{取值},优于最好标准{标准},得{得分}',
      en: 'value {取值} is better than the best standard {标准}: {得分}',
    },
    reached: {
      zh: '取值{取值},达到“{档名}”标准{标准},系数为{系数}',
      en: 'value {取值} reaches "{档名}" at {标准}: coefficient {系数}',
    },
    below: {
      zh: '取值{取值},差于最差标准{标准},得{得分}',
      en: 'value {取值} is worse than the worst standard {标准}: {得分}',
    },
  },
  compile(p, scope, clause) {
    const x = scope.value;
    const tiers = p.standards.map((each) => bindTier(each, scope));
    const [best, worst] = [tiers[0], tiers.at(-1)];
    if (!best || !worst) throw new Error('a tiered form has two standards at least');
    const [beyond, short] = [scope.bind(p.aboveBest), scope.bind(p.belowWorst)];
    const between = tiers.slice(1).map((low, place) => {
      const high = tiers[place] ?? best;
      const slope = divide(subtract(high.coefficient, low.coefficient), subtract(high.at, low.at));
      const coefficient = named(
        `${high.name}至${low.name}系数`,
        add(low.coefficient, multiply(subtract(x, low.at), slope)),
      );
      const facts = { 取值: x, 档名: label(low.name), 标准: low.at, 系数: coefficient };
      return when(reaches(scope.better, x, low.at), multiply(scope.full, coefficient), clause('reached', facts));
    });
    const above = when(
      surpasses(scope.better, x, best.at),
      beyond,
      clause('above', { 取值: x, 标准: best.at, 得分: beyond }),
    );
    const top = { 取值: x, 档名: label(best.name), 标准: best.at, 系数: best.coefficient };
    const atBest = when(
      reaches(scope.better, x, best.at),
      multiply(scope.full, best.coefficient),
      clause('reached', top),
    );
    return choose([above, atBest, ...between], short, clause('below', { 取值: x, 标准: worst.at, 得分: short }));
  },
  lint({ standards, aboveBest, belowWorst }, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.points('高于最好', aboveBest);
    lint.points('低于最差', belowWorst);
    for (const [place, low] of standards.entries()) {
      lint.share('系数', low.coefficient);
      const high = standards[place - 1];
      const [from, to] = [high && constantOf(scope.bind(high.at)), constantOf(scope.bind(low.at))];
      if (!high || !from || !to) continue;
      if (from.equals(to))
        report('CAT-0235', low.at.location, { first: high.name, second: low.name, value: low.at.source });
      else if (from.compare(to) > 0 !== (scope.better === 'higher'))
        report('CAT-0202', low.at.location, directionFacts(scope.better));
      const [more, less] = [constantOf(scope.bind(high.coefficient)), constantOf(scope.bind(low.coefficient))];
      if (more && less && less.compare(more) > 0)
        report('CAT-0202', low.coefficient.location, directionFacts(scope.better));
    }
  },
  describe(p, language) {
    const tiers = p.standards
      .map(({ name, at, coefficient }) => `${name} ${at.source}→${coefficient.source}`)
      .join(language === 'zh' ? '、' : ', ');
    return language === 'zh'
      ? `标准值与系数: ${tiers};两档之间按直线;优于最好得${p.aboveBest.source},差于最差得${p.belowWorst.source}`
      : `standards and coefficients: ${tiers}, straight lines between; beyond the best ${p.aboveBest.source}, below the worst ${p.belowWorst.source}`;
  },
});

interface Tier {
  readonly name: string;
  readonly at: Expr;
  readonly coefficient: Expr;
}

function bindTier(
  { name, at, coefficient }: { name: string; at: Formula; coefficient: Formula },
  scope: FormScope,
): Tier {
  return { name, at: named(`${name}标准`, scope.bind(at)), coefficient: scope.bind(coefficient) };
}
