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
  const provisional = result.results.some(isProvisional);
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
    ...(provisional ? boundsColumns : []),
    { header: '名次', width: provisional ? 10 : 6, cell: ({ year }) => rankCell(year.rank, year.rankOpen) },
    ...(groups
      ? [
          {
            header: '组内\n名次',
            width: provisional ? 10 : 6,
            cell: ({ year }: UnitLine) => rankCell(year.groupRank, year.groupRankOpen),
          },
        ]
      : []),
    { header: '等次', width: provisional ? 11 : 8, cell: ({ year }) => gradeCell(year) },
    { header: '等次限制事项', width: 26, cell: ({ year }) => cell(restrictionsText(year), 'wrapped') },
    { header: '备注', width: 30, cell: (line) => cell(remark(result, line), 'wrapped') },
  ];
}

export function deducted({ adjusted }: UnitYear): string | null {
  if (!adjusted) return null;
  return Rational.fromText(adjusted.malus).plus(Rational.fromText(adjusted.apart)).toText();
}

/** While figures are open: what the total and the rank may still become. */
const boundsColumns: readonly TableColumn<UnitLine>[] = [
  {
    header: '总分\n区间',
    width: 14,
    cell: ({ year: { bounds } }) => cell(bounds ? `${bounds.low}—${bounds.high}` : '—', bounds ? 'warn' : 'centred'),
  },
  {
    header: '名次\n区间',
    width: 8,
    cell: ({ year: { rankRange } }) =>
      cell(rankRange ? `${rankRange.best}—${rankRange.worst}` : '—', rankRange ? 'warn' : 'centred'),
  },
];

function isProvisional({ bounds, rankOpen, gradeOpen }: UnitYear): boolean {
  return bounds !== null || rankOpen || gradeOpen;
}

function rankCell(rank: number | null, open: boolean): Cell {
  return open && rank !== null ? cell(`${rank}(暂定)`, 'warn') : figureCell(rank?.toString(), 'integer');
}

function gradeCell({ grade, gradeOpen }: UnitYear): Cell {
  return gradeOpen && grade !== null ? cell(`${grade}(暂定)`, 'warn') : cell(grade ?? '—', 'centred');
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
    year.dependent ? '相对计分暂定' : '',
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
    ...(result.results.some(isProvisional)
      ? [
          '总分不含待核的指标,按其余的折算;总分区间是待核的一律按0分和一律按满分算出的两端,登记的加减分同样计入;名次区间是各单位都在自己的区间里变动时最好和最差的名次。',
          ...(result.results.some(({ dependent }) => dependent)
            ? ['“相对计分暂定”的单位是与有待核的单位相比计分的,得分可能超出区间,名次区间因此不列。']
            : []),
        ]
      : []),
  ];
}
