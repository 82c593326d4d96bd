import type { DataItem } from '../catalogue/edition.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { Column } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { Header } from './header.ts';
import { plainText } from './plainText.ts';
import { checkPreamble } from './preamble.ts';
import { readColumn } from './readColumn.ts';
import { checkSignatures } from './signatures.ts';
import type { SourceColumn, SourceMapping } from './sourceMapping.ts';
import { cellLocation, cellText, ofUnit, type RawTable, tableLocation } from './table.ts';
import type { UnitFinder } from './unitFinder.ts';
import { findUnitRows, type UnitRows } from './unitRows.ts';

/** One file to be read, with what is expected of it. */
export interface SourceRequest {
  readonly mapping: SourceMapping;
  readonly table: RawTable;
  /** Columns due in the period whose items the edition declares. */
  readonly columns: readonly { readonly source: SourceColumn; readonly item: DataItem }[];
  readonly period: Period;
  readonly units: UnitFinder;
  /** Place of the file in the dataset. */
  readonly file: number;
}

export interface SourceColumns {
  readonly columns: ReadonlyMap<string, Column>;
  /** Rows that belong to a unit. */
  readonly rows: number;
}

const nothing: SourceColumns = { columns: new Map(), rows: 0 };

/** Reads the columns of one export over the roster's units. */
export function readSource(request: SourceRequest, problems: Problems): SourceColumns {
  const { mapping, table, columns, period } = request;
  const [first, last] = mapping.headerRows;
  if (table.rows.length < last) {
    problems.report('DAT-0304', tableLocation(table), { rows: String(table.rows.length), header: String(last) });
    return nothing;
  }
  checkPreamble(table, first, { columns: columns.map(({ source }) => source), period }, problems);
  const header = new Header(table, mapping.headerRows);
  const rows = unitRows(request, header, problems);
  if (!rows) return nothing;
  checkSigned(request, header, { rows, problems });
  const read = new Map<string, Column>();
  let zeros = 0;
  for (const { source, item } of columns) {
    const place = header.find(source.header, problems);
    if (place === undefined) continue;
    const found = readColumn({ table, rows, item, source, blank: mapping.blank, place, file: request.file }, problems);
    zeros += found.zeros;
    read.set(item.name, found.column);
  }
  if (zeros > 0) problems.report('DAT-0511', tableLocation(table), { count: String(zeros), source: mapping.name });
  return { columns: read, rows: rows.rows.reduce((count, row) => count + (row > 0 ? 1 : 0), 0) };
}

function unitRows({ mapping, table, units }: SourceRequest, header: Header, problems: Problems): UnitRows | undefined {
  const key = header.find(mapping.keyColumn, problems);
  const name = mapping.nameColumn === undefined ? undefined : header.find(mapping.nameColumn, problems);
  if (key === undefined) return undefined;
  const columns = {
    key,
    name,
    header: plainText(mapping.keyColumn.split('/').at(-1) ?? ''),
    firstRow: mapping.headerRows[1] + 1,
    width: header.width,
  };
  const found = findUnitRows(table, columns, { units, problems });
  const absent = units.units.filter((unit, row) => unit.standing !== 'excluded' && found.rows[row] === 0);
  if (absent.length > found.unplaced) {
    problems.report('DAT-0407', tableLocation(table), {
      count: String(absent.length),
      units: enumerated(absent.map(({ name: each }) => each)),
    });
  }
  return found;
}

function checkSigned(
  { mapping, table }: SourceRequest,
  header: Header,
  { rows, problems }: { rows: UnitRows; problems: Problems },
): void {
  const columns = mapping.signatures.flatMap((text) => {
    const place = header.find(text, problems);
    return place === undefined ? [] : [{ header: text, place }];
  });
  for (const [unit, row] of rows.rows.entries()) {
    const cells = table.rows[row - 1];
    if (cells)
      checkSignatures(
        columns.map(({ header: text, place }) => ({
          header: text,
          signer: cellText(cells[place]),
          location: ofUnit(cellLocation(table, row, place), rows.nameOf(unit)),
        })),
        problems,
      );
  }
}
