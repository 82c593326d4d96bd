import { describe, expect, it } from 'vitest';
import type { ScoreColumn } from '../../src/domain/assessment.ts';
import { monthPeriod, type Period } from '../../src/domain/period.ts';
import { plain } from '../../src/domain/plain.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { ApplicableWay, ScoreWay, Way } from '../../src/grading/combinationPolicy.ts';
import { combinedWords } from '../../src/grading/combinationWords.ts';
import { combineScores, meanValue, type PeriodScore } from '../../src/grading/combine.ts';
import { type MonthResult, monthIndexScores, type RegularIndicator, yearRates } from '../../src/grading/yearRates.ts';
import fc from '../properties.ts';

/** `80` is 80%; `?` is 待核; `-` is 不适用. */
function scores(first: number, texts: readonly (number | '?' | '-')[]): readonly PeriodScore[] {
  return texts.map((text, place) => ({
    period: monthPeriod(2026, first + place),
    score:
      text === '?'
        ? { kind: 'open' }
        : text === '-'
          ? { kind: 'outside', treatment: 'spread' }
          : { kind: 'rate', rate: Rational.of(text, 100) },
  }));
}

const weights = (given: Readonly<Record<number, number>>) =>
  new Map(Object.entries(given).map(([month, weight]) => [Number(month), Rational.of(weight)]));
/** S11: quarter-end months weigh 4, the others 3, the first two together 6. */
const s11: ScoreWay = {
  kind: 'weighted',
  weights: weights({ 2: 6, 3: 4, 4: 3, 5: 3, 6: 4, 7: 3, 8: 3, 9: 4, 10: 3, 11: 3, 12: 4 }),
};

function resultOf(way: ScoreWay, list: readonly PeriodScore[]): string {
  const { result } = combineScores(way, list);
  return result.kind === 'rate' ? result.rate.toText() : result.kind;
}

describe('months into a year', () => {
  const list = scores(2, [100, 80, 60]);

  it('take the last, the mean, the weighted mean or the shares', () => {
    expect(resultOf({ kind: 'last' }, list)).toBe('0.6');
    expect(resultOf({ kind: 'mean' }, list)).toBe('0.8');
    expect(resultOf(s11, list)).toBe(Rational.of(6 * 100 + 4 * 80 + 3 * 60, 1300).toText());
    expect(resultOf({ kind: 'shares', shares: weights({ 2: 25, 4: 75 }) }, list)).toBe('0.7');
  });

  it('of S11 weigh 40 in all', () => {
    expect(resultOf(s11, scores(2, [50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100]))).toBe(
      Rational.of(37, 40).toText(),
    );
  });

  it('are open where a counting one is; those that do not apply leave their weight to the others', () => {
    expect(resultOf({ kind: 'mean' }, scores(2, [100, '?', 60]))).toBe('open');
    expect(resultOf({ kind: 'last' }, scores(2, [100, '?', 60]))).toBe('0.6');
    expect(resultOf({ kind: 'mean' }, scores(2, [100, '-', 60]))).toBe('0.8');
    expect(resultOf({ kind: 'last' }, scores(2, [100, 60, '-']))).toBe('0.6');
    expect(resultOf(s11, scores(2, ['-', 80, 60]))).toBe(Rational.of(4 * 80 + 3 * 60, 700).toText());
    expect(resultOf({ kind: 'mean' }, scores(2, ['-', '-']))).toBe('outside');
    expect(resultOf({ kind: 'mean' }, [])).toBe('open');
  });

  it('are told in words', () => {
    expect(combinedWords(plain(combineScores(s11, scores(2, [100, '-', 60]))), 'zh')).toBe(
      '各月得分率按权重平均:2月100%(占66.6667%)、3月不适用、4月60%(占33.3333%),全年得分率86.6667%',
    );
    expect(combinedWords(plain(combineScores({ kind: 'mean' }, scores(3, ['?', 60]))), 'en')).toBe(
      'mean of the periods: month 3 pending, month 4 60% (50%); the year is pending',
    );
  });

  it('lie between the least and the most of the months', () => {
    const ways = fc.constantFrom<ScoreWay>({ kind: 'last' }, { kind: 'mean' }, s11);
    const rates = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(ways, rates, (way, each) => {
        const { result, parts } = combineScores(way, scores(2, each));
        if (result.kind !== 'rate') throw new Error(result.kind);
        expect(result.rate.compare(Rational.of(Math.min(...each), 100))).toBeGreaterThanOrEqual(0);
        expect(result.rate.compare(Rational.of(Math.max(...each), 100))).toBeLessThanOrEqual(0);
        expect(Rational.sum(parts.map(({ share }) => Rational.fromText(share))).toText()).toBe('1');
      }),
    );
  });
});

const column = (
  indicator: string,
  period: Period,
  rate: ScoreColumn['rate'],
  changes: Partial<ScoreColumn> = {},
): ScoreColumn => ({
  indicator,
  period,
  due: '5',
  decimals: 4,
  status: rate.map((each) => (each === null ? '待核' : '有值')),
  treatment: rate.map(() => null),
  points: rate,
  direct: rate,
  values: [{ name: '取值', by: rate }],
  clauses: rate.map(() => []),
  rate,
  weight: rate,
  provisional: rate.map(() => false),
  register: rate.map(() => null),
  ...changes,
});

function month(period: Period, columns: readonly ScoreColumn[], codes = ['甲', '乙']): MonthResult {
  const marks = codes.map((code) => ({ code, name: code, shortName: code, group: '', standing: 'ranked' as const }));
  const edition = { name: '', version: '2026-01', effective: period, basis: '', status: '', sha256: '' };
  return { period, edition, units: marks, scores: columns, results: [] };
}

describe('results of months', () => {
  const [may, june, july] = [5, 6, 7].map((each) => monthPeriod(2026, each)) as [Period, Period, Period];
  const indicator: RegularIndicator = { id: 'B1', cycle: '月', due: [may, june, july] };
  const ways = (way: Way): readonly ApplicableWay[] => [{ cycles: new Set(['月']), indicators: new Set(), way }];
  const rates = (months: readonly MonthResult[], way: Way = { kind: 'mean' }, renamed = new Map<string, string>()) =>
    yearRates({
      year: 2026,
      units: ['甲', '乙'],
      indicators: [indicator],
      months,
      ways: ways(way),
      renamed,
      score: (_, means) =>
        means.map((mean) =>
          mean
            ? { kind: 'rate', rate: mean.compare(Rational.of(1, 2)) >= 0 ? Rational.one : Rational.zero }
            : { kind: 'open' },
        ),
    })
      .get('B1')
      ?.map(({ result }) => (result.kind === 'rate' ? result.rate.toText() : result.kind));

  it('join by unit and indicator, whatever the order of the roster; a month without a result is open', () => {
    const first = month(may, [column('B1', may, ['1', '0.5'])]);
    const second = month(june, [column('B1', june, ['0.4', '0.6'])], ['乙', '甲']);
    const third = month(july, [column('B1', july, ['0.2', '0.1'])]);
    expect(rates([first, second, third])).toEqual(['0.6', Rational.of(1, 3).toText()]);
    expect(rates([first, third])).toEqual(['open', 'open']);
  });

  it('leave carried scores out: they are an earlier month’s', () => {
    const carried = month(june, [column('B1', may, ['1', '1'])]);
    expect(rates([month(may, [column('B1', may, ['1', '1'])]), carried, month(july, [])])).toEqual(['open', 'open']);
  });

  it('follow an indicator that a new edition renumbered, by its 得分率', () => {
    const months = [
      month(may, [column('A9', may, ['1', '0'], { due: '3' })]),
      month(june, [column('B1', june, ['0', '0'])]),
      month(july, [column('B1', july, ['0.5', '0'])]),
    ];
    expect(rates(months)).toEqual(['open', 'open']);
    expect(rates(months, { kind: 'mean' }, new Map([['B1', 'A9']]))).toEqual(['0.5', '0']);
  });

  it('know what does not apply from what is pending', () => {
    const away = column('B1', june, [null, null], { status: ['不适用', '待核'], treatment: ['全目录分摊', null] });
    const months = [
      month(may, [column('B1', may, ['1', '1'])]),
      month(june, [away]),
      month(july, [column('B1', july, ['0', '0'])]),
    ];
    expect(rates(months)).toEqual(['0.5', 'open']);
  });

  it('differ between the mean of the values and the mean of the scores', () => {
    // Scored by month a threshold of 0.5 gives 0, 1, 1; the mean of the values is below it.
    const values = [
      ['0.1', '0.9'],
      ['0.5', '0.9'],
      ['0.6', '0.9'],
    ];
    const scored = [
      ['0', '1'],
      ['1', '1'],
      ['1', '1'],
    ];
    const months = [may, june, july].map((period, place) =>
      month(period, [
        column('B1', period, scored[place] ?? [], { values: [{ name: '取值', by: values[place] ?? [] }] }),
      ]),
    );
    expect(rates(months)).toEqual([Rational.of(2, 3).toText(), '1']);
    expect(rates(months, { kind: 'valueMean', months: [5, 6, 7] })).toEqual(['0', '1']);
    expect(rates(months, { kind: 'valueMean', months: [0, 5, 6] })).toEqual(['open', 'open']);
    expect(meanValue([Rational.one, undefined])).toBeUndefined();
  });

  it('give the index of each month as a whole', () => {
    const result = (exact: string, provisional: boolean) =>
      ({ code: '甲', index: { exact, shown: exact }, provisional }) as MonthResult['results'][number];
    const months = [
      { ...month(june, []), results: [result('80', false)] },
      { ...month(may, []), results: [result('70', false)] },
      { ...month(july, []), results: [result('60', true)] },
    ];
    const list = monthIndexScores(months, '甲');
    expect(list.map(({ score }) => (score.kind === 'rate' ? score.rate.toText() : score.kind))).toEqual([
      '0.7',
      '0.8',
      'open',
    ]);
  });
});
