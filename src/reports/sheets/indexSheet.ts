import type { Assessment, UnitResult } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { byRank, cutOff, draftMark, monthTitle, type SheetMaker } from '../context.ts';
import { type Cell, type ColourRule, cell, figureCell, tableSheet } from '../sheet.ts';

/** 指数总表: one line a unit, by rank; columns of the paper of that name. */
export const indexSheet: SheetMaker = {
  name: '指数总表',
  internalOnly: false,
  make({ assessment }) {
    const groups = new Set(assessment.units.map((unit) => unit.group)).size > 1;
    const columns = columnsOf(assessment, groups);
    const order = byRank(assessment.results);
    const lines = order.map((row, place) => lineOf(assessment, row, { place, groups }));
    return tableSheet({
      name: '指数总表',
      rowHeight: 22,
      title: `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数表${draftMark(assessment)}`,
      subtitle: `(${cutOff(assessment)};单位:分、%)`,
      columns,
      body: [...lines, averageLine(assessment, order, groups)],
      colours: (first, last) =>
        coloursOf(
          columns.map((column) => column.header),
          first,
          last - 1,
        ),
      frozenColumns: groups ? 3 : 2,
      notes: notesOf(assessment),
    });
  },
};

function columnsOf(assessment: Assessment, groups: boolean): readonly { header: string; width: number }[] {
  return [
    { header: '序号', width: 5 },
    { header: assessment.assessment, width: groups ? 24 : 11 },
    ...(groups ? [{ header: '组别', width: 6 }] : []),
    { header: '指数', width: 9 },
    { header: '名次', width: 6 },
    ...(groups ? [{ header: '组内名次', width: 6 }] : []),
    { header: '上月指数', width: 8 },
    { header: '环比(可比口径)', width: 9 },
    { header: '名次变化', width: 7 },
    { header: '上年同期', width: 8 },
    { header: '同比', width: 7 },
    ...assessment.areas.map((area) => ({ header: `${area.name}得分率`, width: 9.5 })),
    { header: '应考分值', width: 8 },
    { header: '折算系数', width: 8 },
    { header: '备注', width: 16 },
  ];
}

function lineOf(assessment: Assessment, row: number, at: { place: number; groups: boolean }): readonly Cell[] {
  const unit = assessment.units[row];
  const result = assessment.results[row];
  const rank = (value: number | null | undefined) =>
    value === null || value === undefined ? cell('—', 'muted') : figureCell(String(value), 'integer');
  return [
    figureCell(String(at.place + 1), 'integer'),
    cell(unit?.name ?? '', 'text'),
    ...(at.groups ? [cell(unit?.group ?? '', 'centred')] : []),
    result?.index ? figureCell(result.index.shown, 'index') : cell('—', 'muted'),
    rank(result?.rank),
    ...(at.groups ? [rank(result?.groupRank)] : []),
    figureCell(result?.change?.previous, 'twoPlaces'),
    figureCell(result?.change?.comparable, 'change'),
    figureCell(result?.change?.rankChange?.toString(), 'step'),
    figureCell(result?.yearOnYear?.previous, 'twoPlaces'),
    figureCell(result?.yearOnYear?.change, 'change'),
    ...(result?.areas ?? []).map((area) =>
      area.rate ? figureCell(area.rate.shown, 'percent') : cell('不适用', 'muted'),
    ),
    figureCell(result ? Rational.fromText(result.due).toDecimal(4) : null, 'plain'),
    figureCell(result ? Rational.fromText(result.coefficient).toDecimal(4) : null, 'plain'),
    cell(remark(assessment, result), 'wrapped'),
  ];
}

/** 备注: what a reader must know before comparing. */
function remark(assessment: Assessment, result: UnitResult | undefined): string {
  if (!result) return '';
  const own = assessment.draft.filter((reason) => reason.unit === result.code).length;
  const standing = assessment.units.find((unit) => unit.code === result.code)?.standing;
  const parts = [
    result.bounds
      ? `暂定,${own}项待核,区间${result.bounds.low}—${result.bounds.high}`
      : result.provisional
        ? '相对计分暂定'
        : '',
    standing === 'unranked' ? '参评不排名' : standing === 'excluded' ? '不参评' : '',
  ];
  return parts.filter((part) => part !== '').join(';');
}

/** 平均: plain mean of what is shown in each column. */
function averageLine(assessment: Assessment, order: readonly number[], groups: boolean): readonly Cell[] {
  const results = order.flatMap((row) => assessment.results[row] ?? []);
  const mean = (texts: readonly (string | null | undefined)[], digits: number): string | null => {
    const values = texts.flatMap((text) => (text === null || text === undefined ? [] : [Rational.fromText(text)]));
    return values.length === 0 ? null : Rational.sum(values).dividedBy(Rational.of(values.length)).toFixed(digits);
  };
  const { decimals } = assessment.policy;
  const blank = cell(null, 'totalText');
  return [
    blank,
    cell('平均', 'totalText'),
    ...(groups ? [blank] : []),
    figureCell(
      mean(
        results.map((result) => result.index?.exact),
        decimals,
      ),
      'totalIndex',
    ),
    blank,
    ...(groups ? [blank] : []),
    figureCell(
      mean(
        results.map((result) => result.change?.previous),
        decimals,
      ),
      'totalIndex',
    ),
    figureCell(
      mean(
        results.map((result) => result.change?.comparable),
        decimals,
      ),
      'totalIndex',
    ),
    blank,
    figureCell(
      mean(
        results.map((result) => result.yearOnYear?.previous),
        decimals,
      ),
      'totalIndex',
    ),
    figureCell(
      mean(
        results.map((result) => result.yearOnYear?.change),
        decimals,
      ),
      'totalIndex',
    ),
    ...assessment.areas.map((_, place) =>
      figureCell(
        mean(
          results.map((result) => result.areas[place]?.rate?.exact),
          decimals + 2,
        ),
        'totalPercent',
      ),
    ),
    blank,
    blank,
    blank,
  ];
}

function coloursOf(headers: readonly string[], first: number, last: number): readonly ColourRule[] {
  if (last < first) return [];
  const at = (header: string) => headers.indexOf(header) + 1;
  const areas = headers.flatMap((header, place) => (header.endsWith('得分率') ? [place + 1] : []));
  const block = (kind: ColourRule['kind'], from: number, to = from): ColourRule => ({
    kind,
    from: [first, from],
    to: [last, to],
  });
  return [
    block('bar', at('指数')),
    block('arrows', at('环比(可比口径)')),
    block('arrows', at('名次变化')),
    ...(areas.length > 0 ? [block('scale', Math.min(...areas), Math.max(...areas))] : []),
  ];
}

function notesOf(assessment: Assessment): readonly string[] {
  const due = Rational.fromText(assessment.coverage.due).toDecimal(4);
  const total = Rational.fromText(assessment.coverage.total).toDecimal(4);
  return [
    `注:1. 本月指数基于 ${due} / ${total} 分(平时指标当期到期加沿用)。指数 = 100 × Σ得分 ÷ Σ应考分值,按${assessment.policy.rankOn === 'shown' ? '显示值' : '精确值'}排名,并列取前。`,
    '2. 环比为可比口径(两个月共同应考的指标);应考分值为该单位适用的分值,折算系数 = 到期分值 ÷ 应考分值(不适用指标按办法分摊)。',
    ...(assessment.draft.length > 0 ? ['3. 有待核数据,本表为初稿,不得发布;待核单位的指数为暂定数,不排名。'] : []),
  ];
}
