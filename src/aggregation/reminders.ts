import type { Definitions } from '../catalogue/definitions.ts';
import { singleValue } from '../catalogue/indicatorSchema.ts';
import type { ReminderRule } from '../catalogue/policy.ts';
import type { Reminder } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { bind, freeNames } from '../expression/bind.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import type { Expr, NumberNode } from '../expression/expr.ts';
import { emptyTable } from '../expression/unitTable.ts';
import type { MonthState } from './attribution.ts';
import { rateOf, type ScoredLeaf } from './leaf.ts';
import { statusTexts } from './scoreColumn.ts';

/** A unit's figures that a reminder may be about. */
export interface ReminderFigures {
  readonly index: Rational | undefined;
  readonly change: Rational | undefined;
  readonly rank: number | null;
}

type Names = Readonly<Record<string, Expr | undefined>>;

const unitNames = ['指数', '环比', '名次'];

/** 适时提醒: each declared condition over each unit, or over each of its indicators due this month. */
export function reminders(
  definitions: Definitions,
  period: Period,
  state: MonthState,
  figures: readonly ReminderFigures[],
): readonly Reminder[] {
  const { units } = rosterIn(definitions.roster, period);
  return definitions.policy.reminders.flatMap((rule) => {
    const aboutUnit = freeNames(rule.condition.expr).some((name) => unitNames.includes(name.name));
    return figures.flatMap((unit, row) =>
      units[row]?.standing === 'absent'
        ? []
        : aboutUnit
          ? ofUnit(definitions, rule, unit, row)
          : ofIndicators(definitions, rule, { state, row, period }),
    );
  });
}

function ofUnit(definitions: Definitions, rule: ReminderRule, unit: ReminderFigures, row: number): readonly Reminder[] {
  const { digits } = definitions.policy.index;
  // As shown, so that a rule and the paper never disagree on whether -2.996 is -3.00.
  const names: Names = {
    指数: numberNode(unit.index?.round(digits)),
    环比: numberNode(unit.change?.round(digits)),
    名次: numberNode(unit.rank === null ? undefined : Rational.of(unit.rank)),
  };
  if (!holds(rule, names)) return [];
  const unitCode = definitions.roster.units[row]?.code ?? '';
  return [{ rule: rule.name, unit: unitCode, indicator: null, figure: quote(rule, names), office: rule.office }];
}

function ofIndicators(
  definitions: Definitions,
  rule: ReminderRule,
  at: { state: MonthState; row: number; period: Period },
): readonly Reminder[] {
  const unitCode = definitions.roster.units[at.row]?.code ?? '';
  return [...at.state.leaves.values()].flatMap((leaf) => {
    const names = namesOf(leaf, at.row);
    // A carried score was reminded of in its own month; only open figures stay on the list.
    const news = leaf.scores.compiled.period === at.period || leaf.scores.statuses[at.row] === 'pending';
    if (!news || !holds(rule, names)) return [];
    const office = rule.office === '主管' ? leaf.indicator.office : rule.office;
    return [{ rule: rule.name, unit: unitCode, indicator: leaf.indicator.id, figure: quote(rule, names), office }];
  });
}

function namesOf(leaf: ScoredLeaf, row: number): Names {
  const { scores, indicator } = leaf;
  const status = scores.statuses[row] ?? 'pending';
  const points = scores.points[row];
  const valued = status === 'valued' && points !== undefined && !Number.isNaN(points);
  const ratio = indicator.measure.dimension === 'ratio';
  const figure = (expr: Expr | undefined): Expr | undefined => {
    const outcome = expr && scores.exact.evaluate(expr, row);
    return outcome?.kind === 'number' ? { kind: 'number', value: outcome.value, ratio } : undefined;
  };
  const standard = indicator.gap?.statisticOn === 'value' ? indicator.gap.standard : undefined;
  const rate = valued ? rateOf(scores, row) : undefined;
  return {
    状态: { kind: 'label', text: statusTexts[status] },
    得分率: rate && { kind: 'number', value: rate, ratio: true },
    得分: numberNode(valued ? Rational.scaled(points, scores.digits) : undefined),
    分值: numberNode(scores.due),
    取值: figure(valued ? scores.compiled.values.get(singleValue) : undefined),
    标准: figure(standard && scores.compiled.scope.bind(standard)),
  };
}

function numberNode(value: Rational | undefined): Expr | undefined {
  return value && { kind: 'number', value };
}

/** A condition about a figure the unit does not have does not hold. */
function holds(rule: ReminderRule, names: Names): boolean {
  const bound = bind(rule.condition.expr, (name) => names[name.name]);
  if (freeNames(bound).length > 0) return false;
  const outcome = new ExactEvaluator(emptyTable).evaluate(bound, 0);
  return outcome.kind === 'yesno' && outcome.value;
}

/** The figures the condition looks at: `得分率 45.3%`. */
function quote(rule: ReminderRule, names: Names): string {
  return freeNames(rule.condition.expr)
    .map(({ name }) => {
      const node = names[name];
      if (node?.kind === 'label') return `${name} ${node.text}`;
      return node?.kind === 'number' ? `${name} ${shown(node)}` : name;
    })
    .join(',');
}

function shown({ value, ratio }: NumberNode): string {
  return ratio ? `${value.times(Rational.hundred).toDecimal(2)}%` : value.toDecimal(4);
}
