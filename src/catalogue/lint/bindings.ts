import type { Phrase } from '../../diagnostics/phrase.ts';
import { suggestion } from '../../diagnostics/suggest.ts';
import type { Expr } from '../../expression/expr.ts';
import type { Formula } from '../../expression/formula.ts';
import type { FormScope, ReportFinding } from '../../rules/form.ts';
import { gapNames, isGapName } from '../gapNames.ts';
import { fullPoints, type Subject, watchedScope } from '../scope.ts';
import type { Usage } from './usage.ts';

/** A formula of the author's and the tree it became. */
export interface Bound {
  readonly formula: Formula;
  readonly expr: Expr;
}

/** A scope whose every binding is checked: unknown names, months without a standard, use of items and tables. */
export interface CheckedScope {
  readonly scope: FormScope;
  /** Grows as forms bind their parameters. */
  readonly bound: readonly Bound[];
}

const undeclared: Phrase = { zh: '先在“数据项”或“标准表”里声明', en: 'declare it under 数据项 or 标准表 first' };

export function checkedScope(subject: Subject, usage: Usage, report: ReportFinding): CheckedScope {
  const { indicator, edition } = subject;
  const bound: Bound[] = [];
  const scope = watchedScope(subject, {
    usedItem: (item) => usage.items.add(item),
    usedStandard: (standard) => usage.standards.add(standard),
    bound: (formula, expr) => bound.push({ formula, expr }),
    missingFigure: (standard, month, location) =>
      report('CAT-0505', location, { standard: standard.name, month: String(month), indicator: indicator.name }),
    unknownName(name, location, formula) {
      if (isGapName(name, formula, indicator.gap)) return;
      const known = [
        ...edition.items.keys(),
        ...edition.standards.keys(),
        fullPoints,
        ...(indicator.gap ? gapNames : []),
      ];
      report('FML-0102', location, { name, meant: suggestion(name, known, undeclared) });
    },
  });
  return { scope, bound };
}
