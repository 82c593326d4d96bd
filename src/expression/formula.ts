import type { Location } from '../diagnostics/diagnostic.ts';
import { type Term, term } from '../diagnostics/terms.ts';
import { type ReadContext, reportUnexpected, type Schema } from '../schema/schema.ts';
import type { Expr } from './expr.ts';
import { parseFormula } from './parse.ts';

/** 算式 of a definition file: its tree with names unbound, and where it stands. */
export interface Formula {
  readonly source: string;
  readonly expr: Expr;
  readonly location: Location;
}

/** A formula in a scalar: `60% * 直达进度标准`, `80%满分`, `2.5`. Bare figures and percentages are formulas too. */
export function formula(name: Term = '算式'): Schema<Formula> {
  const expected = term(name);
  return {
    expected,
    keys: () => [],
    read(node, context: ReadContext) {
      if (node.kind !== 'scalar' || node.text.trim() === '') return reportUnexpected(node, context, expected);
      const parsed = parseFormula(node.text);
      if ('expr' in parsed) return { source: node.text.trim(), expr: parsed.expr, location: node.location };
      const { code, at, facts } = parsed.fault;
      const quote = node.quoted ? 1 : 0;
      const column = (node.location.column ?? 1) + at - 1 + quote;
      context.problems.report(code, { ...node.location, column, width: 1 }, facts);
      return undefined;
    },
  };
}
