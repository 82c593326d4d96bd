import { type Column, valueAt } from '../../src/domain/dataset.ts';
import { ExactEvaluator, isYesNo } from '../../src/expression/evaluate.ts';
import { type Expr, type ItemNode, nodesOf } from '../../src/expression/expr.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';
import { serialOffset } from '../../src/expression/worksheet/days.ts';
import { lettersOf } from '../../src/expression/worksheet/place.ts';
import {
  type InputContent,
  planWorksheet,
  type WorksheetColumn,
  type WorksheetInput,
  worksheetWords,
} from '../../src/expression/worksheet.ts';
import type { CalendarSheet } from './calendarSheet.ts';

/** A tree over a table, to be calculated by the engine and by its formulas. */
export interface AgreementCase {
  readonly name: string;
  readonly tree: Expr;
  readonly units: UnitTable;
  /** Items whose numbers are days. */
  readonly dates: ReadonlySet<string>;
  readonly digits: number;
}

export type CellValue = number | string | undefined;

/** 工作底稿 of a case: its place on the sheet, its cells, and what the engine says each row's points are. */
export interface Paper {
  readonly name: string;
  /** The heading's row; the units' rows follow. */
  readonly header: number;
  readonly size: number;
  /** By column letters, a value for each unit. */
  readonly inputs: ReadonlyMap<string, readonly CellValue[]>;
  readonly columns: readonly WorksheetColumn[];
  readonly points: readonly string[];
}

const [participatesColumn, groupColumn, firstInput] = [2, 3, 4];

/** Lays a case out from a row of the sheet on. */
export function paperOf(each: AgreementCase, header: number, calendars: CalendarSheet): Paper {
  const { units } = each;
  const inputs = inputsOf(each);
  const { columns } = planWorksheet(each.tree, {
    input: (item, period) => inputs.find((input) => input.item.item === item && input.item.period === period),
    firstRow: header + 1,
    lastRow: header + units.size,
    firstColumn: firstInput + inputs.length,
    participatesColumn: lettersOf(participatesColumn),
    groupColumn: lettersOf(groupColumn),
    calendar: calendars.rangesFor(units.calendar),
    digits: each.digits,
    words: worksheetWords.zh,
  });
  const cells = new Map<string, readonly CellValue[]>([
    [lettersOf(participatesColumn), [...units.participates]],
    [lettersOf(groupColumn), [...units.groups].map((group) => `组${group}`)],
    ...inputs.map(({ column, values }) => [column, values] as const),
  ]);
  return { name: each.name, header, size: units.size, inputs: cells, columns, points: pointsOf(each) };
}

interface PlacedInput extends WorksheetInput {
  readonly item: ItemNode;
  readonly values: readonly CellValue[];
}

function inputsOf({ tree, units, dates }: AgreementCase): readonly PlacedInput[] {
  const items = new Map<string, ItemNode>();
  for (const node of nodesOf(tree)) if (node.kind === 'item') items.set(`${node.item}@${node.period}`, node);
  return [...items.values()].map((item, place) => {
    const column = units.column(item.item, item.period);
    const content = contentOf(column, dates.has(item.item));
    const values = Array.from({ length: units.size }, (_, row) => cellOf(column, row, content));
    const largest = Math.max(0, ...values.map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
    return { item, content, values, largest, column: lettersOf(firstInput + place) };
  });
}

function contentOf(column: Column | undefined, isDate: boolean): InputContent {
  if (column?.labels) return isYesNo(column.labels) ? 'yesno' : 'label';
  return isDate ? 'date' : 'number';
}

function cellOf(column: Column | undefined, row: number, content: InputContent): CellValue {
  const value = column && valueAt(column, row);
  if (!value) return undefined;
  if (column.labels) return column.labels[Number(value.numerator)];
  return value.toNumber() + (content === 'date' ? serialOffset : 0);
}

function pointsOf({ name, tree, units, digits }: AgreementCase): readonly string[] {
  const evaluator = new ExactEvaluator(units);
  return Array.from({ length: units.size }, (_, row) => {
    const outcome = evaluator.evaluate(tree, row);
    if (outcome.kind === 'missing') return worksheetWords.zh.pending;
    if (outcome.kind === 'undefined') return worksheetWords.zh.incomputable;
    if (outcome.kind !== 'number') throw new Error(`${name}: points are a ${outcome.kind}`);
    return outcome.value.round(digits).toDecimal(digits);
  });
}
