import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import { Rational } from '../../domain/rational.ts';
import { fullPointsFrom } from '../../explain/fullValue.ts';
import { type NeededValue, neededValue } from '../../explain/neededValue.ts';
import { cutOff, draftMark, monthTitle, type ReportContext, type SheetMaker, unitLines } from '../context.ts';
import { cell, dash, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';

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
    return tableSheet<Line>({
      name: '失分与提分空间',
      title: `${monthTitle(assessment)}${assessment.assessment}失分与提分空间表${draftMark(assessment)}`,
      subtitle: `(${cutOff(assessment)};单位:分)`,
      columns: [
        { header: '序号', width: 6, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '单位', width: [10, 20], cell: ({ unit }) => cell(unit, 'text') },
        { header: '领域', width: [10, 20], cell: ({ area }) => cell(area, 'text') },
        { header: '指标', width: 26, cell: ({ leaf }) => cell(leaf.indicator.name, 'wrapped') },
        { header: '分值', width: 8, cell: ({ leaf }) => figureCell(leaf.scores.due.toDecimal(4), 'due') },
        {
          header: '得分',
          width: 9,
          cell: ({ leaf, points }) => figureCell(points.toFixed(leaf.scores.digits), 'points'),
        },
        { header: '失分', width: 9, cell: ({ leaf, lost }) => figureCell(lost.toFixed(leaf.scores.digits), 'points') },
        { header: '全体失分\n占比', width: 10, cell: ({ share }) => figureCell(share, 'percent') },
        { header: '达到满分所需数据值', width: 44, cell: ({ need }) => (need ? cell(need.words, 'wrapped') : dash) },
        { header: '差距', width: 14, cell: ({ need }) => (need ? cell(need.gap, 'amount') : dash) },
        { header: '主管处室', width: [10, 18], cell: ({ leaf }) => cell(leaf.indicator.office, 'centred') },
      ],
      lines: linesOf(context),
      frozenColumns: 2,
      filter: true,
      notes: [
        '注:按单位列示,同一单位按失分由多到少;所需数据值按其他数据不变、按标准直接计分推算,相对计分的指标以达到现行标准计;“—”为不能由一个取值推算的。',
      ],
    });
  },
};

interface Line extends Loss {
  readonly place: number;
  readonly unit: string;
  readonly area: string;
  /** Of everything that all units lost. */
  readonly share: string | null;
  readonly need: NeededValue | undefined;
}

function linesOf(context: ReportContext): readonly Line[] {
  const { units, areas, indicators } = context.assessment;
  const losses = lossesOf(context);
  const leaves = context.workings.state.leaves.values();
  const full: FullValues = new Map([...leaves].map((leaf) => [leaf, fullPointsFrom(leaf.scores.compiled)]));
  const areaOf = new Map(indicators.map(({ id, area }) => [id, areas.find((each) => each.id === area)?.name ?? '']));
  const total = Rational.sum(losses.map((loss) => loss.lost));
  return losses.map((loss, place) => ({
    ...loss,
    place,
    unit: units[loss.row]?.shortName ?? '',
    area: areaOf.get(loss.leaf.indicator.id) ?? '',
    share: total.isZero ? null : loss.lost.dividedBy(total).toFixed(6),
    need: neededValue(loss.leaf, loss.row, full.get(loss.leaf) ?? (() => undefined)),
  }));
}

function lossesOf({ workings, assessment }: ReportContext): readonly Loss[] {
  return unitLines(assessment).flatMap(({ row }) => {
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
