import { Rational } from '../../domain/rational.ts';
import {
  atLeast,
  atMost,
  choose,
  divide,
  type Expr,
  multiply,
  named,
  one,
  subtract,
  when,
  zero,
} from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { choice } from '../../schema/scalars.ts';
import { either, field, optional, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

const linear = shape({ zeroAt: field('零分', formula('零分值')) });

/**
 * 比例 (B1): points in proportion to the share of a target that was reached, up to a cap.
 * Where lower is better the catalogue says which reading holds: target over value, or a line down to zero points.
 */
export const proportional = defineForm({
  keyword: '比例',
  code: 'B1',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: {
    target: field('目标', formula('目标值')),
    cap: field('封顶', formula('比例上限,如 1')),
    inverse: optional(
      '反向',
      either((node) => node.kind === 'map', linear, choice({ 目标除以取值: 'quotient' as const })),
    ),
  },
  clauses: {
    noTarget: { zh: '目标{目标}不能作比例的基数,无法计算', en: 'no proportion can be taken of the target {目标}' },
    nothing: { zh: '取值{取值},完成比例不高于0,得0分', en: 'value {取值}: nothing reached, no points' },
    capped: {
      zh: '取值{取值},对目标{目标}达到比例上限{上限},按上限计分',
      en: 'value {取值} against {目标} reaches the cap {上限}',
    },
    proportion: {
      zh: '取值{取值},对目标{目标}的完成比例为{比例},按比例计分',
      en: 'value {取值} against {目标}: {比例} of the full points',
    },
  },
  traitsOf: ({ cap }) => ({ mayExceed: (constantOf(cap.expr)?.compare(Rational.one) ?? 1) > 0 }),
  compile(p, scope, clause) {
    const target = named('目标', scope.bind(p.target));
    const cap = scope.bind(p.cap);
    const { base, nothing, capped, share } = termsOf(p, scope, { target, cap });
    const facts = { 取值: scope.value, 目标: target };
    return choose(
      [
        ...(isPositive(base) ? [] : [when(atMost(base, zero), undefinedPoints, clause('noTarget', facts))]),
        ...(nothing ? [when(nothing, zero, clause('nothing', facts))] : []),
        when(capped, multiply(scope.full, cap), clause('capped', { ...facts, 上限: cap })),
      ],
      multiply(scope.full, share),
      clause('proportion', { ...facts, 比例: share }),
    );
  },
  lint(p, scope, report) {
    const lint = new ParameterLint(scope, report);
    lint.positive('封顶', p.cap);
    if (isLinear(p.inverse)) lint.below(['目标', p.target], ['零分', p.inverse.zeroAt]);
    else lint.positive('目标', p.target);
    if (scope.better === 'lower' && !p.inverse) report('CAT-0208', p.target.location);
    if (scope.better === 'higher' && p.inverse) report('CAT-0209', p.target.location);
  },
  describe({ target, cap, inverse }, language) {
    const zh = language === 'zh';
    if (isLinear(inverse)) {
      const line = `${target.source}→${zh ? '满分' : 'full'}, ${inverse.zeroAt.source}→0`;
      return zh ? `按直线${line},比例不超过${cap.source}` : `on the line ${line}, the share up to ${cap.source}`;
    }
    const quotient = inverse
      ? `${target.source}÷${zh ? '取值' : 'value'}`
      : `${zh ? '取值' : 'value'}÷${target.source}`;
    return zh ? `满分×(${quotient}),比例不超过${cap.source}` : `full × (${quotient}), the share up to ${cap.source}`;
  },
});

type Inverse = { readonly zeroAt: Formula } | 'quotient' | undefined;

function isLinear(inverse: Inverse): inverse is { readonly zeroAt: Formula } {
  return typeof inverse === 'object';
}

interface Terms {
  /** What the proportion is taken of; it must be above zero. */
  readonly base: Expr;
  readonly nothing?: Expr;
  readonly capped: Expr;
  readonly share: Expr;
}

function termsOf(
  { inverse }: { inverse: Inverse },
  scope: FormScope,
  { target, cap }: { target: Expr; cap: Expr },
): Terms {
  const x = scope.value;
  const share = (of: Expr) => named('完成比例', of);
  if (isLinear(inverse)) {
    const zeroAt = named('零分值', scope.bind(inverse.zeroAt));
    const base = subtract(zeroAt, target);
    const reached = share(subtract(one, divide(subtract(x, target), base)));
    return { base, nothing: atLeast(x, zeroAt), capped: atLeast(reached, cap), share: reached };
  }
  // Dividing by the value comes last: a value of 0 is the best there is and never a denominator.
  if (scope.better === 'lower')
    return { base: target, capped: atMost(x, divide(target, cap)), share: share(divide(target, x)) };
  const reached = share(divide(x, target));
  return { base: target, nothing: atMost(x, zero), capped: atLeast(reached, cap), share: reached };
}

function isPositive(expr: Expr): boolean {
  return (constantOf(expr)?.sign ?? 0) > 0;
}
