import type { IndicatorYear, YearResult } from '../aggregation/yearResult.ts';
import type { Edition } from '../catalogue/edition.ts';
import { monthOf } from '../domain/period.ts';
import type { Plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import type { IndicatorChange } from '../grading/adjustIndicators.ts';
import type { Combined, CombinedPart } from '../grading/combine.ts';
import { plainFigure } from '../grading/wording.ts';
import type { UnitLine } from '../reports/yearContext.ts';
import { annualValue } from './feedback/yearLines.ts';

/** The year, and the edition whose measures its figures have. */
export interface YearOf {
  readonly result: YearResult;
  readonly edition: Edition;
}

const ways = { mean: '平均', weighted: '按月权重平均', shares: '按占比合计' } as const;

/** 原因 of points lost in the year, from the unit's own figures: which periods brought them, and what registers did. */
export function yearReason(year: IndicatorYear, { row, year: unit }: UnitLine, of: YearOf): string {
  const changes = unit.changes.filter(({ indicator }) => indicator === year.indicator);
  const combined = year.combined?.[row];
  return [combined ? combinedReason(combined) : annualReason(year, { row, ...of }), ...changes.map(changeReason)].join(
    ';',
  );
}

/** 取值 in the measures of the catalogue, and the rate that the form gave it. */
function annualReason(year: IndicatorYear, at: YearOf & { readonly row: number }): string {
  const own = year.rate[at.row];
  if (own === null || own === undefined) return '年度计分';
  const known = (year.annual?.values ?? []).some(({ by }) => (by[at.row] ?? null) !== null);
  return `${known ? `数据值${annualValue(at, year)},` : ''}得分率${rateText(own)}`;
}

function combinedReason({ way, parts, result }: Plain<Combined>): string {
  const counted = parts.filter((part): part is RatedPart => part.rate !== null && part.share !== '0');
  const whole = result.kind === 'rate' ? rateText(result.rate) : '';
  if (way === 'valueMean') return `按各月取值平均计分,得分率${whole}`;
  const [first] = counted;
  if (!first) return '';
  if (counted.length === 1) return `${monthText(first)}得分率${rateText(first.rate)}`;
  const short = counted.filter(({ rate }) => Rational.fromText(rate).compare(Rational.one) < 0);
  if (way === 'last' || short.length === 0) return `得分率${whole}`;
  const lowest = short.reduce((low, part) =>
    Rational.fromText(part.rate).compare(Rational.fromText(low.rate)) < 0 ? part : low,
  );
  const all = short.length === counted.length;
  if (all && short.every(({ rate }) => rate === lowest.rate)) return `${counted.length}期得分率均为${whole}`;
  const below = all ? '各期均未得满分' : `其中${short.length}期未得满分`;
  return `${counted.length}期${ways[way]}${whole},${below},最低为${monthText(lowest)}${rateText(lowest.rate)}`;
}

type RatedPart = CombinedPart & { readonly rate: string };

function monthText({ period }: Pick<CombinedPart, 'period'>): string {
  return `${monthOf(period) ?? 12}月`;
}

/** As many decimals as the internal tables give a rate. */
function rateText(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toFixed(2)}%`;
}

function changeReason({ entry, after }: Plain<IndicatorChange>): string {
  const own = `${entry.item}(${entry.basis})`;
  return after === null ? `${own},不再计入` : `${own},定为${plainFigure(after)}分`;
}
