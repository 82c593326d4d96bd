import type { UnitYear, YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import { type Cell, cell, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import {
  isDraft,
  notesFrom,
  rankedLines,
  shownFigure,
  type UnitLine,
  type YearSheetMaker,
  yearDraftMark,
  yearTitle,
} from '../yearContext.ts';

/** 考核结果总表: one line a unit, by rank. */
export const totalsSheet: YearSheetMaker = {
  name: '考核结果总表',
  make({ result }) {
    return tableSheet({
      name: '考核结果总表',
      title: `${yearTitle(result, '结果总表')}${yearDraftMark(result)}`,
      subtitle: '(单位:分)',
      rowHeight: 22,
      columns: columnsOf(result),
      lines: rankedLines(result),
      frozenColumns: 2,
      notes: notesFrom(notesOf(result)),
    });
  },
};

function columnsOf(result: YearResult): readonly TableColumn<UnitLine>[] {
  const groups = new Set(result.units.map(({ group }) => group)).size > 1;
  const points = (header: string, of: (year: UnitYear) => string | null | undefined): TableColumn<UnitLine> => ({
    header,
    width: 9,
    cell: ({ year }) => figureCell(shownFigure(of(year), result.policy.decimals), 'twoPlaces'),
  });
  return [
    { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
    { header: '单位', width: [11, 26], cell: ({ unit }) => cell(unit.name, 'text') },
    { header: '组别', width: [6, 12], cell: ({ unit }) => cell(unit.group, 'centred') },
    points('平时', (year) => year.score?.regular),
    points('年度', (year) => year.score?.annual),
    points('加分', (year) => year.adjusted?.bonus),
    points('扣分', deducted),
    {
      header: '总分',
      width: 9,
      colour: 'bar',
      cell: ({ year }) => figureCell(year.total?.shown, 'index'),
    },
    { header: '名次', width: 6, cell: ({ year }) => rankCell(year.rank) },
    ...(groups ? [{ header: '组内\n名次', width: 6, cell: ({ year }: UnitLine) => rankCell(year.groupRank) }] : []),
    { header: '等次', width: 8, cell: ({ year }) => cell(year.grade ?? '—', 'centred') },
    { header: '等次限制事项', width: 26, cell: ({ year }) => cell(restrictionsText(year), 'wrapped') },
    { header: '备注', width: 30, cell: (line) => cell(remark(result, line), 'wrapped') },
  ];
}

export function deducted({ adjusted }: UnitYear): string | null {
  if (!adjusted) return null;
  return Rational.fromText(adjusted.malus).plus(Rational.fromText(adjusted.apart)).toText();
}

function rankCell(rank: number | null): Cell {
  return figureCell(rank?.toString(), 'integer');
}

/** 等次限制事项 with their bases, and what keeps a unit from rewards. */
export function restrictionsText({ restrictions, barred }: UnitYear): string {
  const all = barred ? [...restrictions, barred] : restrictions;
  return all.map(({ name, basis }) => `${name}(${basis})`).join(';');
}

/** 备注: what a reader must know before comparing. */
function remark({ draft, gradeChanges }: YearResult, { unit, year }: UnitLine): string {
  const open = draft.filter((reason) => reason.unit === unit.code).length;
  const decided = gradeChanges.filter((change) => change.unit === unit.code).at(-1);
  const parts = [
    open > 0 ? `暂定,${open}项待核` : '',
    unit.standing === 'unranked' ? '参评不排名' : '',
    year.changes.length > 0 ? `${year.changes.length}项指标有核定、复核或免责` : '',
    decided ? `等次由${decided.before}定为${decided.after}(${decided.decision.minutes})` : '',
  ];
  return parts.filter((part) => part !== '').join(';');
}

function notesOf(result: YearResult): readonly string[] {
  const { policy, units } = result;
  const points = (exact: string) => Rational.fromText(exact).toDecimal(4);
  const rankedOn = policy.rankOn === 'shown' ? '显示值' : '精确值';
  const excluded = units.filter(({ standing }) => standing === 'excluded').map(({ name }) => name);
  return [
    `总分 = 平时(${points(policy.regularPoints)}分) + 年度(${points(policy.annualPoints)}分) + 加分 − 扣分,按办法规定的界限计;各栏分别四舍五入。`,
    `按${rankedOn}排名,并列取前;${policy.byGroup ? '等次按组定' : '等次在全体中定'},算法见“等次划分说明”。`,
    `依据: ${policy.basis}${policy.status === null ? '' : `;状态: ${policy.status}`}。`,
    ...(excluded.length > 0 ? [`不参评的单位不列入:${excluded.join('、')}。`] : []),
    ...(isDraft(result) ? ['有待核的得分或金额,本表为初稿,名次、等次、资金均为暂定。'] : []),
  ];
}
