import { valueAt } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { type AmountChange, decideAmounts } from '../incentives/amountDecisions.ts';
import { type AwardResult, awardMoney } from '../incentives/award.ts';
import type { Claimant } from '../incentives/claimant.ts';
import type { YearGrades } from './yearGrades.ts';
import type { AssessYearInput } from './yearInput.ts';
import type { YearScores } from './yearScores.ts';

/** 资金数据 of one name, rows in roster order; undefined = missing. */
export interface FigureColumn {
  readonly name: string;
  readonly item: string | undefined;
  readonly by: readonly (Rational | undefined)[];
  readonly basis: readonly (string | undefined)[];
}

export interface YearMoney {
  readonly figures: readonly FigureColumn[];
  readonly awards: readonly AwardResult[];
  readonly changes: readonly AmountChange[];
}

export function yearMoney(input: AssessYearInput, scores: YearScores, grades: YearGrades): YearMoney {
  const figures = figureColumns(input);
  const awarded = awardMoney(input.policy.money, claimants(input, { scores, grades, figures }));
  const { results, changes } = decideAmounts(awarded, input.registers.amounts);
  return { figures, awards: results, changes };
}

function figureColumns(input: AssessYearInput): readonly FigureColumn[] {
  return [...input.policy.figures].map(([name, item]) =>
    item === undefined ? registeredColumn(input, name) : itemColumn(input, { name, item, period: input.period }),
  );
}

function itemColumn(
  { definitions, lookup }: AssessYearInput,
  { name, item, period }: { readonly name: string; readonly item: string; readonly period: Period },
): FigureColumn {
  const { units } = definitions.roster;
  const column = lookup(item, period);
  return { name, item, by: units.map((_, row) => column && valueAt(column, row)), basis: units.map(() => undefined) };
}

function registeredColumn({ definitions, registers }: AssessYearInput, name: string): FigureColumn {
  const lines = definitions.roster.units.map(({ code }) =>
    registers.figures.find((each) => each.unit === code && each.name === name),
  );
  return { name, item: undefined, by: lines.map((line) => line?.amount), basis: lines.map((line) => line?.basis) };
}

interface Known {
  readonly scores: YearScores;
  readonly grades: YearGrades;
  readonly figures: readonly FigureColumn[];
}

/** Graded units in 排序号 order. Money goes by the total as it is printed, so that who checks the paper gets the same amounts. */
function claimants({ definitions, policy }: AssessYearInput, { scores, grades, figures }: Known): readonly Claimant[] {
  return definitions.roster.units.flatMap(({ code, group }, row) => {
    const [grade, total] = [grades.grades.get(code), scores.totals[row]?.adjusted.total];
    if (grade === undefined || total === undefined) return [];
    const own = figures.flatMap(({ name, by }) => {
      const value = by[row];
      return value ? [[name, value] as const] : [];
    });
    const bases = figures.flatMap(({ name, basis }) => {
      const text = basis[row];
      return text === undefined ? [] : [[name, text] as const];
    });
    return [
      {
        code,
        group,
        grade,
        rank: rankInList(grades, code),
        score: Rational.fromText(total).round(policy.combination.digits),
        figures: new Map(own),
        bases: new Map(bases),
        barred: grades.restrictions[row]?.barred ?? null,
      },
    ];
  });
}

function rankInList({ lists }: YearGrades, code: string): number | null {
  return lists.flatMap(({ units }) => units).find((unit) => unit.code === code)?.rank ?? null;
}
