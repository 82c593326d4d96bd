import { join } from 'node:path';
import type { Problems } from '../diagnostics/problems.ts';
import type { InputFile } from '../domain/dataset.ts';
import { yearPeriod } from '../domain/period.ts';
import { isFile } from './files.ts';
import { type OverrideEntry, type OverrideParty, OverrideReader, overrideColumns } from './overrideEntries.ts';
import { inputFile } from './readTable.ts';
import { readRecordFile } from './recordFile.ts';
import { overridesFile } from './sourceFiles.ts';
import type { Workspace } from './workspace.ts';

/** Where a year's overrides lie, relative to the workspace. */
export function overridesPath(workspace: Workspace, year: number): string {
  return `${workspace.dataFolder}/${yearPeriod(year)}/${overridesFile}`;
}

/** 人工核定 of a year, as far as it concerns one assessment. */
export interface Overrides {
  readonly file: InputFile;
  /** Sheet column of the figures. */
  readonly letters: string;
  readonly entries: readonly OverrideEntry[];
}

export interface OverrideRequest {
  readonly workspace: Workspace;
  readonly year: number;
  readonly parties: readonly OverrideParty[];
  /** Whether entries of assessments that are not among the parties are theirs, rather than errors. */
  readonly others: boolean;
}

/** Reads 人工核定.csv of a year, which need not exist; the overrides by assessment. */
export async function readOverrides(
  { workspace, year, parties, others }: OverrideRequest,
  problems: Problems,
): Promise<ReadonlyMap<string, Overrides>> {
  const path = overridesPath(workspace, year);
  // Entries of an assessment whose definitions could not be read would all look wrong.
  const complete = others || parties.length === workspace.assessments.length;
  const found =
    complete && isFile(join(workspace.root, path))
      ? await readRecordFile(workspace, { path, columns: overrideColumns }, problems)
      : undefined;
  if (!found) return new Map();
  const { read, rows } = found;
  const reader = new OverrideReader(year, parties, problems);
  const entries = rows.filter((row) => !others || reader.concerns(row)).flatMap((row) => reader.entry(row) ?? []);
  const file = inputFile(read, { path, rows: rows.length, source: '人工核定' });
  const letters = rows[0]?.at('数值').cell?.replace(/\d+$/, '') ?? '';
  const of = (name: string) => entries.filter(({ assessment }) => assessment === name);
  return new Map(
    parties
      .filter(({ assessment }) => of(assessment).length > 0)
      .map(({ assessment }) => [assessment, { file, letters, entries: of(assessment) }]),
  );
}
