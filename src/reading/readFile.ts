import type { Edition } from '../catalogue/edition.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Confirmation, InputFile } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { readCollected } from './collection/readCollected.ts';
import { isConfidential } from './confidential.ts';
import { readSource, type SourceColumns } from './readSource.ts';
import { type FingerprintedTable, readTable } from './readTable.ts';
import type { SourceFile } from './sourceFiles.ts';
import { columnsDue, fillPeriod } from './sourceMapping.ts';
import type { SubUnits } from './subUnits.ts';
import { reportReplaced } from './trust/replaced.ts';
import type { UnitFinder } from './unitFinder.ts';
import type { Workspace } from './workspace.ts';

/** A file of a period, and all that reading it depends on. */
export interface FileRequest {
  readonly workspace: Workspace;
  readonly edition: Edition;
  readonly period: Period;
  readonly units: UnitFinder;
  readonly subUnits: SubUnits;
  readonly found: Omit<SourceFile, 'replaced'>;
  /** Place of the file in the dataset. */
  readonly file: number;
}

/** A file that was read, though perhaps nothing was found in it. */
export interface ReadFile extends SourceColumns {
  readonly read: FingerprintedTable;
  readonly confirmation: Confirmation | undefined;
}

/** undefined = it cannot be opened, or is not what it should be. */
export async function readFile(
  { workspace, edition, period, units, subUnits, found: { source, path }, file }: FileRequest,
  problems: Problems,
): Promise<ReadFile | 'confidential' | undefined> {
  const sheet = source.sheet === undefined ? undefined : fillPeriod(source.sheet, period);
  const read = await readTable({ root: workspace.root, path, sheet, declared: source.text }, problems);
  if (!read) return undefined;
  const { table } = read;
  if (isConfidential(table, workspace.confidential, problems)) return 'confidential';
  const { collected } = source;
  const confirmation = collected && readCollected(table, { from: collected, period }, problems);
  if (collected && !confirmation) return undefined;
  const columns = columnsDue(source, period).flatMap((column) => {
    const item = edition.items.get(column.item);
    const { measure } = column;
    const fits = !measure || item?.measure.dimension === measure.dimension;
    return item && fits ? [{ source: column, item }] : [];
  });
  return {
    read,
    confirmation,
    ...readSource({ mapping: source, table, columns, period, units, subUnits, file }, problems),
  };
}

/** Each file against the one before it, and the record of those; what is wrong with them concerns nobody any more. */
export async function compareReplaced(
  request: FileRequest,
  { columns: latest, replaced }: Pick<SourceColumns, 'columns'> & Pick<SourceFile, 'replaced'>,
  problems: Problems,
): Promise<NonNullable<InputFile['replaced']>> {
  const record: { path: string; sha256: string }[] = [];
  const { source, path } = request.found;
  let newer = { file: path, columns: latest };
  for (const old of replaced) {
    const unheard = new Problems();
    const reading = await readFile({ ...request, found: { source, path: old } }, unheard);
    if (reading === 'confidential') problems.add(unheard.list);
    const before = typeof reading === 'object' && reading.count ? reading : undefined;
    const nameOf = (unit: number) => request.units.nameOf(unit);
    reportReplaced({ source: source.name, ...newer, old, before: before?.columns, nameOf }, problems);
    if (!before) continue;
    record.push({ path: old, sha256: before.read.sha256 });
    newer = { file: old, columns: before.columns };
  }
  return record;
}
