import type { BeforeAfter, ObjectedIndicator, ObjectionReview } from '../../aggregation/objectionReview.ts';
import type { YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import { type Cell, cell, dash, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import { notesFrom, shownFigure, speechOf, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 申诉复核: what accepted objections changed, for those who objected and for those they moved. */
export const objectionsSheet: YearSheetMaker = {
  name: '申诉复核',
  make({ result }) {
    return tableSheet<Line>({
      name: '申诉复核',
      title: `${yearTitle(result, '申诉复核前后对照表')}${yearDraftMark(result)}`,
      subtitle: '(单位:分、万元)',
      columns: columnsOf(result),
      lines: result.objections.flatMap(linesOf).map((line, place) => ({ ...line, place })),
      frozenColumns: 2,
      filter: true,
      pagesWide: 2,
      notes: notesFrom([
        '前:不计任何申诉复核的全年结果;后:本年结果。两次都从头计算:名次、等次、资金是大家分的,没有申诉的单位也可能变动。',
        '同一单位有几项申诉的,总分、名次、等次、资金写在第一行。',
      ]),
      empty: '本年没有采纳的申诉。',
    });
  },
};

/** One objection, or a unit without any; what belongs to the whole unit stands on its first line. */
interface Line {
  readonly place: number;
  readonly unit: string;
  readonly objection: ObjectedIndicator | undefined;
  readonly review: ObjectionReview | undefined;
}

function linesOf(review: ObjectionReview): readonly Omit<Line, 'place'>[] {
  const [first, ...others] = review.objections;
  return [
    { unit: review.unit, objection: first, review },
    ...others.map((objection) => ({ unit: review.unit, objection, review: undefined })),
  ];
}

function columnsOf(result: YearResult): readonly TableColumn<Line>[] {
  const speech = speechOf(result);
  const names = new Map(result.indicators.map(({ id, name }) => [id, name]));
  const entry = (of: (objection: ObjectedIndicator) => string) => (line: Line) =>
    line.objection ? cell(of(line.objection), 'text') : dash;
  const ofUnit = (of: (review: ObjectionReview) => Cell) => (line: Line) => (line.review ? of(line.review) : dash);
  const grouped = new Set(result.units.map(({ group }) => group)).size > 1;
  return [
    { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
    { header: '单位', width: [11, 24], cell: ({ unit }) => cell(speech.nameOf(unit), 'text') },
    { header: '指标', width: [14, 30], cell: entry(({ indicator }) => `${indicator} ${names.get(indicator) ?? ''}`) },
    { header: '事项', width: [10, 16], cell: entry((each) => each.entry.item) },
    { header: '编号', width: [8, 16], cell: entry((each) => each.entry.matter) },
    { header: '依据', width: [16, 34], cell: entry((each) => each.entry.basis) },
    ...pair('指标得分', 9, ({ objection }, side) =>
      objection ? figureCell(shownFigure(objection[side], 4), 'points') : dash,
    ),
    ...ofReview('总分', ({ total }, side) => figureCell(total[side], 'index')),
    ...ofReview('名次', ({ rank }, side) => figureCell(rank[side]?.toString(), 'integer')),
    ...(grouped
      ? ofReview('组内名次', ({ groupRank }, side) => figureCell(groupRank[side]?.toString(), 'integer'))
      : []),
    ...ofReview('等次', ({ grade }, side) => cell(grade[side] ?? '—', 'centred')),
    ...result.money.flatMap(({ rule }) => ofReview(`${rule}(万元)`, (review, side) => amountCell(review, rule, side))),
    ...(result.policy.siteTerms
      ? ofReview('示范点奖励(万元)', ({ sites }, side) => figureCell(decimal(sites[side]), 'amount'))
      : []),
    { header: '说明', width: 40, cell: ofUnit((review) => cell(wordsOf(review), 'wrapped')) },
  ];
}

type Side = keyof BeforeAfter<unknown>;

function pair(above: string, width: number, of: (line: Line, side: Side) => Cell): readonly TableColumn<Line>[] {
  return [
    { header: '前', above: [above], width, cell: (line) => of(line, 'before') },
    { header: '后', above: [above], width, cell: (line) => of(line, 'after') },
  ];
}

function ofReview(above: string, of: (review: ObjectionReview, side: Side) => Cell): readonly TableColumn<Line>[] {
  return pair(above, 9, ({ review }, side) => (review ? of(review, side) : dash));
}

function amountCell({ money }: ObjectionReview, rule: string, side: Side): Cell {
  const own = money.find((each) => each.rule === rule);
  if (!own) return dash;
  const amount = own[side];
  return amount === null ? cell('待核', 'warn') : figureCell(decimal(amount), 'amount');
}

function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(6);
}

/** What moved, in a word each, and whether by its own doing. */
function wordsOf({ objections, total, rank, groupRank, grade, money, sites }: ObjectionReview): string {
  const moved = ({ before, after }: BeforeAfter<unknown>) => before !== after;
  const changed = [
    moved(total) ? ['总分'] : [],
    moved(rank) || moved(groupRank) ? ['名次'] : [],
    moved(grade) ? ['等次'] : [],
    money.some(moved) || moved(sites) ? ['资金'] : [],
  ].flat();
  const whose = objections.length > 0 ? '本单位申诉采纳' : '本单位没有申诉,因其他单位的复核变动';
  return `${whose};${changed.length > 0 ? `${changed.join('、')}有变动` : '总分、名次、等次、资金都没有变动'}`;
}
