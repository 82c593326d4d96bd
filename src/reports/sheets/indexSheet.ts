import type { Assessment, UnitMark, UnitResult } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { byRank, cutOff, draftMark, meanOf, monthTitle, type SheetMaker, unitLines } from '../context.ts';
import { type Cell, type CellStyle, cell, dash, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';

/** 指数总表: one line a unit, by rank; columns of the paper of that name. */
export const indexSheet: SheetMaker = {
  name: '指数总表',
  internalOnly: false,
  make({ assessment }) {
    const lines = linesOf(assessment);
    const groups = new Set(unitLines(assessment).map(({ unit }) => unit.group)).size > 1;
    return tableSheet({
      name: '指数总表',
      rowHeight: 22,
      title: `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数表${draftMark(assessment)}`,
      subtitle: `(${cutOff(assessment)};单位:分、%)`,
      columns: columnsOf(assessment, lines, groups),
      lines,
      frozenColumns: groups ? 3 : 2,
      notes: notesOf(assessment),
    });
  },
};

interface Line {
  readonly place: number;
  readonly unit: UnitMark;
  readonly result: UnitResult;
}

/** Ranked units first, then those without a rank, then those without an index; 不参评 ones stand in a note. */
function linesOf(assessment: Assessment): readonly Line[] {
  const { units, results } = assessment;
  const first = byRank(results);
  const others = unitLines(assessment).flatMap(({ unit, row }) =>
    first.includes(row) || unit.standing === 'excluded' ? [] : [row],
  );
  return [...first, ...others].flatMap((row, place) => {
    const [unit, result] = [units[row], results[row]];
    return unit && result ? [{ place, unit, result }] : [];
  });
}

function columnsOf(assessment: Assessment, lines: readonly Line[], groups: boolean): readonly TableColumn<Line>[] {
  const { decimals } = assessment.policy;
  const mean = (of: (result: UnitResult) => string | null | undefined, style: CellStyle, digits = decimals): Cell =>
    totalCell(
      meanOf(
        lines.map(({ result }) => of(result)),
        digits,
      ),
      style,
    );
  return [
    { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
    {
      header: assessment.assessment,
      width: [11, 26],
      cell: ({ unit }) => cell(unit.name, 'text'),
      total: cell('平均', 'totalText'),
    },
    ...(groups ? [column('组别', 6, ({ unit }) => cell(unit.group, 'centred'))] : []),
    {
      header: '指数',
      width: 9,
      colour: 'bar',
      cell: ({ result }) => figureCell(result.index?.shown, 'index'),
      total: mean((result) => result.index?.shown, 'totalIndex'),
    },
    column('名次', 6, ({ result }) => figureCell(result.rank?.toString(), 'integer')),
    ...(groups ? [column('组内\n名次', 6, ({ result }) => figureCell(result.groupRank?.toString(), 'integer'))] : []),
    {
      header: '上月\n指数',
      width: 8,
      cell: ({ result }) => figureCell(result.change?.previous, 'twoPlaces'),
      total: mean((result) => result.change?.previous, 'totalIndex'),
    },
    {
      header: '环比\n(可比口径)',
      width: 12,
      colour: 'arrows',
      cell: ({ result }) => figureCell(result.change?.comparable, 'change'),
      total: mean((result) => result.change?.comparable, 'totalChange'),
    },
    {
      ...column('名次\n变化', 7, ({ result }) => figureCell(result.change?.rankChange?.toString(), 'step')),
      colour: 'arrows',
    },
    {
      header: '上年\n同期',
      width: 8,
      cell: ({ result }) => figureCell(result.yearOnYear?.previous, 'twoPlaces'),
      total: mean((result) => result.yearOnYear?.previous, 'totalIndex'),
    },
    {
      header: '同比',
      width: 8,
      cell: ({ result }) => figureCell(result.yearOnYear?.change, 'change'),
      total: mean((result) => result.yearOnYear?.change, 'totalChange'),
    },
    ...assessment.areas.map(
      (area, place): TableColumn<Line> => ({
        header: area.name,
        above: ['各领域得分率'],
        width: 11,
        colour: 'scale',
        cell: (line) => rateCell(assessment, line, place),
        total: mean((result) => result.areas[place]?.rate?.shown, 'totalPercent', decimals + 2),
      }),
    ),
    column('应考\n分值', 8, ({ result }) => dueCells(result).due),
    column('折算\n系数', 8, ({ result }) => dueCells(result).coefficient),
    column('备注', 18, (line) => cell(remark(assessment, line), 'wrapped')),
  ];
}

function column(header: string, width: number, of: (line: Line) => Cell): TableColumn<Line> {
  return { header, width, cell: of };
}

/** 得分率 of an area; where there is none, why. */
function rateCell({ areas, indicators, scores, units }: Assessment, { unit, result }: Line, place: number): Cell {
  const rate = result.areas[place]?.rate?.shown;
  if (rate !== undefined) return figureCell(rate, 'percent');
  const inArea = new Set(indicators.filter(({ area }) => area === areas[place]?.id).map(({ id }) => id));
  const statuses = scores
    .filter((score) => inArea.has(score.indicator))
    .map((score) => score.status[units.indexOf(unit)]);
  if (statuses.length === 0) return cell('未到期', 'muted');
  return statuses.some((status) => status === '待核' || status === '无法计算')
    ? cell('待核', 'warn')
    : cell('不适用', 'muted');
}

function dueCells(result: UnitResult): { readonly due: Cell; readonly coefficient: Cell } {
  const due = Rational.fromText(result.due);
  if (due.isZero) return { due: dash, coefficient: dash };
  return {
    due: figureCell(due.toDecimal(4), 'due'),
    coefficient: figureCell(Rational.fromText(result.coefficient).toFixed(4), 'points'),
  };
}

function totalCell(mean: string | null, style: CellStyle): Cell {
  return mean === null ? cell(null, 'totalText') : figureCell(mean, style);
}

/** 备注: what a reader must know before comparing. */
function remark({ draft }: Assessment, { unit, result }: Line): string {
  const open = draft.filter((reason) => reason.unit === result.code).length;
  const provisional = result.provisional ? '相对计分暂定' : '';
  const parts = [
    result.bounds ? `暂定,${open}项待核,区间${result.bounds.low}—${result.bounds.high}` : provisional,
    unit.standing === 'unranked' ? '参评不排名' : '',
  ];
  return parts.filter((part) => part !== '').join(';');
}

function notesOf({ coverage, policy, units, results, draft }: Assessment): readonly string[] {
  const due = Rational.fromText(coverage.due).toDecimal(4);
  const total = Rational.fromText(coverage.total).toDecimal(4);
  const rankedOn = policy.rankOn === 'shown' ? '显示值' : '精确值';
  const excluded = units.filter((unit) => unit.standing === 'excluded').map((unit) => unit.name);
  const notes = [
    `本月指数基于 ${due} / ${total} 分(平时指标当期到期加沿用)。指数 = 100 × Σ得分 ÷ Σ应考分值,按${rankedOn}排名,并列取前。`,
    '环比为可比口径(两个月共同应考的指标);应考分值为该单位适用的分值,折算系数 = 到期分值 ÷ 应考分值(不适用指标按办法分摊)。',
    ...(results.every((result) => result.index === null)
      ? [`本月不计算指数(起算月为${policy.startMonth}月,或未达到最低覆盖)。`]
      : []),
    ...(excluded.length > 0 ? [`不参评的单位不列入:${excluded.join('、')}。`] : []),
    ...(draft.length > 0 ? ['有待核数据,本表为初稿,不得发布;待核单位的指数为暂定数,不排名。'] : []),
  ];
  return notes.map((note, place) => `${place === 0 ? '注:' : '  '}${place + 1}. ${note}`);
}
