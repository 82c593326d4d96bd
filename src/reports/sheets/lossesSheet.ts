import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import { Rational } from '../../domain/rational.ts';
import { dimensionsOf } from '../../explain/compiledItems.ts';
import { figureWords } from '../../explain/figureWords.ts';
import { fullPointsFrom } from '../../explain/fullValue.ts';
import { wordsOf } from '../../expression/words.ts';
import { cutOff, monthTitle, type ReportContext, type SheetMaker } from '../context.ts';
import { type Cell, cell, figureCell, tableSheet } from '../sheet.ts';

interface Loss {
  readonly leaf: ScoredLeaf;
  readonly row: number;
  readonly points: Rational;
  readonly lost: Rational;
}

type FullValues = ReadonlyMap<ScoredLeaf, (value: Rational) => Rational | undefined>;

/** 失分与提分空间: where each unit's points are lost, and what the data would have to be for full points. */
export const lossesSheet: SheetMaker = {
  name: '失分与提分空间',
  internalOnly: false,
  make(context) {
    const { assessment } = context;
    const losses = lossesOf(context);
    const full: FullValues = new Map(
      [...context.workings.state.leaves.values()].map((leaf) => [leaf, fullPointsFrom(leaf.scores.compiled)]),
    );
    const total = Rational.sum(losses.map((loss) => loss.lost));
    return tableSheet({
      name: '失分与提分空间',
      title: `${monthTitle(assessment)}失分与提分空间表`,
      subtitle: `(${cutOff(assessment)};单位:分)`,
      columns: [
        { header: '序号', width: 6 },
        { header: '单位', width: 16 },
        { header: '领域', width: 13 },
        { header: '指标', width: 26 },
        { header: '分值', width: 8 },
        { header: '得分', width: 9 },
        { header: '失分', width: 9 },
        { header: '全体失分占比', width: 9 },
        { header: '达到满分所需数据值', width: 34 },
        { header: '差距', width: 13 },
        { header: '主管处室', width: 14 },
      ],
      body: losses.map((loss, place) => lineOf(context, loss, { place, total, full })),
      frozenColumns: 2,
      filter: true,
      notes: [
        '注:按单位列示,同一单位按失分由多到少;所需数据值按其他数据不变、按标准直接计分推算,相对计分的指标以达到现行标准计。',
      ],
    });
  },
};

function lossesOf({ workings, assessment }: ReportContext): readonly Loss[] {
  return assessment.units.flatMap((_, row) => {
    const losses = [...workings.state.leaves.values()].flatMap((leaf): Loss[] => {
      const scaled = leaf.scores.points[row];
      if (leaf.scores.statuses[row] !== 'valued' || scaled === undefined || Number.isNaN(scaled)) return [];
      const points = Rational.scaled(scaled, leaf.scores.digits);
      const lost = leaf.scores.due.minus(points);
      return lost.sign > 0 ? [{ leaf, row, points, lost }] : [];
    });
    return losses.sort((a, b) => b.lost.compare(a.lost) || (a.leaf.indicator.id < b.leaf.indicator.id ? -1 : 1));
  });
}

function lineOf(
  { assessment }: ReportContext,
  { leaf, row, points, lost }: Loss,
  at: { place: number; total: Rational; full: FullValues },
): readonly Cell[] {
  const area = assessment.indicators.find((each) => each.id === leaf.indicator.id)?.area;
  const need = needed(leaf, row, at.full);
  return [
    figureCell(String(at.place + 1), 'integer'),
    cell(assessment.units[row]?.shortName ?? '', 'text'),
    cell(assessment.areas.find((each) => each.id === area)?.name ?? '', 'text'),
    cell(leaf.indicator.name, 'text'),
    figureCell(leaf.scores.due.toDecimal(4), 'plain'),
    figureCell(points.toFixed(leaf.scores.digits), 'points'),
    figureCell(lost.toFixed(leaf.scores.digits), 'points'),
    figureCell(at.total.isZero ? null : lost.dividedBy(at.total).toFixed(6), 'percent'),
    cell(need?.words ?? '—', need ? 'wrapped' : 'muted'),
    cell(need?.gap ?? '', 'centred'),
    cell(leaf.indicator.office, 'centred'),
  ];
}

/** What the 取值, and its numerator where it is a quotient, would have to be. */
function needed(leaf: ScoredLeaf, row: number, full: FullValues): { words: string; gap: string } | undefined {
  const { compiled, exact } = leaf.scores;
  const value = compiled.values.size === 1 ? exact.evaluate(compiled.scope.value, row) : undefined;
  const target = value?.kind === 'number' ? full.get(leaf)?.(value.value) : undefined;
  if (!target || value?.kind !== 'number') return undefined;
  const dimension = dimensionsOf(compiled).of(compiled.scope.value);
  const gap = target.minus(value.value).absolute();
  const words = [`取值 ${figureWords(target, dimension)}`];
  const denominator = compiled.scope.quotient && exact.evaluate(compiled.scope.quotient.denominator, row);
  if (compiled.scope.quotient && denominator?.kind === 'number') {
    const { numerator } = compiled.scope.quotient;
    const amount = dimensionsOf(compiled).of(numerator);
    const style = {
      item: (node: { item: string }) => node.item,
      named: (node: { name: string }) => node.name,
      figure: (node: { value: Rational }) => node.value.toDecimal(4),
    };
    words.push(
      `${wordsOf(numerator, style)} ${figureWords(whole(target.times(denominator.value), amount, compiled.scope.better), amount)}`,
    );
  }
  return { words: words.join(',即 '), gap: figureWords(gap, dimension) };
}

/** Things are counted in whole numbers: on the side that still reaches the target. */
function whole(value: Rational, dimension: string, better: 'higher' | 'lower'): Rational {
  if (!dimension.startsWith('count:') && dimension !== 'people') return value;
  return better === 'higher' ? value.roundAway(0) : value.truncate(0);
}
