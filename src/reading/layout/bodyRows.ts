import type { Problems } from '../../diagnostics/problems.ts';
import type { Period } from '../../domain/period.ts';
import type { Header } from '../header.ts';
import { plainText } from '../plainText.ts';
import { fillPeriod, type LayoutRules } from '../sourceMapping.ts';
import { cellAddress, cellLocation, cellText, type RawCell, type RawTable, tableLocation } from '../table.ts';
import { continuesNote, kindOf, type RowKind, summedName } from '../tableRows.ts';
import type { UnitFinder } from '../unitFinder.ts';
import type { RowTally } from './rowTally.ts';
import type { TableArea } from './tableArea.ts';

/** A row below the header that holds figures of a unit, or a sum. */
export interface BodyRow {
  readonly row: number;
  readonly kind: 'unit' | 'subtotal' | 'total';
  /** Plain texts of the key cells. */
  readonly code: string;
  readonly name: string;
  /** Rows of the sheet that it stands for: in a 长表 one for every item read. */
  readonly weight: number;
}

/** Columns (from 0) that tell which unit a row is. */
export interface KeyPlaces {
  readonly code: number | undefined;
  readonly name: number | undefined;
}

export interface BodyRequest {
  readonly table: RawTable;
  readonly area: TableArea;
  readonly header: Header;
  readonly keys: KeyPlaces;
  readonly layout: LayoutRules;
  readonly period: Period;
  readonly units: UnitFinder;
  readonly tally: RowTally;
}

/** The rows below the header that count; all others are tallied with the reason why not. */
export function bodyRows(request: BodyRequest, problems: Problems): readonly BodyRow[] {
  const { table, area, header, layout, tally } = request;
  const filters = rowFilters(request, problems);
  const hidden = table.hidden?.rows ?? new Set();
  const found: BodyRow[] = [];
  const unseen: BodyRow[] = [];
  let below: RowKind | undefined;
  for (let row = header.lastRow + 1; row <= area.bottom; row++) {
    const cells = table.rows[row - 1] ?? [];
    const keyed = keyedRow(request, row, cells);
    below = below === '表下注' && keyed.kind === 'unit' && continuesNote(cells) ? '表下注' : keyed.kind;
    if (below !== 'unit' && below !== 'total' && below !== 'subtotal') tally.skip(below);
    else if (hidden.has(row) && layout.hidden === 'skip') tally.skip('隐藏行');
    else if (!filters.every((passes) => passes(cells))) tally.skip('筛选外的行');
    else found.push({ ...keyed, kind: below });
    if (hidden.has(row) && below === 'unit') unseen.push({ ...keyed, kind: below });
    if (below === 'unit') reportExtraCell(request, { row, cells }, problems);
  }
  reportHidden(request, unseen, problems);
  return found;
}

function keyedRow(
  { header, keys, units }: BodyRequest,
  row: number,
  cells: readonly RawCell[],
): Omit<BodyRow, 'kind'> & { kind: RowKind } {
  const code = keys.code === undefined ? '' : plainText(cellText(cells[keys.code]));
  const name = keys.name === undefined ? '' : plainText(cellText(cells[keys.name]));
  const known = code === '' ? isName(units, name) : units.knows(code);
  const headers = [keys.code, keys.name].flatMap((key) =>
    key === undefined ? [] : (header.titles[key]?.split('/').at(-1) ?? ''),
  );
  const kind = known ? 'unit' : kindOf(cells, { headers, code, name });
  // `拉萨市合计` sums up the parts of 拉萨市, not the table.
  const part = kind === 'total' ? summedName(name || code) : '';
  return { row, code, name, weight: 1, kind: part !== '' && isName(units, part) ? 'subtotal' : kind };
}

/** Whether a name is that of a unit. */
export function isName(units: UnitFinder, name: string): boolean {
  return name !== '' && units.find('', name).row !== undefined;
}

/** 筛选 by column. A filter that lets nothing through is most likely wrong about how the file writes its months. */
function rowFilters(request: BodyRequest, problems: Problems): readonly ((cells: readonly RawCell[]) => boolean)[] {
  const { table, area, header, layout, period } = request;
  return layout.filters.flatMap((filter) => {
    const place = header.find(filter.header, problems);
    if (place === undefined) return [];
    const wanted = new Set(filter.values.map((value) => plainText(fillPeriod(value, period))));
    const passes = (cells: readonly RawCell[]) => wanted.has(plainText(cellText(cells[place])));
    const below = table.rows.slice(header.lastRow, area.bottom);
    if (below.some(passes)) return [passes];
    const there = new Set(below.map((cells) => cellText(cells[place]).trim()).filter((text) => text !== ''));
    problems.report('DAT-0902', cellLocation(table, header.lastRow, place), {
      header: filter.header,
      wanted: [...wanted].join('、'),
      found: [...there].slice(0, 12).join('、'),
    });
    return [passes];
  });
}

/** A cell too many means that a comma inside a figure split it, and everything to the right has shifted. */
function reportExtraCell(
  { table, header, layout }: BodyRequest,
  { row, cells }: { row: number; cells: readonly RawCell[] },
  problems: Problems,
): void {
  const unseen = layout.hidden === 'skip' ? table.hidden?.columns : undefined;
  const extra = cells.findIndex(
    (cell, column) => column >= header.width && !unseen?.has(column) && plainText(cellText(cell)) !== '',
  );
  if (extra < 0) return;
  problems.report('DAT-0103', cellLocation(table, row, extra), {
    found: String(cells.length),
    expected: String(header.width),
  });
}

/** Units in hidden rows: an error where the source does not say what to do with them, else a note. */
function reportHidden({ table, keys, layout }: BodyRequest, rows: readonly BodyRow[], problems: Problems): void {
  const [first] = rows;
  if (!first) return;
  const column = keys.code ?? keys.name ?? 0;
  const what = rows.map(({ row, code, name }) => `${name || code}(${cellAddress(table, row, column)})`).join('、');
  if (layout.hidden === undefined) problems.report('DAT-0903', cellLocation(table, first.row, column), { what });
  else problems.report('DAT-0904', tableLocation(table), { what, how: hiddenWords[layout.hidden] });
}

/** 隐藏 as a definition writes it. */
export const hiddenWords = { read: '照读', skip: '跳过' } as const;
