import type { Location } from '../../diagnostics/diagnostic.ts';
import type { RawTable } from '../../reading/table.ts';
import { writeWorkbook } from '../workbook.ts';
import { copyNames } from './copyNames.ts';
import { listName, listSheet } from './listSheet.ts';
import { type MarkedTable, markedSheet } from './markedSheet.ts';
import type { ProblemEntry } from './problemEntry.ts';

/** What the workbook is made of. */
export interface ProblemBook {
  readonly title: string;
  readonly office: string;
  /** Worst first, numbered. */
  readonly entries: readonly ProblemEntry[];
  /** Tables in whose cells problems stand. */
  readonly tables: readonly RawTable[];
}

/** A workbook that can be sent back: the list of problems, and of every file a copy in which they are marked. */
export function problemWorkbook({ title, office, entries, tables }: ProblemBook): Promise<Uint8Array> {
  const byTable = new Map<string, ProblemEntry[]>(tables.map((table) => [keyOf(table), []]));
  for (const entry of entries) {
    const { location } = entry.problem;
    if (location?.cell !== undefined) byTable.get(keyOf(location))?.push(entry);
  }
  const names = copyNames(tables);
  const copies = new Map<string, MarkedTable>();
  for (const [place, table] of tables.entries()) {
    const request = {
      table,
      name: names[place] ?? '',
      back: `'${listName}'!A1`,
      entries: byTable.get(keyOf(table)) ?? [],
    };
    copies.set(keyOf(table), markedSheet(request));
  }
  const linkOf = (location: Location) => {
    const copy = copies.get(keyOf(location));
    const address = copy?.addressOf(location.cell ?? '');
    return address && copy && `'${copy.sheet.name}'!${address}`;
  };
  const sheets = [listSheet({ title, office, entries }, linkOf), ...[...copies.values()].map(({ sheet }) => sheet)];
  return writeWorkbook(sheets, { title, creator: office });
}

function keyOf({ file, sheet = '' }: { readonly file: string; readonly sheet?: string }): string {
  return JSON.stringify([file, sheet]);
}
