import { editionInForce } from '../catalogue/definitions.ts';
import type { DataItem } from '../catalogue/edition.ts';
import { Problems } from '../diagnostics/problems.ts';
import { type Column, columnKey, type Dataset, valueAt } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import { monthOf, type Period, previousMonth } from '../domain/period.ts';
import { readDataset } from '../reading/readDataset.ts';
import { columnsDue } from '../reading/sourceMapping.ts';
import type { Workspace } from '../reading/workspace.ts';
import type { EarlierFigures } from '../reports/collection/collectionBook.ts';
import type { AssessmentSetup } from './office.ts';

interface EarlierRequest {
  readonly workspace: Workspace;
  readonly setup: AssessmentSetup;
  readonly period: Period;
  readonly items: readonly DataItem[];
}

/** The figures of each item in the last month that has any: last month's, or an earlier one's of the year where it comes less often. */
export async function earlierFigures(
  request: EarlierRequest,
): Promise<(item: DataItem, rows: readonly number[]) => EarlierFigures | undefined> {
  const found = new Map<string, { readonly period: Period; readonly column: Column }>();
  for (const month of monthsBefore(request.period)) {
    const wanted = request.items.filter(({ name }) => !found.has(name));
    if (wanted.length === 0) break;
    const dataset = await datasetOf(request, month, wanted);
    for (const { name } of wanted) {
      const column = dataset?.columns.get(columnKey(name, month));
      if (column?.mantissa.some((value) => !Number.isNaN(value))) found.set(name, { period: month, column });
    }
  }
  return (item, rows) => {
    const known = found.get(item.name);
    return known && { period: known.period, texts: rows.map((row) => textAt(known.column, row, item)) };
  };
}

/** Latest first, down to the beginning of the year; in January, last December. */
function monthsBefore(period: Period): readonly Period[] {
  const before = previousMonth(period);
  return (monthOf(before) ?? 12) === 12 || monthOf(before) === 1 ? [before] : [before, ...monthsBefore(before)];
}

/** Read without a word: what was wrong with those files was told in their month. */
async function datasetOf(
  { workspace, setup }: EarlierRequest,
  month: Period,
  wanted: readonly DataItem[],
): Promise<Dataset | undefined> {
  const { definitions, overrides, subUnits } = setup;
  const edition = editionInForce(definitions.editions, month);
  const names = new Set(wanted.map(({ name }) => name));
  const sources = setup.sources.filter((source) => columnsDue(source, month).some(({ item }) => names.has(item)));
  if (!edition || sources.length === 0) return undefined;
  const { roster } = definitions;
  const data = { targets: undefined, overrides, subUnits };
  return readDataset({ workspace, sources, edition, roster, periods: [month], ...data }, new Problems());
}

/** In the item's own unit of measure, as the office writes it. */
function textAt(column: Column, row: number, { measure }: DataItem): string {
  const value = valueAt(column, row);
  if (!value) return '';
  if (column.labels) return column.labels[value.toNumber()] ?? '';
  return measure.dimension === 'date' ? formatDay(value.toNumber()) : value.dividedBy(measure.factor).toDecimal();
}
