import type { Definitions } from '../catalogue/definitions.ts';
import { singleValue } from '../catalogue/indicatorSchema.ts';
import { type IndicatorFigure, type ReminderRule, type UnitFigure, unitFigures } from '../catalogue/policy.ts';
import type { Reminder } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { bind, freeNames } from '../expression/bind.ts';
import { ExactEvaluator } from '../expression/evaluate.ts';
import { type Expr, type NumberNode, named } from '../expression/expr.ts';
import { emptyTable } from '../expression/unitTable.ts';
import { rateOf, type ScoredLeaf } from './leaf.ts';
import { statusTexts } from './scoreColumn.ts';

/** What a month's reminders look at: its due set, and whatever is worked out for reminders only. */
export interface ReminderMonth {
  readonly period: Period;
  readonly leaves: readonly ScoredLeaf[];
}

/** A unit's figures that a reminder may be about. */
export interface ReminderFigures {
  readonly index: Rational | undefined;
  readonly change: Rational | undefined;
  readonly rank: number | null;
}

type Names = Readonly<Record<string, Expr | undefined>>;

const unitNames: ReadonlySet<string> = new Set(unitFigures);

/** 适时提醒: each declared condition over each unit, or over each of its indicators of this month. */
export function reminders(
  definitions: Definitions,
  month: ReminderMonth,
  figures: readonly ReminderFigures[],
): readonly Reminder[] {
  const { units } = rosterIn(definitions.roster, month.period);
  return definitions.policy.reminders.flatMap((rule) => {
    const aboutUnit = freeNames(rule.condition.expr).some((name) => unitNames.has(name.name));
    return figures.flatMap((unit, row) =>
      units[row]?.standing === 'absent'
        ? []
        : aboutUnit
          ? ofUnit(definitions, rule, unit, row)
          : ofIndicators(definitions, rule, { ...month, row }),
    );
  });
}

function ofUnit(definitions: Definitions, rule: ReminderRule, unit: ReminderFigures, row: number): readonly Reminder[] {
  const { digits } = definitions.policy.index;
  // As shown, so that a rule and the paper never disagree on whether -2.996 is -3.00.
  const names: Record<UnitFigure, Expr | undefined> = {
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
  at: ReminderMonth & { readonly row: number },
): readonly Reminder[] {
  const unitCode = definitions.roster.units[at.row]?.code ?? '';
  return at.leaves.flatMap((leaf) => {
    const names = namesOf(leaf, at.row);
    // A carried score was reminded of in its own month; only open figures stay on the list.
    const news = leaf.scores.compiled.period === at.period || leaf.scores.statuses[at.row] === 'pending';
    if (!news || !holds(rule, names)) return [];
    const office = rule.office === '主管' ? leaf.indicator.office : rule.office;
    return [{ rule: rule.name, unit: unitCode, indicator: leaf.indicator.id, figure: quote(rule, names), office }];
  });
}

function namesOf(leaf: ScoredLeaf, row: number): Record<IndicatorFigure, Expr | undefined> {
  const { scores } = leaf;
  const status = scores.statuses[row] ?? 'pending';
  const points = scores.points[row];
  const valued = status === 'valued' && points !== undefined && !Number.isNaN(points);
  const rate = valued ? rateOf(scores, row) : undefined;
  return {
    状态: { kind: 'label', text: statusTexts[status] },
    得分率: rate && { kind: 'number', value: rate, ratio: true },
    得分: numberNode(valued ? Rational.scaled(points, scores.digits) : undefined),
    分值: numberNode(scores.due),
    ...compared(leaf, row, valued),
  };
}

/** 取值 and the 标准 of the gap rule; where the rule looks at the 得分率, the direct one stands for the value. */
function compared(
  { indicator, scores }: ScoredLeaf,
  row: number,
  valued: boolean,
): Record<'取值' | '标准', Expr | undefined> {
  const { compiled, exact, due } = scores;
  const { gap } = indicator;
  const ofRate = gap?.statisticOn === 'rate';
  const ratio = ofRate || indicator.measure.dimension === 'ratio';
  const figure = (expr: Expr | undefined, of = Rational.one): Expr | undefined => {
    const outcome = expr && exact.evaluate(expr, row);
    return outcome?.kind === 'number' ? { kind: 'number', value: outcome.value.dividedBy(of), ratio } : undefined;
  };
  const rate = ofRate && valued && !due.isZero ? figure(compiled.direct, due) : undefined;
  return {
    取值: ofRate ? rate && named('得分率', rate) : figure(valued ? compiled.values.get(singleValue) : undefined),
    标准: figure(gap && compiled.scope.bind(gap.standard)),
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
      const [title, figure] = node?.kind === 'named' ? [node.name, node.of] : [name, node];
      if (figure?.kind === 'label') return `${title} ${figure.text}`;
      return figure?.kind === 'number' ? `${title} ${shown(figure)}` : title;
    })
    .join(',');
}

function shown({ value, ratio }: NumberNode): string {
  return ratio ? `${value.times(Rational.hundred).toDecimal(2)}%` : value.toDecimal(4);
}
