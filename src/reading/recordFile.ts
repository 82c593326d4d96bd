import type { Problems } from '../diagnostics/problems.ts';
import { isConfidentialRecord } from './confidential.ts';
import { type FingerprintedTable, readTable } from './readTable.ts';
import { type RecordColumns, type RecordRow, readRecords } from './recordTable.ts';
import type { Workspace } from './workspace.ts';

/** A table the office keeps itself, with its fingerprint and its lines. */
export interface RecordFile<C extends string> {
  readonly read: FingerprintedTable;
  readonly rows: readonly RecordRow<C>[];
}

/** Opens one by its path in the workspace; undefined when it cannot be read, or holds what is confidential. */
export async function readRecordFile<C extends string>(
  { root, confidential }: Pick<Workspace, 'root' | 'confidential'>,
  { path, columns }: { readonly path: string; readonly columns: RecordColumns<C> },
  problems: Problems,
): Promise<RecordFile<C> | undefined> {
  const read = await readTable({ root, path, sheet: undefined }, problems);
  if (!read || isConfidentialRecord(read.table, confidential, problems)) return undefined;
  const rows = readRecords(read.table, columns, problems);
  return rows && { read, rows };
}
