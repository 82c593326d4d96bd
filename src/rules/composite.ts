import { bind } from '../expression/bind.ts';
import type { Expr } from '../expression/expr.ts';
import type { FormScope, Language, ParameterTraits, Scoring } from './form.ts';

/** What an inner 计分 sees: its own figure, and where `full` is given a part of the points as its 满分. */
export function innerScope(
  scope: FormScope,
  value: Expr,
  changes: Partial<Pick<FormScope, 'full' | 'better'>> = {},
): FormScope {
  const { full } = changes;
  const inner = { ...scope, ...changes, value, values: new Map<string, Expr>(), quotient: quotientOf(value) };
  if (!full) return inner;
  // 满分 in an inner parameter is the part's: bound first, so that the outer scope finds no such name.
  const bindFull = (expr: Expr) => bind(expr, ({ name }) => (name === '满分' ? full : undefined));
  return { ...inner, bind: (parameter) => scope.bind({ ...parameter, expr: bindFull(parameter.expr) }) };
}

/** Numerator and denominator where the figure is written as a quotient. */
function quotientOf(value: Expr): FormScope['quotient'] {
  if (value.kind === 'named') return quotientOf(value.of);
  return value.kind === 'binary' && value.operator === '/'
    ? { numerator: value.left, denominator: value.right }
    : undefined;
}

/** A composite form exceeds full points, or counts in points, as soon as one of its inner ones does; monotone they must all be. */
export function traitsOfInner(inner: readonly Scoring[]): Omit<ParameterTraits, 'monotone'> {
  return {
    yields: inner.some((each) => each.form.yields === 'points') ? 'points' : 'share',
    mayExceed: inner.some((each) => each.form.mayExceed),
    monotoneParts: inner.every((each) => each.form.monotone),
  };
}

export function innerWords(inner: Scoring, language: Language): string {
  return language === 'zh'
    ? `${inner.form.keyword}(${inner.describe(language)})`
    : `${inner.form.keyword} (${inner.describe(language)})`;
}
