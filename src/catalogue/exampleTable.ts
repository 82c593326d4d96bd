import { enumerated } from '../diagnostics/phrase.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { type Column, columnKey, columnOf } from '../domain/dataset.ts';
import { monthPeriod, type Period, yearOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { UnitTable } from '../expression/unitTable.ts';
import type { ReportFinding } from '../rules/form.ts';
import type { DataItem, Edition, Example, Given, GivenByName } from './edition.ts';
import { readGiven } from './itemSchema.ts';

/** The unit of a worked case is row 0; 他单位 follow, everybody in one group. */
export const ownRow = 0;

/** The data of a worked case as a unit table; figures that cannot be read are reported and missing. */
export function tableOf(
  example: Example,
  edition: Edition,
  context: { calendar: WorkCalendar; report: ReportFinding },
): UnitTable {
  const { items } = edition;
  const period = monthPeriod(yearOf(edition.effective), example.month);
  const size = 1 + example.peers.size + example.peerInputs.size;
  const cells = new Map<string, (Rational | undefined)[]>();
  const place = (inputs: GivenByName, at: Period, row: number) => {
    for (const [name, given] of inputs) {
      const item = items.get(name);
      const key = columnKey(name, at);
      if (!cells.has(key)) cells.set(key, new Array(size).fill(undefined));
      if (item) cells.get(key)?.splice(row, 1, readCell(given, item, context.report));
    }
  };
  place(example.inputs, period, ownRow);
  for (const [month, inputs] of example.otherMonths) place(inputs, monthPeriod(yearOf(period), month), ownRow);
  for (const [at, inputs] of [...example.peerInputs.values()].entries()) place(inputs, period, at + 1);
  const columns = new Map(
    [...cells].map(([key, values]) => [key, columnOf(values, labelsOf(items.get(key.split('@')[0] ?? '')))]),
  );
  return {
    size,
    participates: new Uint8Array(size).fill(1),
    groups: new Int32Array(size),
    calendar: context.calendar,
    column: (name, at) =>
      columns.get(columnKey(name, at)) ??
      (isAnnual(items.get(name)) ? columns.get(columnKey(name, period)) : undefined),
  };
}

/** The same table with columns of figures computed beforehand. */
export function withColumns(table: UnitTable, columns: ReadonlyMap<string, Column>): UnitTable {
  return { ...table, column: (name, period) => columns.get(name) ?? table.column(name, period) };
}

/** A yearly figure or a target stands for every month. */
export function isAnnual(item: DataItem | undefined): boolean {
  return item?.nature === 'year' || item?.nature === 'target';
}

const yesNo = ['否', '是'];

function labelsOf(item: DataItem | undefined): { readonly labels?: readonly string[] } {
  const labels = item?.measure.dimension === 'yesno' ? yesNo : item?.labels;
  return labels ? { labels } : {};
}

function readCell({ text, location }: Given, item: DataItem, report: ReportFinding): Rational | undefined {
  const { labels } = labelsOf(item);
  const at = labels?.indexOf(text) ?? -1;
  const value = labels ? (at >= 0 ? Rational.of(at) : undefined) : readGiven(text, item.measure);
  if (!value)
    report('CAT-0403', location, { item: item.name, text, measure: labels ? enumerated(labels) : item.measure.name });
  return value;
}
