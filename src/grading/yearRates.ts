import type { Assessment, ScoreColumn } from '../domain/assessment.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import { type ApplicableWay, type Way, wayFor } from './combinationPolicy.ts';
import {
  type Combined,
  combineScores,
  meanValue,
  type OpenAs,
  type PeriodRate,
  type PeriodScore,
  settled,
} from './combine.ts';

/** What of a month's result the year is made from. */
export type MonthResult = Pick<Assessment, 'period' | 'edition' | 'units' | 'scores' | 'results'>;

/** A 平时 indicator, and the months in which it is due. */
export interface RegularIndicator {
  readonly id: string;
  readonly cycle: string;
  readonly due: readonly Period[];
}

export interface YearRequest {
  readonly year: number;
  /** Codes of the units, in the order of the results. */
  readonly units: readonly string[];
  readonly indicators: readonly RegularIndicator[];
  readonly months: readonly MonthResult[];
  readonly ways: readonly ApplicableWay[];
  readonly renamed: ReadonlyMap<string, string>;
  readonly openAs?: OpenAs;
  /** Scores an indicator's means by its own form, for 取值平均: units are compared by their means where the form compares them. */
  score(indicator: string, means: readonly (Rational | undefined)[]): readonly PeriodRate[];
}

/** 全年得分率 of every regular indicator, by unit. */
export function yearRates(request: YearRequest): ReadonlyMap<string, readonly Combined[]> {
  return new Map(
    request.indicators.map((indicator) => {
      const way = wayFor(request.ways, indicator);
      if (!way) throw new Error(`no way to combine ${indicator.id}`);
      return [indicator.id, combineIndicator(request, indicator, way)];
    }),
  );
}

function combineIndicator(request: YearRequest, indicator: RegularIndicator, way: Way): readonly Combined[] {
  if (way.kind === 'valueMean') return combineValues(request, indicator, way.months);
  const columns = indicator.due.map((period) => ({ period, at: columnOf(request, indicator.id, period) }));
  return request.units.map((unit) =>
    combineScores(
      way,
      columns.map(({ period, at }) => ({ period, score: settled(scoreAt(at, unit), request.openAs) })),
    ),
  );
}

function scoreAt({ away, column }: MonthColumn, unit: string): PeriodRate {
  if (away.has(unit)) return outside;
  return column ? rateAt(column, unit) : { kind: 'open' };
}

/** 不在册 or 不参评 in a month: the other months stand for it. */
const outside: PeriodRate = { kind: 'outside', treatment: 'spread' };

/** The mean of the values, not of the scores: what S2 calls 循环月平均. */
function combineValues(request: YearRequest, { id }: RegularIndicator, months: readonly number[]): readonly Combined[] {
  const periods = months.map((month) =>
    month < 1 ? monthPeriod(request.year - 1, month + 12) : monthPeriod(request.year, month),
  );
  const columns = periods.map((period) => columnOf(request, id, period));
  const values = request.units.map((unit) => columns.map((at) => valueIn(at, unit)));
  const means = values.map((own) => meanValue(own.flatMap((value) => (value === 'away' ? [] : [value]))));
  const results = request.score(id, means);
  return values.map((own, row) => {
    const counted = own.filter((value) => value !== 'away').length;
    const share = Rational.of(1, Math.max(1, counted)).toText();
    return {
      way: 'valueMean',
      result: counted === 0 && periods.length > 0 ? outside : settled(results[row] ?? { kind: 'open' }, request.openAs),
      parts: periods.map((period, place) => {
        const value = own[place];
        if (value === 'away') return { period, kind: 'outside', rate: null, share: '0' };
        return { period, kind: value ? 'rate' : 'open', rate: value?.toText() ?? null, share };
      }),
    };
  });
}

function valueIn({ away, column }: MonthColumn, unit: string): Rational | undefined | 'away' {
  if (away.has(unit)) return 'away';
  return column && valueAt(column, unit);
}

/** A column of a result, with the rows of its units. */
export interface UnitColumn {
  readonly rows: ReadonlyMap<string, number>;
  readonly column: ScoreColumn;
}

/** What a month says of an indicator, and of whom it says nothing because they were not assessed then. */
interface MonthColumn {
  readonly column: UnitColumn | undefined;
  readonly away: ReadonlySet<string>;
}

/** The column of the month that scored the period; carried scores of later months are the same score again. */
function columnOf({ months, renamed }: YearRequest, indicator: string, period: Period): MonthColumn {
  const month = months.find((each) => each.period === period);
  const names = [indicator, renamed.get(indicator)];
  const column = month?.scores.find((each) => names.includes(each.indicator) && each.period === period);
  const rows = new Map(month?.units.map((unit, row) => [unit.code, row]));
  return { column: column && { rows, column }, away: month ? awayIn(month) : new Set() };
}

/** Units of the roster that were not assessed in a month. */
export function awayIn({ units }: Pick<MonthResult, 'units'>): ReadonlySet<string> {
  return new Set(units.filter((unit) => !isAssessed(unit)).map(({ code }) => code));
}

/** What a column says of a unit. */
export function rateAt({ rows, column }: UnitColumn, unit: string): PeriodRate {
  const row = rows.get(unit) ?? -1;
  const rate = column.rate[row];
  if (rate !== null && rate !== undefined) return { kind: 'rate', rate: Rational.fromText(rate) };
  const status = column.status[row];
  if (status !== '不适用' && status !== '免考') return { kind: 'open' };
  return { kind: 'outside', treatment: column.treatment[row] === '全目录分摊' ? 'dropped' : 'spread' };
}

function valueAt({ rows, column }: UnitColumn, unit: string): Rational | undefined {
  const text = column.values[0]?.by[rows.get(unit) ?? -1];
  return text === null || text === undefined ? undefined : Rational.fromText(text);
}

/** 各月指数 of one unit as rates, for 整体; bounds of a provisional one widened by the rounding they were printed with. */
export function monthIndexScores(
  months: readonly MonthResult[],
  unit: string,
  openAs?: OpenAs,
): readonly PeriodScore[] {
  return [...months]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, results, units }) => {
      if (awayIn({ units }).has(unit)) return { period, score: outside };
      const result = results.find((each) => each.code === unit);
      const index = result?.provisional ? null : result?.index;
      if (index) return { period, score: percentRate(Rational.fromText(index.exact)) };
      const bounds = result?.bounds;
      if (!bounds || !openAs || openAs === 'leftOut') return { period, score: settled({ kind: 'open' }, openAs) };
      const [text, sign] = openAs === 'nothing' ? [bounds.low, -1] : [bounds.high, 1];
      const widened = Rational.fromText(text).plus(Rational.scaled(5 * sign, decimalsOf(text) + 1));
      const inside = Rational.max(Rational.zero, Rational.min(widened, Rational.hundred));
      return { period, score: percentRate(inside) };
    });
}

function percentRate(index: Rational): PeriodRate {
  return { kind: 'rate', rate: index.dividedBy(Rational.hundred) };
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
