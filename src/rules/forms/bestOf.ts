import { choose, type Expr, equal, label, most, named, recover, when, zero } from '../../expression/expr.ts';
import { choice } from '../../schema/scalars.ts';
import { field, list, shape } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { defineForm } from '../form.ts';
import { lintValueNames, namedValue, valueName } from '../namedValues.ts';
import { innerScoring } from '../simpleForms.ts';

const branch = shape({ value: field('取值', valueName), scoring: field('计分', innerScoring) });

/** 择优 (D3): the better of several ways to score, two of S16's 二者择其一; which one was taken is said. */
export const bestOf = defineForm({
  keyword: '择优',
  code: 'D3',
  yields: 'share',
  takes: 'named',
  monotone: false,
  mayExceed: false,
  fields: {
    branches: field('分支', list(branch, 2)),
    /** A branch with a zero denominator is left out, or makes the whole incomputable. Missing data always stay missing. */
    incomputable: field('不可算分支', choice<'skip' | 'whole'>({ 略过: 'skip', 无法计算: 'whole' })),
  },
  clauses: {
    used: { zh: '择优采用“{分支}”,取值{取值},得{得分}', en: 'the best branch is "{分支}", value {取值}: {得分}' },
  },
  traitsOf: ({ branches }) => traitsOfInner(branches.map((each) => each.scoring)),
  compile(p, scope, clause) {
    const branches = p.branches.map(({ value, scoring }) => {
      const x = namedValue(value, scope);
      return { name: value.value, x, points: named(`${value.value}得分`, scoring.compile(innerScope(scope, x))) };
    });
    const points: readonly Expr[] = branches.map((each) => each.points);
    const join = p.incomputable === 'skip' ? betterComputable : (a: Expr, b: Expr): Expr => most(a, b);
    const best = named('择优', points.reduce(join));
    const taken = branches.map(({ name, x, points }) =>
      // A branch without points is not the one taken; where none has any, the whole has none.
      when(recover(equal(points, best), zero), points, clause('used', { 分支: label(name), 取值: x, 得分: points })),
    );
    return choose(taken, best);
  },
  lint({ branches }, scope, report) {
    lintValueNames(
      branches.map((each) => each.value),
      scope,
      report,
    );
    for (const { value, scoring } of branches) scoring.lint(innerScope(scope, namedValue(value, scope)), report);
  },
  describe({ branches, incomputable }, language) {
    const each = branches.map(({ value, scoring }) => `${value.value}: ${innerWords(scoring, language)}`);
    if (language === 'en')
      return `the best of: ${each.join('; ')}; an incomputable one ${incomputable === 'skip' ? 'is skipped' : 'makes the whole so'}`;
    return `以下取高: ${each.join(';')};${incomputable === 'skip' ? '分母为0的一支略过' : '一支分母为0则无法计算'}`;
  },
});

/** The higher of two, or the one that can be computed. */
function betterComputable(a: Expr, b: Expr): Expr {
  return recover(most(a, b), recover(a, b));
}
