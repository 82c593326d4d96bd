import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import type { AdjustedTotal } from '../grading/adjustments.ts';
import { dependentOn } from './yearDependence.ts';
import type { YearGrades } from './yearGrades.ts';
import type { AssessYearInput } from './yearInput.ts';
import { totalOf, type YearMaterial, type YearScores, yearScores } from './yearScores.ts';

/** 暂定: what of a unit's year may still move while figures are open. */
export interface UnitProvision {
  /** 总分 with its open figures as nothing, and as full points; undefined while none of its own is open. */
  readonly bounds: Bounds | undefined;
  /** Compared with units whose figures are open: its total may move by more than bounds could say. */
  readonly dependent: boolean;
  /** 名次 between which it will end up; undefined where the rank is certain, or no bounds hold for somebody. */
  readonly rankRange: RankRange | undefined;
  readonly rankOpen: boolean;
  readonly groupRankOpen: boolean;
  readonly gradeOpen: boolean;
}

interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

interface RankRange {
  readonly best: number;
  readonly worst: number;
}

interface Known {
  readonly scores: YearScores;
  readonly grades: YearGrades;
}

/** Rows in roster order. Nothing is worked out twice where no figure is open. */
export function yearProvision(
  input: AssessYearInput,
  material: YearMaterial,
  { scores, grades }: Known,
): readonly UnitProvision[] {
  const { units } = input.definitions.roster;
  const open = units.map((unit, row) => isAssessed(unit) && (scores.after.scores[row]?.open ?? false));
  const dependent = units.map((unit, row) => isAssessed(unit) && dependentOn(input, scores, row));
  const sides = open.includes(true) ? sidesOf(input, material, open) : units.map(() => undefined);
  const intervals = units.map((_, row) => rankingInterval(input, { grades, sides: sides[row] }, row));
  const unsure = new Set(units.filter((_, row) => open[row] || dependent[row]).map(({ code }) => code));
  const ungraded = new Set(
    units.filter(({ code }, row) => unsure.has(code) && intervals[row] && !grades.grades.has(code)),
  );
  const openLists = grades.lists.filter((list) => ungraded.size > 0 || list.units.some(({ code }) => unsure.has(code)));
  const openGrades = new Set(openLists.flatMap((list) => list.units.map(({ code }) => code)));
  const certain = !dependent.includes(true);
  return units.map(({ code, group }, row) => {
    const range = certain ? rangeOf(intervals, row) : undefined;
    const inGroup = rangeOf(
      intervals.map((each, place) => (units[place]?.group === group ? each : undefined)),
      row,
    );
    const spread = isSpread(range);
    return {
      bounds: sides[row]?.total,
      dependent: dependent[row] ?? false,
      rankRange: spread ? range : undefined,
      rankOpen: intervals[row] !== undefined && (spread || !certain),
      groupRankOpen: intervals[row] !== undefined && (isSpread(inGroup) || !certain),
      gradeOpen: openGrades.has(code),
    };
  });
}

/** Bounds of a unit's total, and of the figure that ranks. */
interface Sides {
  readonly total: Bounds;
  readonly ranking: Bounds;
}

/** Each bound is a year of its own: registers, caps and gates act on it as they act on the year. */
function sidesOf(
  input: AssessYearInput,
  { combining, ...rest }: YearMaterial,
  open: readonly boolean[],
): readonly (Sides | undefined)[] {
  const low = yearScores(input, { ...rest, combining: { ...combining, openAs: 'nothing' } });
  const high = yearScores(input, { ...rest, combining: { ...combining, openAs: 'full' } });
  return open.map((isOpen, row) => {
    if (!isOpen) return undefined;
    const bottom = totalOf(input, low, { row, against: high.totals[row]?.gateFigures })?.adjusted;
    const top = totalOf(input, high, { row, against: low.totals[row]?.gateFigures })?.adjusted;
    const between = (of: (total: AdjustedTotal) => string) => ({
      low: bottom ? Rational.fromText(of(bottom)) : Rational.zero,
      high: top ? Rational.fromText(of(top)) : input.policy.combination.total,
    });
    return { total: between(({ total }) => total), ranking: between(({ ranking }) => ranking) };
  });
}

/** Undefined for units that are not ranked, or are set aside by a whole veto. */
function rankingInterval(
  { definitions, policy: { combination } }: AssessYearInput,
  { grades, sides }: { readonly grades: YearGrades; readonly sides: Sides | undefined },
  row: number,
): Bounds | undefined {
  const setAside = grades.restrictions[row]?.grade.some(({ kind }) => kind === 'whole');
  if (definitions.roster.units[row]?.standing !== 'ranked' || setAside) return undefined;
  const ranked = (figure: Rational) => (combination.rankBy === 'shown' ? figure.round(combination.digits) : figure);
  if (sides) return { low: ranked(sides.ranking.low), high: ranked(sides.ranking.high) };
  const figure = grades.ranking[row];
  return figure && { low: figure, high: figure };
}

function isSpread(range: RankRange | undefined): boolean {
  return range !== undefined && range.best !== range.worst;
}

/** Those that are certainly above, and those that may be. */
function rangeOf(intervals: readonly (Bounds | undefined)[], row: number): RankRange | undefined {
  const own = intervals[row];
  if (!own) return undefined;
  const others = intervals.filter((each, place) => each !== undefined && place !== row);
  const above = (of: (other: Bounds) => boolean) => 1 + others.filter((other) => other && of(other)).length;
  return {
    best: above((other) => other.low.compare(own.high) > 0),
    worst: above((other) => other.high.compare(own.low) > 0),
  };
}
