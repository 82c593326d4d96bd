import type { IndicatorYear, YearResult } from '../../aggregation/yearResult.ts';
import type { Edition } from '../../catalogue/edition.ts';
import type { IndicatorMark, ScoreColumn } from '../../domain/assessment.ts';
import { monthOf, yearPeriod } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { dimensionsOf } from '../../explain/compiledItems.ts';
import { remember } from '../../expression/remember.ts';
import type { CombinedPart } from '../../grading/combine.ts';
import { type CompiledIndicator, compileIndicator } from '../../scoring/compileIndicator.ts';
import { valueWords } from '../valueWords.ts';
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
    lost: own === null ? '—' : shown(due.minus(Rational.fromText(own))),
    peers: peerText(earned, { units, row, terms: peers, digits: policy.decimals }),
  };
}

/** Every unit's paper compares with the same. */
const earnedColumns = new WeakMap<IndicatorYear, readonly (string | null)[]>();

function earnedOf({ weight, finalRate }: IndicatorYear, row: number): string | null {
  const [own, rate] = [weight[row] ?? null, finalRate[row] ?? null];
  return own === null || rate === null ? null : Rational.fromText(own).times(Rational.fromText(rate)).toText();
}

/** 取值 of an annual item, as the month's papers print values. */
function annualValue({ result, edition, row }: YearSubject, { annual, indicator, status }: IndicatorYear): string {
  const declared = edition.indicators.find(({ id }) => id === indicator);
  if (!annual || !declared) return '—';
  const compiled = remember(compiledItems, annual, () => compileIndicator(edition, declared, yearPeriod(result.year)));
  const values = annual.values.flatMap(({ name, by }) => {
    const [exact, expr] = [by[row] ?? null, compiled.values.get(name)];
    if (exact === null || !expr) return [];
    return [{ name, words: valueWords(exact, dimensionsOf(compiled).of(expr)) }];
  });
  if (values.length === 0) return status[row] === '有值' ? '—' : (status[row] ?? '—');
  return values.map(({ name, words }) => (values.length > 1 ? `${name}${words}` : words)).join(';');
}

const compiledItems = new WeakMap<ScoreColumn, CompiledIndicator>();

function rateText({ rate, status }: IndicatorYear, row: number): string {
  const exact = rate[row] ?? null;
  return exact === null ? (status[row] ?? '') : `全年得分率${shortRate(exact)}`;
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
function reasonOf({ result, row }: YearSubject, year: IndicatorYear, { id }: IndicatorMark): string {
  const { changes = [] } = result.results[row] ?? {};
  const parts = [
    ...(year.annual?.register[row] ? [`登记:${year.annual.register[row]}`] : []),
    ...periodsLost(year, row),
    ...changes.filter(({ indicator }) => indicator === id).map(({ entry }) => `${entry.item}(${entry.basis})`),
  ];
  if (parts.length > 0) return parts.join(';');
  return year.finalRate[row] === '1' ? '得满分' : '';
}

/** Periods below full points, neighbours with the same rate together. */
function periodsLost({ combined }: IndicatorYear, row: number): readonly string[] {
  const own = combined?.[row];
  if (!own) return [];
  if (own.way === 'valueMean') return ['各月取值平均后计分'];
  const runs: CombinedPart[][] = [];
  for (const part of own.parts) {
    if (part.share === '0') continue;
    const last = runs.at(-1);
    if (last?.[0]?.rate === part.rate && last?.[0]?.kind === part.kind) last.push(part);
    else runs.push([part]);
  }
  const below = runs.filter(([part]) => part?.rate !== '1');
  return below.length === 0 ? [] : [`各期得分率:${below.map(runWords).join(',')}`];
}

/** `3月92.5%`, or `2至12月均为92.5%`. */
function runWords(parts: readonly CombinedPart[]): string {
  const [first, last] = [parts.at(0), parts.at(-1)];
  if (!first || !last) return '';
  const rate = first.kind === 'rate' && first.rate !== null ? shortRate(first.rate) : outsideWords[first.kind];
  const month = `${monthOf(first.period)}${first === last ? '月' : `至${monthOf(last.period)}月均为`}`;
  return `${month}${rate}`;
}

const outsideWords: Readonly<Record<CombinedPart['kind'], string>> = { rate: '', open: '待核', outside: '不适用' };

/** `92.5%`: two decimals do for a reader. */
function shortRate(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toDecimal(2)}%`;
}

/** 分值说明: why points differ from the catalogue's. */
export function pointsNote({ result, row }: YearSubject): string {
  const moved = result.scores.some(({ indicator, weight }) => {
    const points = result.indicators.find(({ id }) => id === indicator)?.points;
    const own = weight[row] ?? null;
    return own === null || points === undefined || !Rational.fromText(own).equals(Rational.fromText(points));
  });
  return moved ? '有的指标对本单位不适用,其分值已按规定分摊到其他指标,表中的分值为分摊后计入总分的分值。' : '';
}
