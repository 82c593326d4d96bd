import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import { readTable } from './readTable.ts';
import type { RawTable } from './table.ts';

/**
 * The tables in whose cells problems stand, as they are in their files, in the order of the problems. Nothing of a table with
 * confidential cells is passed on; what is wrong with a file as a whole was told when it was read for its figures.
 */
export async function offendingTables(root: string, problems: readonly Diagnostic[]): Promise<readonly RawTable[]> {
  const wanted = new Map<string, { root: string; path: string; sheet: string | undefined }>();
  const withheld = new Set(problems.flatMap(({ location }) => (location?.confidential ? [location.file] : [])));
  for (const { location } of problems) {
    if (location?.cell === undefined || withheld.has(location.file)) continue;
    wanted.set(JSON.stringify([location.file, location.sheet]), { root, path: location.file, sheet: location.sheet });
  }
  const tables: RawTable[] = [];
  for (const file of wanted.values()) {
    const read = await readTable(file, new Problems());
    if (read) tables.push(read.table);
  }
  return tables;
}
