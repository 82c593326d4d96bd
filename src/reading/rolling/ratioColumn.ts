import type { DataItem } from '../../catalogue/edition.ts';
import { Problems } from '../../diagnostics/problems.ts';
import type { Measure } from '../../domain/measure.ts';
import { Rational } from '../../domain/rational.ts';
import type { RollUp } from '../sourceMapping.ts';
import type { ReadColumn } from '../sourceRequest.ts';
import { cellLocation, ofUnit } from '../table.ts';
import { rowsFor, subtotalRow, type UnitMembers } from './memberRows.ts';
import { type CellColumn, type RolledCells, sumOfCells, wordsOf } from './rolledCells.ts';
import { cellsIn, nothing, type Rolling, rolledColumn, ruleWords } from './rolledColumn.ts';
import { checkSubtotal } from './subtotals.ts';

type RatioRule = Extract<RollUp, { kind: 'ratio' }>;

/** A bare figure: the parts of a ratio count in whatever unit both have. */
const bare: Measure = { name: '数', dimension: 'number', factor: Rational.one };

/** One of the two columns that a ratio is made of. */
interface Part {
  readonly cells: CellColumn;
  readonly title: string;
  readonly measure: Measure;
}

/** 合计比率: the ratio of two sums, which no mean of the parts' own ratios would give. */
export function ratioColumn(rolling: Rolling, item: DataItem, rule: RatioRule): ReadColumn | undefined {
  const { header } = rolling.view;
  const over = header.find(rule.over, rolling.problems);
  const under = header.find(rule.under, rolling.problems);
  if (over === undefined || under === undefined) return undefined;
  const [above] = header.measured(over).measures;
  const [below] = header.measured(under).measures;
  const part = (place: number, measure: Measure): Part => {
    return { cells: cellsIn(rolling, { item, place, measure }), title: header.titles[place] ?? '', measure };
  };
  const parts = { over: part(over, above ?? below ?? bare), under: part(under, below ?? above ?? bare) };
  const ratios = rolling.rows.units.map((unit) => ratioOf(rolling, { item, rule, unit, ...parts }));
  return rolledColumn(rolling, { item, place: over, measure: ruleWords.ratio }, ratios);
}

interface RatioRequest {
  readonly item: DataItem;
  readonly rule: RatioRule;
  readonly unit: UnitMembers;
  readonly over: Part;
  readonly under: Part;
}

function ratioOf(rolling: Rolling, { item, rule, unit, over, under }: RatioRequest): RolledCells {
  const all = rowsFor(rule, unit);
  // What is 不适用 above or below the line stands in neither sum.
  const rows = all.filter((row) => applies(over.cells, row) && applies(under.cells, row));
  const [first] = rows;
  if (first === undefined) return { ...nothing, ...wordsOf(over.cells, all), notApplicable: all.length > 0 };
  const dividend = partSum(rolling, over, { unit, rows });
  const divisor = partSum(rolling, under, { unit, rows });
  if (divisor.value?.isZero) {
    const at = ofUnit(cellLocation(rolling.view.table, first, under.cells.place), under.cells.nameAt(first));
    rolling.problems.report('DAT-1108', at, { item: item.name, cells: divisor.cells });
  }
  const isKnown = dividend.value && divisor.value && !divisor.value.isZero;
  return {
    value: isKnown ? dividend.value.dividedBy(divisor.value) : undefined,
    cells: `(${dividend.cells})/(${divisor.cells})`,
    texts: `(${dividend.texts}) / (${divisor.texts})`,
    zeros: dividend.zeros + divisor.zeros,
    conversions: [dividend.conversions, divisor.conversions].filter((each) => each).join('、'),
    odd: [...(dividend.odd ?? []), ...(divisor.odd ?? [])],
  };
}

function applies({ table, place, read }: CellColumn, row: number): boolean {
  return !('notApplicable' in read(table.rows[row - 1]?.[place]));
}

function partSum(
  rolling: Rolling,
  { cells, title, measure }: Part,
  { unit, rows }: { unit: UnitMembers; rows: readonly number[] },
): RolledCells {
  const problems = rolling.told.has(cells.place) ? new Problems() : rolling.problems;
  const read = sumOfCells(cells, rows, problems);
  const sum = rolling.told.has(cells.place) ? { ...read, odd: [] } : read;
  if (unit.absent.length > 0) return { ...sum, value: undefined };
  const row = subtotalRow(unit);
  if (sum.value && row > 0) checkSubtotal({ ...rolling, problems }, { cells, row, item: title, measure }, sum.value);
  return sum;
}
