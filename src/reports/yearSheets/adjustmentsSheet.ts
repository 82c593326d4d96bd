import type { UnitYear, YearResult } from '../../aggregation/yearResult.ts';
import type { Plain } from '../../domain/plain.ts';
import type { YearEntry } from '../../domain/yearEntry.ts';
import { adjustedTotalWords, adjustmentLineWords, indicatorChangeWords } from '../../grading/adjustmentWords.ts';
import { amountChangeWords, gradeChangeWords } from '../../incentives/decisionWords.ts';
import { cell, figureCell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import {
  shownFigure,
  speechOf,
  type UnitLine,
  unitLines,
  type YearSheetMaker,
  yearDraftMark,
  yearTitle,
} from '../yearContext.ts';

/** 调整: every line of the registers, with what it did: before, after, and why. */
export const adjustmentsSheet: YearSheetMaker = {
  name: '调整',
  make({ result }) {
    const lines = [
      ...unitLines(result).flatMap((unit) => entryLines(unit)),
      ...unitLines(result).flatMap((unit) => totalLines(unit)),
      ...decisionLines(result),
    ];
    return tableSheet<Line>({
      name: '调整',
      title: `${yearTitle(result, '调整事项表')}${yearDraftMark(result)}`,
      subtitle: '(单位:分)',
      columns: [
        { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '单位', width: [11, 24], cell: ({ unit }) => cell(unit, 'text') },
        { header: '类别', width: 12, cell: ({ kind }) => cell(kind, 'centred') },
        { header: '事项', width: [12, 24], cell: ({ item }) => cell(item, 'text') },
        { header: '编号', width: [8, 16], cell: ({ matter }) => cell(matter, 'text') },
        { header: '前(应)', width: 10, cell: ({ before }) => figureCell(shownFigure(before, 4), 'points') },
        { header: '后(得)', width: 10, cell: ({ after }) => figureCell(shownFigure(after, 4), 'points') },
        { header: '说明', width: 80, cell: ({ words }) => cell(words, 'wrapped') },
      ],
      lines: lines.map((line, place) => ({ ...line, place })),
      frozenColumns: 2,
      filter: true,
      empty: '本年没有登记的调整事项。',
    });
  },
};

interface Line {
  readonly place: number;
  readonly unit: string;
  readonly kind: string;
  readonly item: string;
  readonly matter: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: string;
}

const kinds = { bonus: '加分', malus: '扣分', apart: '单列扣分' } as const;

function entryLines({ unit, year }: UnitLine): readonly Omit<Line, 'place'>[] {
  const of = (entry: Plain<YearEntry>) => ({ unit: unit.name, item: entry.item, matter: entry.matter });
  const changes = year.changes.map((change) => ({
    ...of(change.entry),
    kind: '单项指标',
    before: change.before,
    after: change.after,
    words: indicatorChangeWords(change, 'zh'),
  }));
  const points = (year.adjusted?.lines ?? []).map((line) => ({
    ...of(line.entry),
    kind: kinds[line.kind],
    before: line.asked,
    after: line.given,
    words: adjustmentLineWords(line, 'zh'),
  }));
  return [...changes, ...points, ...restrictionLines(unit.name, year)];
}

function restrictionLines(unit: string, { restrictions, barred }: UnitYear): readonly Omit<Line, 'place'>[] {
  const blank = { unit, matter: '', before: null, after: null };
  const grades = restrictions.map((each) => ({
    ...blank,
    kind: '等次限制',
    item: each.name,
    words: each.kind === 'cap' ? `最高${each.best},依据${each.basis}` : `定为${each.grade},不排名,依据${each.basis}`,
  }));
  const money = barred ? [{ ...blank, kind: '取消奖励', item: barred.name, words: `依据${barred.basis}` }] : [];
  return [...grades, ...money];
}

/** How the total came about, for units that registers say something of. */
function totalLines({ unit, year }: UnitLine): readonly Omit<Line, 'place'>[] {
  const { adjusted, combined } = year;
  if (!adjusted || (year.changes.length === 0 && adjusted.lines.length === 0)) return [];
  const words = adjustedTotalWords({ ...adjusted, lines: [] }, 'zh').join(';');
  const before = combined?.total ?? null;
  return [{ unit: unit.name, kind: '总分', item: '总分', matter: '', before, after: adjusted.total, words }];
}

function decisionLines(result: YearResult): readonly Omit<Line, 'place'>[] {
  const speech = speechOf(result);
  const blank = { kind: '领导决定', matter: '', before: null, after: null };
  const counts = result.lists.flatMap(({ list, quota: { decision, lines } }) => {
    if (!decision) return [];
    const places = lines.map(({ grade, ruled, count }) => `${grade}由${ruled}个定为${count}个`).join('、');
    return [{ ...blank, unit: '', item: `名额(${list})`, words: `${places}(${decision.minutes},${decision.reason})` }];
  });
  const grades = result.gradeChanges.map((change) => ({
    ...blank,
    unit: speech.nameOf(change.unit),
    item: '等次',
    words: gradeChangeWords(change, speech),
  }));
  const amounts = result.amountChanges.map((change) => ({
    ...blank,
    unit: speech.nameOf(change.unit),
    item: `金额(${change.rule})`,
    before: change.before,
    after: change.after,
    words: amountChangeWords(change, speech),
  }));
  return [...counts, ...grades, ...amounts];
}
