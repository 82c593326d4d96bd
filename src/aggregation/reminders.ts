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
import { remember } from '../expression/remember.ts';
import { emptyTable } from '../expression/unitTable.ts';
import type { CompiledIndicator } from '../scoring/compileIndicator.ts';
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

/** What a name of a condition stands for; undefined where the unit has no such figure. */
type Figures = (name: string) => Expr | undefined;

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
  const figures: Figures = (name) => new Map<string, Expr | undefined>(Object.entries(names)).get(name);
  if (!holds(rule, figures)) return [];
  const unitCode = definitions.roster.units[row]?.code ?? '';
  return [{ rule: rule.name, unit: unitCode, indicator: null, figure: quote(rule, figures), office: rule.office }];
}

function ofIndicators(
  definitions: Definitions,
  rule: ReminderRule,
  at: ReminderMonth & { readonly row: number },
): readonly Reminder[] {
  const unitCode = definitions.roster.units[at.row]?.code ?? '';
  return at.leaves.flatMap((leaf) => {
    // A carried score was reminded of in its own month; only open figures stay on the list.
    const news = leaf.scores.compiled.period === at.period || leaf.scores.statuses[at.row] === 'pending';
    if (!news) return [];
    const figures = figuresOf(leaf, at.row);
    if (!holds(rule, figures)) return [];
    const office = rule.office === '主管' ? leaf.indicator.office : rule.office;
    return [{ rule: rule.name, unit: unitCode, indicator: leaf.indicator.id, figure: quote(rule, figures), office }];
  });
}

/** Worked out when a condition asks: most ask for one of them. */
function figuresOf(leaf: ScoredLeaf, row: number): Figures {
  const { scores } = leaf;
  const status = scores.statuses[row] ?? 'pending';
  const points = scores.points[row];
  const valued = status === 'valued' && points !== undefined && !Number.isNaN(points);
  const figures: Record<IndicatorFigure, () => Expr | undefined> = {
    状态: () => ({ kind: 'label', text: statusTexts[status] }),
    得分率: () => {
      const rate = valued ? rateOf(scores, row) : undefined;
      return rate && { kind: 'number', value: rate, ratio: true };
    },
    得分: () => numberNode(valued ? Rational.scaled(points, scores.digits) : undefined),
    分值: () => numberNode(scores.due),
    取值: () => (valued ? valueIn(leaf, row) : undefined),
    标准: () => figureIn(leaf, row, standardOf(leaf)),
  };
  const known = new Map<string, () => Expr | undefined>(Object.entries(figures));
  return (name) => known.get(name)?.();
}

/** 取值; where the gap rule looks at the 得分率, the direct one stands for the value. */
function valueIn(leaf: ScoredLeaf, row: number): Expr | undefined {
  const { compiled, due } = leaf.scores;
  if (!looksAtRate(leaf)) return figureIn(leaf, row, compiled.values.get(singleValue));
  const rate = due.isZero ? undefined : figureIn(leaf, row, compiled.direct);
  return rate && named('得分率', { ...rate, value: rate.value.dividedBy(due) });
}

function figureIn(leaf: ScoredLeaf, row: number, expr: Expr | undefined): NumberNode | undefined {
  const outcome = expr && leaf.scores.exact.evaluate(expr, row);
  const ratio = looksAtRate(leaf) || leaf.indicator.measure.dimension === 'ratio';
  return outcome?.kind === 'number' ? { kind: 'number', value: outcome.value, ratio } : undefined;
}

function looksAtRate({ indicator }: ScoredLeaf): boolean {
  return indicator.gap?.statisticOn === 'rate';
}

const standards = new WeakMap<CompiledIndicator, Expr>();

/** 标准 of the gap rule, the same tree for every unit. */
function standardOf({ indicator: { gap }, scores: { compiled } }: ScoredLeaf): Expr | undefined {
  return gap && remember(standards, compiled, () => compiled.scope.bind(gap.standard));
}

function numberNode(value: Rational | undefined): Expr | undefined {
  return value && { kind: 'number', value };
}

/** A condition about a figure the unit does not have does not hold. */
function holds({ condition: { expr } }: ReminderRule, figures: Figures): boolean {
  if (freeNames(expr).some(({ name }) => figures(name) === undefined)) return false;
  const outcome = new ExactEvaluator(emptyTable).evaluate(
    bind(expr, ({ name }) => figures(name)),
    0,
  );
  return outcome.kind === 'yesno' && outcome.value;
}

/** The figures the condition looks at: `得分率 45.3%`. */
function quote({ condition: { expr } }: ReminderRule, figures: Figures): string {
  return freeNames(expr)
    .map(({ name }) => {
      const node = figures(name);
      const [title, figure] = node?.kind === 'named' ? [node.name, node.of] : [name, node];
      if (figure?.kind === 'label') return `${title} ${figure.text}`;
      return figure?.kind === 'number' ? `${title} ${shown(figure)}` : title;
    })
    .join(',');
}

function shown({ value, ratio }: NumberNode): string {
  return ratio ? `${value.times(Rational.hundred).toDecimal(2)}%` : value.toDecimal(4);
}
