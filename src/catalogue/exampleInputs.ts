import { available, didYouMean, nearest } from '../diagnostics/suggest.ts';
import { columnKey } from '../domain/dataset.ts';
import { monthPeriod, type Period, yearOf } from '../domain/period.ts';
import { nodesOf } from '../expression/expr.ts';
import type { FormScope, ReportFinding } from '../rules/form.ts';
import type { Edition, Example, GivenByName, Indicator } from './edition.ts';
import { isAnnual } from './exampleTable.ts';
import { pointsTree } from './pointsTree.ts';

interface Rule {
  readonly indicator: Indicator;
  readonly edition: Edition;
  readonly scope: FormScope;
}

/** Data of a worked case that its rule never looks at are a misspelt name or a misunderstanding. */
export function lintInputs(example: Example, rule: Rule, report: ReportFinding): void {
  const used = usedItems(rule);
  const names = new Set([...used].map((key) => key.split('@')[0] ?? ''));
  const { period } = rule.scope;
  const check = (inputs: GivenByName, at: Period) => {
    for (const [name, { location }] of inputs) {
      if (used.has(columnKey(name, at)) || (names.has(name) && isAnnual(rule.edition.items.get(name)))) continue;
      const meant = nearest(name, names);
      report('CAT-0402', location, {
        item: name,
        meant: meant && meant !== name ? didYouMean(meant) : available(names),
      });
    }
  };
  check(example.inputs, period);
  for (const [month, inputs] of example.otherMonths) check(inputs, monthPeriod(yearOf(period), month));
  for (const inputs of example.peerInputs.values()) check(inputs, period);
}

/** Every item the indicator reads, with its period. */
function usedItems({ indicator, scope }: Rule): ReadonlySet<string> {
  const values = scope.value.kind === 'name' ? [] : [scope.value];
  const conditions = indicator.notApplicable.map((each) => scope.bind(each.condition));
  const trees = [
    ...values,
    ...scope.values.values(),
    ...conditions,
    pointsTree(indicator, scope),
    indicator.scoring.compile(scope),
  ];
  return new Set(
    trees
      .flatMap((tree) => [...nodesOf(tree)])
      .flatMap((node) => (node.kind === 'item' ? [columnKey(node.item, node.period)] : [])),
  );
}
