import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import { readTable, type TablePlace } from './readTable.ts';
import { claims } from './sourceFiles.ts';
import type { SourceMapping } from './sourceMapping.ts';
import type { RawTable } from './table.ts';

/**
 * The tables in whose cells problems stand, as they are in their files, in the order of the problems; a text file is taken as the
 * source that looks for it declares. Nothing of a table with confidential cells is passed on; what is wrong with a file as a whole
 * was told when it was read for its figures.
 */
export async function offendingTables(
  { root, sources }: { root: string; sources: readonly SourceMapping[] },
  problems: readonly Diagnostic[],
): Promise<readonly RawTable[]> {
  const wanted = new Map<string, TablePlace>();
  const withheld = new Set(problems.flatMap(({ location }) => (location?.confidential ? [location.file] : [])));
  for (const { location } of problems) {
    if (location?.cell === undefined || withheld.has(location.file)) continue;
    const { file: path, sheet } = location;
    const declared = sources.find((source) => claims(source, path.split('/').at(-1) ?? ''))?.text ?? {};
    wanted.set(JSON.stringify([path, sheet]), { root, path, sheet, declared });
  }
  const tables: RawTable[] = [];
  for (const file of wanted.values()) {
    const read = await readTable(file, new Problems());
    if (read) tables.push(read.table);
  }
  return tables;
}
