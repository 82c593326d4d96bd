import type { IndicatorYear, YearResult } from '../../aggregation/yearResult.ts';
import type { IndicatorMark } from '../../domain/assessment.ts';
import { monthOf, monthPeriod, yearOf } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { combinedWords } from '../../grading/combinationWords.ts';
import { type Cell, cell, dash, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import { type UnitLine, unitLines, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 逐项: every unit's every indicator, its months, and what they came to. */
export const indicatorsSheet: YearSheetMaker = {
  name: '逐项',
  make({ result }) {
    return tableSheet({
      name: '逐项',
      title: `${yearTitle(result, '逐项得分表')}${yearDraftMark(result)}`,
      subtitle: '(单位:分、%)',
      columns: columnsOf(result),
      lines: unitLines(result).flatMap((unit) => linesOf(result, unit)),
      frozenColumns: 4,
      filter: true,
      pagesWide: 2,
    });
  },
};

interface Line {
  readonly unit: UnitLine;
  readonly indicator: IndicatorMark;
  readonly area: string;
  readonly year: IndicatorYear;
}

function linesOf(result: YearResult, unit: UnitLine): readonly Line[] {
  const areas = new Map(result.areas.map(({ id, name }) => [id, name]));
  const marks = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  return result.scores.flatMap((year) => {
    const indicator = marks.get(year.indicator);
    return indicator ? [{ unit, indicator, area: areas.get(indicator.area) ?? '', year }] : [];
  });
}

function columnsOf({ year, policy }: YearResult): readonly TableColumn<Line>[] {
  const rate = (text: string | null | undefined) => figureCell(rounded(text, policy.decimals + 2), 'percent');
  const months = Array.from({ length: 12 }, (_, place) => monthPeriod(year, place + 1));
  return [
    { header: '单位', width: [11, 24], cell: ({ unit }) => cell(unit.unit.name, 'text') },
    { header: '领域', width: [10, 20], cell: ({ area }) => cell(area, 'text') },
    { header: '编号', width: 8, cell: ({ indicator }) => cell(indicator.id, 'centred') },
    { header: '指标', width: [16, 34], cell: ({ indicator }) => cell(indicator.name, 'text') },
    {
      header: '考核',
      width: 6,
      cell: ({ indicator }) => cell(indicator.regularity === 'regular' ? '平时' : '年度', 'centred'),
    },
    { header: '分值', width: 7, cell: ({ indicator }) => figureCell(decimal(indicator.points), 'due') },
    ...months.map(
      (period): TableColumn<Line> => ({
        header: `${monthOf(period)}月`,
        above: [`${yearOf(period)}年各期得分率`],
        width: 8,
        cell: (line) => monthCell(line, period, rate),
      }),
    ),
    { header: '全年\n得分率', width: 9, colour: 'scale', cell: (line) => yearCell(line, rate) },
    {
      header: '调整后\n得分率',
      width: 9,
      cell: ({ year: own, unit }) => rate(own.finalRate[unit.row]),
    },
    { header: '计入\n分值', width: 9, cell: (line) => figureCell(rounded(weightOf(line), 4), 'points') },
    { header: '得分', width: 9, cell: (line) => figureCell(rounded(earnedOf(line), 4), 'points') },
    { header: '说明', width: 40, cell: (line) => cell(explanation(line), 'wrapped') },
  ];
}

function monthCell({ year, unit }: Line, period: string, rate: (text: string | null) => Cell): Cell {
  const combined = year.combined?.[unit.row];
  const part = combined?.parts.find((each) => each.period === period);
  if (!part) return dash;
  if (part.kind === 'open') return cell('待核', 'warn');
  if (part.kind === 'outside') return cell('不适用', 'muted');
  // The means of values stand for rates that no month has.
  return combined?.way === 'valueMean' ? dash : rate(part.rate);
}

function yearCell({ year, unit }: Line, rate: (text: string | null | undefined) => Cell): Cell {
  const text = year.rate[unit.row];
  if (text !== null && text !== undefined) return rate(text);
  const status = year.status[unit.row] ?? '';
  return cell(status, status === '待核' || status === '无法计算' ? 'warn' : 'muted');
}

function weightOf({ year, unit }: Line): string | null {
  return year.weight[unit.row] ?? null;
}

/** 得分 on the points it carries in the total. */
function earnedOf(line: Line): string | null {
  const [weight, rate] = [weightOf(line), line.year.finalRate[line.unit.row] ?? null];
  return weight === null || rate === null ? null : Rational.fromText(weight).times(Rational.fromText(rate)).toText();
}

function explanation({ year, unit, indicator }: Line): string {
  const combined = year.combined?.[unit.row];
  const changed = unit.year.changes.filter((change) => change.indicator === indicator.id);
  const own = combined ? combinedWords(combined, 'zh') : '全年计分一次';
  return [own, ...changed.map(({ entry }) => `${entry.item}(${entry.basis})`)].join(';');
}

function rounded(exact: string | null | undefined, digits: number): string | null {
  return exact === null || exact === undefined ? null : Rational.fromText(exact).toFixed(digits);
}

function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(4);
}
