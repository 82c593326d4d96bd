import { type Edition, type Indicator, leavesOf } from '../catalogue/edition.ts';
import type { ScoreColumn } from '../domain/assessment.ts';
import { monthOf, monthPeriod, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { CombinationPolicy, RegularPart } from '../grading/combinationPolicy.ts';
import { type Combined, combineScores, type OpenAs, type PeriodRate, settled } from '../grading/combine.ts';
import {
  awayIn,
  type MonthResult,
  monthIndexScores,
  rateAt,
  type YearRequest,
  yearRates,
} from '../grading/yearRates.ts';
import { joinedSegments, type RatesByIndicator, segmentRate, type YearScore, yearScore } from './yearIndex.ts';

/** Everything a year's scores are made from. */
export interface YearInput {
  readonly year: number;
  readonly policy: CombinationPolicy;
  /** 起算月: earlier months have no index and do not count. */
  readonly firstMonth: number;
  /** Editions in force during the year, each with its months; the last one is the year's. */
  readonly editions: readonly { readonly edition: Edition; readonly months: readonly Period[] }[];
  readonly units: readonly string[];
  readonly months: readonly MonthResult[];
  /** 年度 items as scored for the whole year, rows in the order of `units`. */
  readonly annual: readonly ScoreColumn[];
  readonly score: YearRequest['score'];
  /** For the bounds; open figures are left out otherwise. */
  readonly openAs?: OpenAs;
  /** 全年得分率 that registers set in place of the combined ones, by indicator and unit. */
  readonly overrides?: Overrides;
}

export type Overrides = ReadonlyMap<string, ReadonlyMap<string, PeriodRate>>;

/** 合成 of a year: each unit's score, and how each regular indicator, or the index, came to its rate. */
export interface CombinedYear {
  readonly scores: readonly YearScore[];
  /** By indicator of the year's edition; under 整体 under the name of {@link wholeIndex}. */
  readonly rates: ReadonlyMap<string, readonly Combined[]>;
  /** Rates of every indicator that counts by itself, annual ones included, overrides in place. */
  readonly all: RatesByIndicator;
}

export const wholeIndex = '指数';

export function combineYear(input: YearInput): CombinedYear {
  const last = input.editions.at(-1)?.edition;
  if (!last) throw new Error('no edition in force in the year');
  const annual = overridden(annualRates(input, last), input);
  const { regular } = input.policy;
  if (regular.kind === 'whole') return wholeYear(input, regular, { last, annual });
  const rates = yearRates(requestOf(input, regular, last));
  const all = new Map([...annual, ...overridden(resultsOf(rates), input)]);
  if (regular.editions === 'segments') return { rates, all, scores: segmentedScores(input, regular, { last, annual }) };
  return { rates, all, scores: input.units.map((_, row) => yearScore(last, all, row, input.policy.total)) };
}

function resultsOf(rates: CombinedYear['rates']): RatesByIndicator {
  return new Map([...rates].map(([id, column]) => [id, column.map(({ result }) => result)]));
}

function overridden(rates: RatesByIndicator, { overrides, units }: YearInput): RatesByIndicator {
  if (!overrides) return rates;
  return new Map(
    [...rates].map(([id, column]) => {
      const own = overrides.get(id);
      return [id, own ? column.map((rate, row) => own.get(units[row] ?? '') ?? rate) : column];
    }),
  );
}

interface Ending {
  readonly last: Edition;
  readonly annual: RatesByIndicator;
}

function annualRates({ annual, units, openAs }: YearInput, edition: Edition): RatesByIndicator {
  const rows = new Map(units.map((unit, row) => [unit, row]));
  const items = indicatorsOf(edition).filter((each) => each.regularity === 'annual');
  return new Map(
    items.map(({ id }) => {
      const column = annual.find((each) => each.indicator === id);
      return [id, units.map((unit) => settled(column ? rateAt({ rows, column }, unit) : { kind: 'open' }, openAs))];
    }),
  );
}

type ByIndicator = Extract<RegularPart, { readonly kind: 'byIndicator' }>;

function requestOf(input: YearInput, { ways, renamed }: ByIndicator, edition: Edition): YearRequest {
  const { year, units, months, score, openAs } = input;
  const regular = indicatorsOf(edition).filter((each) => each.regularity === 'regular');
  const indicators = regular.map((each) => ({ id: each.id, cycle: each.cycle, due: duePeriods(input, each) }));
  return { year, units, months, score, ways, renamed, indicators, ...(openAs && { openAs }) };
}

/** Months before the index starts do not count; a milestone or quarter before it is carried into the index and does. */
function duePeriods({ year, firstMonth }: YearInput, { cycle, dueMonths }: Indicator): readonly Period[] {
  return dueMonths.filter((month) => cycle !== 'month' || month >= firstMonth).map((month) => monthPeriod(year, month));
}

/** 分段: each edition's months up its own tree, joined by their number; annual items belong to the last edition. */
function segmentedScores(input: YearInput, regular: ByIndicator, { last, annual }: Ending): readonly YearScore[] {
  const segments = input.editions.map(({ edition, months }) => {
    const request = requestOf(input, regular, edition);
    const within = request.indicators.map((each) => ({ ...each, due: each.due.filter((due) => months.includes(due)) }));
    const rates = yearRates({ ...request, indicators: within.filter(({ due }) => due.length > 0) });
    const plain = overridden(resultsOf(rates), input);
    const counted = months.filter((month) => (monthOf(month) ?? 0) >= input.firstMonth);
    return { edition, rates: plain, months: input.units.map((unit) => inOffice(input, counted, unit)) };
  });
  const points = Rational.sum(regularOf(last).map((each) => each.points));
  const regularPoints = points.times(input.policy.total).dividedBy(last.total);
  return input.units.map((_, row) => {
    const parts = segments.map(({ edition, rates, months }) => ({
      months: months[row] ?? 0,
      rate: segmentRate(edition, rates, row),
    }));
    const open = segments.some(({ rates }) => [...rates.values()].some((column) => column[row]?.kind === 'open'));
    const annualPart = { rates: annual, points: input.policy.total.minus(regularPoints) };
    return joined({ rate: joinedSegments(parts), points: regularPoints, open }, annualPart, { last, row });
  });
}

/** Months of a segment in which the unit was assessed. */
function inOffice({ months: results }: YearInput, months: readonly Period[], unit: string): number {
  const away = results.filter((month) => months.includes(month.period) && awayIn(month).has(unit));
  return months.length - away.length;
}

function wholeYear(
  input: YearInput,
  { way, regularPoints, annualPoints }: Extract<RegularPart, { readonly kind: 'whole' }>,
  { last, annual }: Ending,
): CombinedYear {
  const counted = input.months.filter(({ period }) => (monthOf(period) ?? 0) >= input.firstMonth);
  const combined = input.units.map((unit) => combineScores(way, monthIndexScores(counted, unit, input.openAs)));
  return {
    rates: new Map([[wholeIndex, combined]]),
    all: annual,
    scores: combined.map(({ result }, row) => {
      const rate = result.kind === 'rate' ? result.rate : undefined;
      const regular = { rate, points: regularPoints, open: result.kind !== 'rate' };
      return joined(regular, { rates: annual, points: annualPoints }, { last, row });
    }),
  };
}

/** 平时 and 年度, each on its own points. */
function joined(
  regular: { readonly rate: Rational | undefined; readonly points: Rational; readonly open: boolean },
  annual: { readonly rates: RatesByIndicator; readonly points: Rational },
  { last, row }: { readonly last: Edition; readonly row: number },
): YearScore {
  const earned = (regular.rate ?? Rational.zero).times(regular.points);
  const year = yearScore(last, annual.rates, row, annual.points);
  return {
    total: regular.rate && earned.plus(year.total ?? Rational.zero),
    regular: earned,
    annual: year.total ?? Rational.zero,
    open: regular.open || year.open,
  };
}

function indicatorsOf({ areas }: Edition): readonly Indicator[] {
  return areas.flatMap(leavesOf);
}

function regularOf(edition: Edition): readonly Indicator[] {
  return indicatorsOf(edition).filter((each) => each.regularity === 'regular');
}
