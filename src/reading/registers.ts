import { join } from 'node:path';
import type { Problems } from '../diagnostics/problems.ts';
import type { InputFile } from '../domain/dataset.ts';
import { yearPeriod } from '../domain/period.ts';
import { isFile } from './files.ts';
import { inputFile } from './readTable.ts';
import { readRecordFile } from './recordFile.ts';
import { type LocatedEntry, type RegisterParty, RegisterReader, registerColumns } from './registerEntries.ts';
import { registerFile } from './sourceFiles.ts';
import type { Workspace } from './workspace.ts';

export interface RegisterRequest {
  readonly workspace: Workspace;
  readonly year: number;
  /** One register serves the office: with `others`, entries of assessments that are not among the parties are theirs. */
  readonly parties: readonly RegisterParty[];
  /** Without them, an entry that fits no party is an error. */
  readonly others: boolean;
}

/** Where a year's register lies, relative to the workspace. */
export function registerPath(workspace: Workspace, year: number): string {
  return `${workspace.dataFolder}/${yearPeriod(year)}/${registerFile}`;
}

/** 人工登记册 of a year as read. */
export interface Register {
  /** undefined where there is none. */
  readonly file: InputFile | undefined;
  /** By name of the assessment. */
  readonly entries: ReadonlyMap<string, readonly LocatedEntry[]>;
}

/** Reads 人工登记册.csv of a year, which need not exist. */
export async function readRegister(
  { workspace, year, parties, others }: RegisterRequest,
  problems: Problems,
): Promise<Register> {
  const entries = new Map<string, LocatedEntry[]>(parties.map(({ assessment }) => [assessment, []]));
  const path = registerPath(workspace, year);
  // Entries of an assessment whose definitions could not be read would all look wrong.
  const complete = others || parties.length === workspace.assessments.length;
  const found =
    complete && isFile(join(workspace.root, path))
      ? await readRecordFile(workspace, { path, columns: registerColumns }, problems)
      : undefined;
  if (!found) return { file: undefined, entries };
  const { read, rows } = found;
  const reader = new RegisterReader(year, parties, problems);
  for (const row of others ? rows.filter((each) => reader.concerns(each)) : rows) {
    const each = reader.entry(row);
    if (each) entries.get(each.assessment)?.push(each.entry);
  }
  return { file: inputFile(read, { path, rows: rows.length, source: '人工登记册' }), entries };
}
