import type { IndicatorYear, YearResult } from '../../aggregation/yearResult.ts';
import type { Edition } from '../../catalogue/edition.ts';
import type { IndicatorMark } from '../../domain/assessment.ts';
import { monthOf, yearOf } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { figureWords } from '../../explain/figureWords.ts';
import { remember } from '../../expression/remember.ts';
import { percentText } from '../../grading/wording.ts';
import { type FeedbackLine, standardText } from './columns.ts';
import { peerText } from './peers.ts';
import type { PeerTerms } from './terms.ts';

export interface YearSubject {
  readonly result: YearResult;
  readonly edition: Edition;
  readonly row: number;
  readonly peers: PeerTerms | null;
}

/** 逐项 of one unit's year: on the points that each carries in its total. */
export function yearLines(subject: YearSubject): readonly FeedbackLine[] {
  const { result, edition } = subject;
  const areas = new Map(result.areas.map(({ id, name }) => [id, name]));
  return result.scores.flatMap((year) => {
    const indicator = result.indicators.find(({ id }) => id === year.indicator);
    if (!indicator) return [];
    const declared = edition.indicators.find(({ id }) => id === year.indicator);
    return {
      area: areas.get(indicator.area) ?? '',
      indicator,
      value: year.annual ? annualValue(subject, year) : rateText(year, subject.row),
      source: year.annual ? `年度数据,截至${result.year}年12月31日` : monthsText(year, subject.row),
      standard: standardText(declared),
      ...pointsOf(subject, year),
      reason: reasonOf(subject, year, indicator),
    };
  });
}

const digits = 4;

function pointsOf(
  { result: { units, policy }, row, peers }: YearSubject,
  year: IndicatorYear,
): Pick<FeedbackLine, 'due' | 'points' | 'lost' | 'peers'> {
  const earned = remember(earnedColumns, year, () => units.map((_, place) => earnedOf(year, place)));
  const [weight, own] = [year.weight[row] ?? null, earned[row] ?? null];
  if (weight === null) return { due: '—', points: '—', lost: '—', peers: '—' };
  const due = Rational.fromText(weight);
  const shown = (figure: Rational) => figure.toFixed(policy.decimals);
  return {
    due: due.toDecimal(digits),
    points: own === null ? '待核' : shown(Rational.fromText(own)),
    // From the points as printed: the row adds up for who checks it.
    lost: own === null ? '—' : shown(due.minus(Rational.fromText(own).round(policy.decimals))),
    peers: peerText(earned, { units, row, terms: peers, digits: policy.decimals }),
  };
}

/** Every unit's paper compares with the same. */
const earnedColumns = new WeakMap<IndicatorYear, readonly (string | null)[]>();

function earnedOf({ weight, finalRate }: IndicatorYear, row: number): string | null {
  const [own, rate] = [weight[row] ?? null, finalRate[row] ?? null];
  return own === null || rate === null ? null : Rational.fromText(own).times(Rational.fromText(rate)).toText();
}

/** 取值 of an annual item, in the measures of the catalogue. */
export function annualValue(
  { edition, row }: Pick<YearSubject, 'edition' | 'row'>,
  { annual, indicator, status }: IndicatorYear,
): string {
  const measure = edition.indicators.find(({ id }) => id === indicator)?.measure;
  const values = (annual?.values ?? []).flatMap(({ name, by }) => {
    const exact = by[row] ?? null;
    return exact === null
      ? []
      : [{ name, words: figureWords(Rational.fromText(exact), measure?.dimension ?? 'number') }];
  });
  if (values.length === 0) return status[row] ?? '';
  return values.map(({ name, words }) => (values.length > 1 ? `${name}${words}` : words)).join(';');
}

function rateText({ rate, status }: IndicatorYear, row: number): string {
  const exact = rate[row] ?? null;
  return exact === null ? (status[row] ?? '') : `全年得分率${percentText(exact)}`;
}

function monthsText({ combined }: IndicatorYear, row: number): string {
  const counted = (combined?.[row]?.parts ?? []).filter(({ share }) => share !== '0');
  const [first, last] = [counted.at(0), counted.at(-1)];
  if (!first || !last) return '';
  const month = (period: typeof first.period) => `${monthOf(period)}月`;
  return counted.length === 1
    ? `${month(last.period)}监测`
    : `${month(first.period)}至${month(last.period)}监测,共${counted.length}期`;
}

/** Where points were lost, and what registers did; nothing of anybody else. */
function reasonOf({ result, row }: YearSubject, year: IndicatorYear, { id, points }: IndicatorMark): string {
  const { changes } = result.results[row] ?? { changes: [] };
  const weight = year.weight[row] ?? null;
  const moved = weight !== null && !Rational.fromText(weight).minus(Rational.fromText(points)).isZero;
  const parts = [
    ...(year.annual?.register[row] ? [`登记:${year.annual.register[row]}`] : []),
    ...monthsLost(year, row),
    ...changes.filter(({ indicator }) => indicator === id).map(({ entry }) => `${entry.item}(${entry.basis})`),
    ...(moved ? [`目录分值${Rational.fromText(points).toDecimal(digits)}分,其他指标不适用,分值按规定分摊`] : []),
  ];
  return parts.join(';');
}

/** Periods below full points. */
function monthsLost({ combined }: IndicatorYear, row: number): readonly string[] {
  const own = combined?.[row];
  if (!own || own.way === 'valueMean') return own ? ['各月取值平均后计分'] : [];
  const year = Math.max(...own.parts.map(({ period }) => yearOf(period)));
  const below = own.parts.filter(({ rate, share, kind }) => share !== '0' && (kind !== 'rate' || rate !== '1'));
  if (below.length === 0) return [];
  const words = below.map(({ period, kind, rate }) => {
    const month = `${yearOf(period) < year ? '上年' : ''}${monthOf(period)}月`;
    return `${month}${kind === 'rate' && rate !== null ? percentText(rate) : kind === 'open' ? '待核' : '不适用'}`;
  });
  return [`未得满分的各期得分率:${words.join('、')}`];
}
