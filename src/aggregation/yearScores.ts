import { type Definitions, editionInForce } from '../catalogue/definitions.ts';
import { type Edition, leavesOf } from '../catalogue/edition.ts';
import type { ScoreColumn } from '../domain/assessment.ts';
import { monthPeriod, yearOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import { annualScores, scoreMeans } from './annualScores.ts';
import { type CombinedYear, combineYear, type YearInput } from './combineYear.ts';
import { effectiveWeights } from './unitIndex.ts';
import {
  indicatorPoints,
  overridesOf,
  type UnitEntries,
  type UnitTotal,
  unitEntries,
  unitTotal,
} from './yearAdjust.ts';
import { yearLeaves } from './yearIndex.ts';
import type { AssessYearInput } from './yearInput.ts';

/** 合成 and 调整 of a year, rows in roster order. */
export interface YearScores {
  /** The year's: the last one in force. */
  readonly edition: Edition;
  readonly annual: readonly ScoreColumn[];
  /** As combined, before anything the registers say. */
  readonly before: CombinedYear;
  /** After entries on single indicators. */
  readonly after: CombinedYear;
  readonly entries: readonly UnitEntries[];
  /** Effective points of each indicator in the unit's total. */
  readonly weights: readonly ReadonlyMap<string, Rational>[];
  readonly areas: readonly (readonly AreaSum[])[];
  /** Undefined for units that are not assessed, and where nothing applies. */
  readonly totals: readonly (UnitTotal | undefined)[];
}

/** 方面得分 of one unit on the total. */
export interface AreaSum {
  readonly id: string;
  readonly name: string;
  readonly due: Rational;
  readonly earned: Rational;
  readonly rate: Rational | undefined;
}

/** What the year is scored from, whatever the registers say. */
export interface YearMaterial {
  readonly edition: Edition;
  readonly annual: readonly ScoreColumn[];
  readonly combining: YearInput;
}

export function yearMaterial(input: AssessYearInput): YearMaterial {
  const { definitions } = input;
  const edition = editionInForce(definitions.editions, input.period);
  if (!edition) throw new Error('no edition in force in the year');
  const request = { definitions, edition, year: yearOf(input.period), lookup: input.lookup };
  const annual = annualScores(request);
  const combining = combiningOf(input, annual, (indicator, means) => {
    const found = edition.indicators.find(({ id }) => id === indicator);
    return found ? scoreMeans(request, found, means) : [];
  });
  return { edition, annual, combining };
}

export function yearScores(input: AssessYearInput, { edition, annual, combining }: YearMaterial): YearScores {
  const { definitions, policy, registers } = input;
  const before = combineYear(combining);
  const { units } = definitions.roster;
  const entries = units.map(({ code }, row) => {
    const own = registers.entries.filter((entry) => entry.unit === code);
    return unitEntries(policy.adjustments, own, indicatorPoints(edition, before.all, row));
  });
  const overrides = overridesOf(new Map(units.map(({ code }, row) => [code, entries[row] ?? noEntries])));
  const after = overrides.size === 0 ? before : combineYear({ ...combining, overrides });
  const weights = units.map((_, row) => weightsOf(after, edition, { row, full: policy.combination.total }));
  const areas = weights.map((own, row) => areasOf(edition, own, (id) => rateAt(after, id, row)));
  const scores = { edition, annual, before, after, entries, weights, areas };
  return {
    ...scores,
    totals: units.map((unit, row) => totalOf(input, scores, { row: isAssessed(unit) ? row : -1 })),
  };
}

const noEntries: UnitEntries = {
  matters: { taken: [], repeats: [] },
  all: [],
  points: new Map(),
  leftOut: new Set(),
  changes: [],
};

function combiningOf(
  { definitions, policy, months, period }: AssessYearInput,
  annual: readonly ScoreColumn[],
  score: YearInput['score'],
): YearInput {
  const year = yearOf(period);
  return {
    year,
    policy: policy.combination,
    firstMonth: definitions.policy.index.firstMonth,
    editions: editionsOf(definitions, year),
    units: definitions.roster.units.map(({ code }) => code),
    months,
    annual,
    score,
  };
}

function editionsOf({ editions }: Definitions, year: number): YearInput['editions'] {
  const months = Array.from({ length: 12 }, (_, place) => monthPeriod(year, place + 1));
  return editions.flatMap((edition) => {
    const own = months.filter((month) => editionInForce(editions, month) === edition);
    return own.length > 0 ? [{ edition, months: own }] : [];
  });
}

/** On the year's total, as the index of a month is on 100. */
function weightsOf(
  { all }: CombinedYear,
  edition: Edition,
  { row, full }: { readonly row: number; readonly full: Rational },
): ReadonlyMap<string, Rational> {
  const weights = effectiveWeights(edition, yearLeaves(edition, all), row);
  const sum = Rational.sum(weights.values());
  return new Map([...weights].map(([id, weight]) => [id, sum.isZero ? weight : weight.dividedBy(sum).times(full)]));
}

function rateAt({ all }: CombinedYear, id: string, row: number): Rational | undefined {
  const rate = all.get(id)?.[row];
  return rate?.kind === 'rate' ? rate.rate : undefined;
}

function areasOf(
  edition: Edition,
  weights: ReadonlyMap<string, Rational>,
  rateOf: (id: string) => Rational | undefined,
): readonly AreaSum[] {
  return edition.areas.map((area) => {
    const parts = leavesOf(area).flatMap(({ id }) => {
      const [weight, rate] = [weights.get(id), rateOf(id)];
      return weight && rate ? [{ weight, rate }] : [];
    });
    const due = Rational.sum(parts.map(({ weight }) => weight));
    const earned = Rational.sum(parts.map(({ weight, rate }) => weight.times(rate)));
    return { id: area.id, name: area.name, due, earned, rate: due.isZero ? undefined : earned.dividedBy(due) };
  });
}

/** `against`: figures of the other bound, where the scores are one. */
export function totalOf(
  { policy }: AssessYearInput,
  { after, entries, areas, edition }: Omit<YearScores, 'totals'>,
  { row, against }: { readonly row: number; readonly against?: UnitTotal['gateFigures'] | undefined },
): UnitTotal | undefined {
  const [score, own] = [after.scores[row], entries[row]];
  if (!score?.total || !own) return undefined;
  const byArea = (areas[row] ?? []).flatMap(({ name, rate }) => (rate ? [[name, rate] as const] : []));
  const byIndicator = edition.indicators.flatMap(({ id }) => {
    const rate = rateAt(after, id, row);
    return rate ? [[id, rate] as const] : [];
  });
  const rates = new Map([...byArea, ...byIndicator]);
  return unitTotal(policy.adjustments, { score, full: policy.combination.total, entries: own, rates, against });
}
