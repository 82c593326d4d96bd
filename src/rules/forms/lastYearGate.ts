import { add, atLeast, type Branch, choose, divide, equal, multiply, named, when } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { field, optional } from '../../schema/shapes.ts';
import { capSchema, capWords } from '../cap.ts';
import { advantage, fallsShort, reaches } from '../direction.ts';
import { defineForm } from '../form.ts';
import { lintValueNames, namedValue, valueName } from '../namedValues.ts';
import { ParameterLint, staysWithinFull } from '../parameterLint.ts';
import { countSteps, partialStep, partialStepWords } from '../steps.ts';

/**
 * 上年门槛 (D4): below last year one figure of points, level with it another, and more for each step of improvement. Whoever has
 * reached the saturation value is no longer compared. Source: S23 (last-year gate), S14.
 */
export const lastYearGate = defineForm({
  keyword: '上年门槛',
  code: 'D4',
  yields: 'points',
  takes: 'named',
  monotone: false,
  mayExceed: true,
  fields: {
    current: field('本期', valueName),
    previous: field('上期', valueName),
    worse: field('低于得分', formula('得分')),
    level: field('持平得分', formula('得分')),
    step: field('每', formula('步长')),
    bonus: field('加', formula('每步加分')),
    partial: field('不足一步', partialStep),
    cap: field('封顶', capSchema),
    saturation: optional('饱和', formula('取值点')),
  },
  clauses: {
    saturated: {
      zh: '本期{本期},已达{饱和},得满分,不再与上期比',
      en: 'current {本期} reaches {饱和}: full points, no comparison',
    },
    worse: { zh: '本期{本期},差于上期{上期},得{得分}', en: 'current {本期} is worse than {上期}: {得分}' },
    level: { zh: '本期{本期},与上期持平,得{得分}', en: 'current {本期}, level with the previous period: {得分}' },
    capped: {
      zh: '本期{本期},优于上期{上期}计{步数#}步,加分后达到封顶{封顶}',
      en: '{步数#} steps better than {上期}: the cap {封顶} is reached',
    },
    better: {
      zh: '本期{本期},优于上期{上期}计{步数#}步,在{持平得分}上每步加{每步加分}',
      en: 'current {本期} is {步数#} steps better than {上期}: {每步加分} for each on top of {持平得分}',
    },
  },
  traitsOf: ({ cap }) => ({ mayExceed: cap === 'none' || !staysWithinFull(cap) }),
  compile(p, scope, clause) {
    const [current, previous] = [namedValue(p.current, scope), namedValue(p.previous, scope)];
    const [worse, level, bonus] = [scope.bind(p.worse), scope.bind(p.level), scope.bind(p.bonus)];
    const gain = named('提升', advantage(scope.better, current, previous));
    const steps = named('提升步数', countSteps(divide(gain, scope.bind(p.step)), p.partial));
    const raised = named('加分后得分', add(level, multiply(bonus, steps)));
    const facts = { 本期: current, 上期: previous, 步数: steps };
    const branches: Branch[] = [
      when(fallsShort(scope.better, current, previous), worse, clause('worse', { ...facts, 得分: worse })),
      when(equal(current, previous), level, clause('level', { ...facts, 得分: level })),
    ];
    if (p.saturation) {
      const line = named('饱和', scope.bind(p.saturation));
      branches.unshift(
        when(reaches(scope.better, current, line), scope.full, clause('saturated', { 本期: current, 饱和: line })),
      );
    }
    if (p.cap !== 'none') {
      const cap = scope.bind(p.cap);
      branches.push(when(atLeast(raised, cap), cap, clause('capped', { ...facts, 封顶: cap })));
    }
    return choose(branches, raised, clause('better', { ...facts, 持平得分: level, 每步加分: bonus }));
  },
  lint(p, scope, report) {
    lintValueNames([p.current, p.previous], scope, report);
    const lint = new ParameterLint(scope, report);
    lint.positive('每', p.step);
    lint.deduction('加', p.bonus);
    lint.points('低于得分', p.worse);
    lint.points('持平得分', p.level);
    lint.ordered(['低于得分', p.worse], ['持平得分', p.level]);
    if (p.cap === 'none') return;
    lint.points('封顶', p.cap);
    lint.ordered(['持平得分', p.level], ['封顶', p.cap]);
  },
  describe(p, language) {
    const [partial, cap] = [partialStepWords[p.partial][language], capWords(p.cap)[language]];
    if (language === 'en') {
      const saturation = p.saturation ? `; full points from ${p.saturation.source}` : '';
      return `against ${p.previous.value}: worse ${p.worse.source}, level ${p.level.source}, ${p.bonus.source} more per ${p.step.source}, ${partial}, ${cap}${saturation}`;
    }
    const saturation = p.saturation ? `;达到${p.saturation.source}得满分` : '';
    return `与${p.previous.value}比,差于得${p.worse.source},持平得${p.level.source},每好${p.step.source}加${p.bonus.source},${partial},${cap}${saturation}`;
  },
});
