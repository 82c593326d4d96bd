import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { enumerated, type Fact, type Phrase } from '../diagnostics/phrase.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { monthPeriod, yearOf } from '../domain/period.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import { type Expr, nodesOf } from '../expression/expr.ts';
import type { Outcome } from '../expression/outcome.ts';
import type { FormScope, ReportFinding } from '../rules/form.ts';
import type { Edition, Example, Given, Indicator } from './edition.ts';
import { lintInputs } from './exampleInputs.ts';
import { type ExampleResult, resultOf } from './exampleResult.ts';
import { ownRow, tableOf } from './exampleTable.ts';
import { asksForParts, type ExampleTrees, exampleTrees } from './exampleTrees.ts';
import { singleValue } from './indicatorSchema.ts';
import { printedLike } from './printed.ts';
import { scopeOf } from './scope.ts';

/** Every worked case of an edition that lint has passed, evaluated exactly and compared at the digits it prints. */
export function checkExamples(edition: Edition, calendar: WorkCalendar): readonly Diagnostic[] {
  const problems = new Problems();
  const report: ReportFinding = (code, location, facts = {}) => problems.report(code, location, facts);
  for (const indicator of edition.indicators) {
    for (const example of indicator.examples) checkExample(indicator, example, { edition, calendar, report });
  }
  return problems.list;
}

interface Setting {
  readonly edition: Edition;
  readonly calendar: WorkCalendar;
  readonly report: ReportFinding;
}

function checkExample(indicator: Indicator, example: Example, { edition, calendar, report }: Setting): void {
  const months = [...indicator.reminderMonths, ...indicator.dueMonths];
  if (indicator.cycle !== 'year' && !months.includes(example.month)) {
    report('CAT-0404', example.location, {
      month: String(example.month),
      months: enumerated(indicator.dueMonths.map(String)),
    });
    return;
  }
  const scope = scopeOf(indicator, edition, monthPeriod(yearOf(edition.effective), example.month));
  const table = tableOf(example, edition, { calendar, report });
  lintInputs(example, { indicator, edition, scope }, report);
  const trees = exampleTrees(indicator, scope, { example, table, report });
  if ([...nodesOf(trees.points)].some(asksForParts)) {
    report('CAT-0405', example.location);
    return;
  }
  const compare = new Comparison(trees, report);
  for (const [name, given] of example.values) compare.figure(name, given, valueNamed(name, scope, trees));
  if (example.direct) compare.figure('直接得分', example.direct, trees.direct);
  compare.result(example, resultOf(indicator, scope, trees), indicator.pointDigits);
}

/** A 取值, or any figure that the rule works out on the way under a name of its own. */
function valueNamed(name: string, scope: FormScope, { points }: ExampleTrees): Expr | undefined {
  const value = name === singleValue && scope.value.kind !== 'name' ? scope.value : scope.values.get(name);
  return value ?? [...nodesOf(points)].find((node) => node.kind === 'named' && node.name === name);
}

class Comparison {
  readonly #evaluator: ExactEvaluator;
  readonly #report: ReportFinding;

  constructor({ table }: ExampleTrees, report: ReportFinding) {
    this.#evaluator = new ExactEvaluator(table);
    this.#report = report;
  }

  figure(key: string, expected: Given, expr: Expr | undefined): void {
    const found = expr ? outcomeLike(expected.text, this.#evaluator.evaluate(expr, ownRow)) : noFigure;
    this.#same(key, expected, found);
  }

  result(example: Example, result: ExampleResult, digits: number): void {
    const { points, status } = example;
    const found = (expected: string): Fact => {
      if (result.kind === 'status') return lackingOf(result.word, result.lacking);
      const rounded = result.value.round(digits);
      return printedLike(expected, rounded) ?? rounded.toDecimal();
    };
    if (points) this.#same('得分', points, found(points.text));
    // A case that expects a status does not have to say which item is lacking.
    if (status) this.#same('状态', status, result.kind === 'status' ? result.word : found(status.text));
  }

  #same(key: string, expected: Given, found: Fact): void {
    if (found !== expected.text) this.#report('CAT-0401', expected.location, { key, expected: expected.text, found });
  }
}

const noFigure: Phrase = { zh: '没有这个数', en: 'no such figure' };

function lackingOf(status: string, item: string | undefined): Fact {
  return item === undefined ? status : { zh: `${status}(缺少“${item}”)`, en: `${status} ("${item}" is lacking)` };
}

function outcomeLike(expected: string, outcome: Outcome): Fact {
  switch (outcome.kind) {
    case 'number':
      return printedLike(expected, outcome.value) ?? outcome.value.toDecimal();
    case 'yesno':
      return outcome.value ? '是' : '否';
    case 'label':
      return outcome.value;
    case 'missing':
      return lackingOf('待核', outcome.item?.item);
    case 'undefined':
      return '无法计算';
  }
}
