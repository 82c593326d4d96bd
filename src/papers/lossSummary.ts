import { Rational } from '../domain/rational.ts';
import type { PaperColumn, PaperTable } from './paper.ts';

/** 失分 of one indicator over all units. */
export interface IndicatorLoss {
  readonly area: string;
  readonly indicator: string;
  readonly lost: Rational;
}

/** 领域 with its points and the rates of the units that have one. */
export interface AreaFigures {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  /** As printed in the internal tables. */
  readonly rates: readonly string[];
}

/** The sentence's measure of how much it names. */
const namedAreas = 3;
const namedIndicators = 3;

export const areaColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '领域', width: 22, kind: 'text' },
  { header: '分值', width: 8, kind: 'figure' },
  { header: '平均得分率', width: 11, kind: 'centred' },
  { header: '最高', width: 10, kind: 'centred' },
  { header: '最低', width: 10, kind: 'centred' },
  { header: '失分占比', width: 10, kind: 'centred' },
  { header: '失分最多的指标', width: 30, kind: 'text' },
] as const satisfies readonly PaperColumn[];

/** 领域得分情况: the one table of a 专报. */
export function areaTable(areas: readonly AreaFigures[], losses: readonly IndicatorLoss[], digits: number): PaperTable {
  return {
    name: '各领域',
    title: '各领域得分情况',
    measure: '单位:分',
    columns: areaColumns,
    rows: areas.map(({ id, name, points, rates }, place) => {
      const own = losses.filter(({ area }) => area === id);
      const figures = rates.map(Rational.fromText);
      const [first, ...others] = figures;
      return [
        String(place + 1),
        name,
        Rational.fromText(points).toDecimal(4),
        first ? percent(Rational.sum(figures).dividedBy(Rational.of(figures.length)), digits) : '—',
        first ? percent(Rational.max(first, ...others), digits) : '—',
        first ? percent(Rational.min(first, ...others), digits) : '—',
        shareText(own, losses),
        mostLost(own)[0]?.indicator ?? '—',
      ];
    }),
  };
}

/** `失分较多的领域是…,失分较多的指标是…。` */
export function lossSentence(areas: readonly AreaFigures[], losses: readonly IndicatorLoss[]): string {
  if (losses.length === 0) return '各项指标均得满分。';
  const ofArea = (id: string) => losses.filter(({ area }) => area === id);
  const first = areas
    .map(({ id, name }) => ({ name, own: ofArea(id), lost: sumOf(ofArea(id)) }))
    .filter(({ lost }) => lost.sign > 0)
    .sort((a, b) => b.lost.compare(a.lost))
    .slice(0, namedAreas);
  const named = first.map(({ name, own }) => `${name}(占全部失分的${shareText(own, losses)})`).join('、');
  const indicators = mostLost(losses)
    .slice(0, namedIndicators)
    .map((each) => `${each.indicator}(${shareText([each], losses)})`);
  return `失分较多的领域是${named};失分较多的指标是${indicators.join('、')},有待加强。`;
}

function mostLost(losses: readonly IndicatorLoss[]): readonly IndicatorLoss[] {
  return losses.filter(({ lost }) => lost.sign > 0).sort((a, b) => b.lost.compare(a.lost));
}

function sumOf(losses: readonly IndicatorLoss[]): Rational {
  return Rational.sum(losses.map(({ lost }) => lost));
}

function shareText(own: readonly IndicatorLoss[], all: readonly IndicatorLoss[]): string {
  const total = sumOf(all);
  return total.isZero ? '—' : percent(sumOf(own).dividedBy(total), 4);
}

/** A rate rounded as the tables round it, in percent. */
function percent(rate: Rational, digits: number): string {
  return `${rate
    .round(digits)
    .times(Rational.hundred)
    .toFixed(digits - 2)}%`;
}
