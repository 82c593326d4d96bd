import type { Worksheet } from 'exceljs';
import { valueAt } from '../../src/domain/dataset.ts';
import { weekdayOf } from '../../src/domain/date.ts';
import type { Rational } from '../../src/domain/rational.ts';
import { ExactEvaluator, isYesNo } from '../../src/expression/evaluate.ts';
import { type Expr, type ItemNode, nodesOf } from '../../src/expression/expr.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';
import { lettersOf } from '../../src/expression/worksheet/place.ts';
import {
  type InputContent,
  planWorksheet,
  type WorksheetColumn,
  type WorksheetInput,
  worksheetWords,
} from '../../src/expression/worksheet.ts';

/** A tree over a table, to be calculated twice. */
export interface AgreementCase {
  readonly name: string;
  readonly tree: Expr;
  readonly units: UnitTable;
  /** Items whose numbers are days. */
  readonly dates: ReadonlySet<string>;
  readonly digits: number;
}

/** Where a case's points stand on the sheet, and what the engine says they are. */
export interface Expected {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly points: string;
  readonly formula: string;
}

/** What a file that was never recalculated would show. */
const stale = 987_654.321;
const serialOffset = 25_569;
const [participatesColumn, groupColumn, firstInput] = [2, 3, 4];

/** Sheets of one workbook: the papers one below the other, and their calendars. */
export interface Sheets {
  readonly papers: Worksheet;
  readonly calendars: Worksheet;
}

/** Writes a case below what the sheet holds; answers a line for each row. */
export function writePaper(sheets: Sheets, each: AgreementCase): readonly Expected[] {
  const sheet = sheets.papers;
  const header = sheet.rowCount + 1;
  const { columns, inputs } = planFor(each, header, writeCalendar(sheets.calendars, each.units));
  sheet.getCell(header, 1).value = each.name;
  for (const input of inputs) sheet.getCell(header, input.place).value = `${input.item.item}@${input.item.period}`;
  for (const column of columns) sheet.getCell(`${column.letters}${header}`).value = column.title;
  const evaluator = new ExactEvaluator(each.units);
  const last = columns.at(-1);
  if (!last) throw new Error('a paper without columns');
  return Array.from({ length: each.units.size }, (_, unit) => {
    const row = header + 1 + unit;
    writeInputs(sheet, each, unit, row, inputs);
    for (const column of columns) writeFormula(sheet, column, row);
    const formula = columns.map(({ letters, formula }) => `${letters}: ${formula(row)}`).join('\n');
    return {
      name: each.name,
      row,
      column: sheet.getColumn(last.letters).number,
      points: pointsText(evaluator, each, unit),
      formula,
    };
  });
}

interface PlacedInput extends WorksheetInput {
  readonly item: ItemNode;
  readonly place: number;
}

function planFor(each: AgreementCase, header: number, calendar: { daysOff: string; makeUpDays: string }) {
  const inputs = inputsOf(each);
  const { columns } = planWorksheet(each.tree, {
    input: (item, period) => inputs.find((input) => input.item.item === item && input.item.period === period),
    firstRow: header + 1,
    lastRow: header + each.units.size,
    firstColumn: firstInput + inputs.length,
    participatesColumn: lettersOf(participatesColumn),
    groupColumn: lettersOf(groupColumn),
    calendar,
    digits: each.digits,
    words: worksheetWords.zh,
  });
  return { columns, inputs };
}

function inputsOf({ tree, units, dates }: AgreementCase): readonly PlacedInput[] {
  const items = new Map<string, ItemNode>();
  for (const node of nodesOf(tree)) if (node.kind === 'item') items.set(`${node.item}@${node.period}`, node);
  return [...items.values()].map((item, place) => {
    const labels = units.column(item.item, item.period)?.labels;
    const content: InputContent = labels
      ? isYesNo(labels)
        ? 'yesno'
        : 'label'
      : dates.has(item.item)
        ? 'date'
        : 'number';
    const values = Array.from({ length: units.size }, (_, row) => Math.abs(numberAt(units, item, row)));
    return {
      item,
      content,
      largest: Math.max(...values),
      column: lettersOf(firstInput + place),
      place: firstInput + place,
    };
  });
}

function numberAt(units: UnitTable, { item, period }: ItemNode, row: number): number {
  const column = units.column(item, period);
  return (column && valueAt(column, row)?.toNumber()) ?? 0;
}

function writeInputs(
  sheet: Worksheet,
  each: AgreementCase,
  unit: number,
  row: number,
  inputs: readonly PlacedInput[],
): void {
  sheet.getCell(row, 1).value = `#${unit + 1}`;
  sheet.getCell(row, participatesColumn).value = each.units.participates[unit] ?? 0;
  sheet.getCell(row, groupColumn).value = `组${each.units.groups[unit]}`;
  for (const { item, content, place } of inputs) {
    const column = each.units.column(item.item, item.period);
    const value = column && valueAt(column, unit);
    if (!column || !value) continue;
    sheet.getCell(row, place).value = column.labels
      ? (column.labels[Number(value.numerator)] ?? '')
      : cellNumber(value, content);
  }
}

function cellNumber(value: Rational, content: InputContent): number {
  return value.toNumber() + (content === 'date' ? serialOffset : 0);
}

function writeFormula(sheet: Worksheet, { letters, formula, array }: WorksheetColumn, row: number): void {
  const cell = sheet.getCell(`${letters}${row}`);
  // exceljs's declarations know array formulas only as shared ones.
  const entered = { formula: formula(row), result: stale, ...(array ? { shareType: 'array', ref: cell.address } : {}) };
  cell.value = entered;
}

/** Days that break the five-day week, in two columns of the calendar sheet. */
function writeCalendar(sheet: Worksheet, { calendar }: UnitTable): { daysOff: string; makeUpDays: string } {
  const weekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
  const off = [...calendar.daysOff].filter((day) => !calendar.makeUpDays.has(day));
  const worked = [...calendar.makeUpDays].filter(weekend);
  const write = (days: readonly number[]): string => {
    const column = sheet.actualColumnCount + 1;
    sheet.getCell(1, column).value = '日期';
    for (const [place, day] of days.entries()) sheet.getCell(place + 2, column).value = day + serialOffset;
    const letters = lettersOf(column);
    return `${sheet.name}!$${letters}$2:$${letters}$${days.length + 2}`;
  };
  return { daysOff: write(off), makeUpDays: write(worked) };
}

function pointsText(evaluator: ExactEvaluator, each: AgreementCase, unit: number): string {
  const outcome = evaluator.evaluate(each.tree, unit);
  if (outcome.kind === 'missing') return worksheetWords.zh.pending;
  if (outcome.kind === 'undefined') return worksheetWords.zh.incomputable;
  if (outcome.kind !== 'number') throw new Error(`${each.name}: points are a ${outcome.kind}`);
  return outcome.value.round(each.digits).toDecimal(each.digits);
}
