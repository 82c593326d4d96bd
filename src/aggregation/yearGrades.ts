import { Rational } from '../domain/rational.ts';
import { decideGrades, type GradeChange } from '../grading/decisions.ts';
import { type GradeList, gradeUnits } from '../grading/grade.ts';
import type { Contender } from '../grading/gradePolicy.ts';
import { restrictionsOf, type UnitRestrictions } from '../grading/restrictions.ts';
import { competitionRanks, ranksWithin } from './ranks.ts';
import type { AssessYearInput } from './yearInput.ts';
import type { YearScores } from './yearScores.ts';

/** 名次和等次 of a year, rows in roster order. */
export interface YearGrades {
  /** The figure that ranks, as ranked; undefined for units without a total. */
  readonly ranking: readonly (Rational | undefined)[];
  readonly ranks: readonly (number | null)[];
  readonly groupRanks: readonly (number | null)[];
  readonly restrictions: readonly UnitRestrictions[];
  readonly lists: readonly GradeList[];
  readonly changes: readonly GradeChange[];
  /** By unit, as decided in the end; only those that are ranked or set aside by a whole veto. */
  readonly grades: ReadonlyMap<string, string>;
}

export function yearGrades(input: AssessYearInput, scores: YearScores): YearGrades {
  const { definitions, policy, registers } = input;
  const { units } = definitions.roster;
  const ranking = units.map((_, row) => rankingOf(input, scores, row));
  const restrictions = scores.entries.map(({ all }) => restrictionsOf(policy.adjustments, all));
  const contends = (row: number) => units[row]?.standing === 'ranked' && ranking[row] !== undefined;
  const found = { scores, ranking, restrictions };
  const contenders = units.flatMap((_, row) => (contends(row) ? [contender(input, found, row)] : []));
  const lists = gradeUnits(policy.grades, contenders, registers.counts);
  const decided = decideGrades(lists, registers.grades);
  const figures = units.map((_, row) => {
    const setAside = restrictions[row]?.grade.some(({ kind }) => kind === 'whole');
    return contends(row) && !setAside ? (ranking[row] ?? null) : null;
  });
  return {
    ranking,
    ranks: competitionRanks(figures),
    groupRanks: ranksWithin(
      figures,
      units.map(({ group }) => group),
    ),
    restrictions,
    lists,
    changes: decided.changes,
    grades: inRosterOrder(units, decided.grades),
  };
}

interface Found {
  readonly scores: YearScores;
  readonly ranking: YearGrades['ranking'];
  readonly restrictions: YearGrades['restrictions'];
}

function contender(
  { definitions, policy }: AssessYearInput,
  { scores, ranking, restrictions }: Found,
  row: number,
): Contender {
  const { code = '', group = '' } = definitions.roster.units[row] ?? {};
  const { ties } = policy.grades;
  const named = scores.totals[row]?.figures;
  return {
    code,
    group,
    figure: ranking[row] ?? Rational.zero,
    // An area of which nothing applies to a unit decides no tie in its favour.
    keys: ties.kind === 'keys' ? ties.keys.map((key) => named?.get(key) ?? Rational.zero) : [],
    restrictions: restrictions[row]?.grade ?? [],
  };
}

function rankingOf({ policy }: AssessYearInput, { totals }: YearScores, row: number): Rational | undefined {
  const total = totals[row];
  if (!total) return undefined;
  const figure = Rational.fromText(total.adjusted.ranking);
  return policy.combination.rankBy === 'shown' ? figure.round(policy.combination.digits) : figure;
}

function inRosterOrder(
  units: readonly { readonly code: string }[],
  grades: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap(({ code }) => {
      const grade = grades.get(code);
      return grade === undefined ? [] : [[code, grade] as const];
    }),
  );
}
