import { join } from 'node:path';
import type { Problems } from '../diagnostics/problems.ts';
import type { InputFile } from '../domain/dataset.ts';
import { yearPeriod } from '../domain/period.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import type { Nomination } from '../incentives/nominations.ts';
import type { RegisteredFigure } from '../incentives/registeredFigure.ts';
import { isFile } from './files.ts';
import { inputFile } from './readTable.ts';
import { readRecordFile } from './recordFile.ts';
import type { RecordColumns, RecordRow } from './recordTable.ts';
import { yearFiles } from './sourceFiles.ts';
import type { Workspace } from './workspace.ts';
import {
  type Decision,
  decisionColumns,
  nominationColumns,
  type OfAssessment,
  readDecision,
  readNomination,
} from './yearDecisions.ts';
import { EntryReader, entryColumns } from './yearEntries.ts';
import { FigureReader, figureColumns } from './yearFigures.ts';
import { YearParties, type YearParty } from './yearParty.ts';

/** 年终登记: what acts on a year beside its data, by name of the assessment, in the order of the files. */
export interface YearRecords {
  readonly files: readonly InputFile[];
  readonly entries: ReadonlyMap<string, readonly YearEntry[]>;
  readonly nominations: ReadonlyMap<string, readonly Nomination[]>;
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly figures: ReadonlyMap<string, readonly RegisteredFigure[]>;
}

export interface YearRecordsRequest {
  readonly workspace: Workspace;
  readonly year: number;
  /** Every assessment with a 年终办法. */
  readonly parties: readonly YearParty[];
}

/** Reads the year's registers, none of which need exist. */
export async function readYearRecords(request: YearRecordsRequest, problems: Problems): Promise<YearRecords> {
  const parties = new YearParties(request.parties, problems);
  const entryReader = new EntryReader(parties, problems);
  const figureReader = new FigureReader(parties, problems);
  const entries = await readLines(request, { name: yearFiles.entries, columns: entryColumns }, problems);
  const nominations = await readLines(request, { name: yearFiles.nominations, columns: nominationColumns }, problems);
  const decisions = await readLines(request, { name: yearFiles.decisions, columns: decisionColumns }, problems);
  const figures = await readLines(request, { name: yearFiles.figures, columns: figureColumns }, problems);
  return {
    files: [entries, nominations, decisions, figures].flatMap(({ file }) => file ?? []),
    entries: byAssessment(entries.rows.map((row) => entryReader.entry(row))),
    nominations: byAssessment(nominations.rows.map((row) => readNomination(row, parties, problems))),
    decisions: byAssessment(decisions.rows.map((row) => readDecision(row, parties, problems))),
    figures: byAssessment(figures.rows.map((row) => figureReader.figure(row))),
  };
}

interface Lines<C extends string> {
  readonly file: InputFile | undefined;
  readonly rows: readonly RecordRow<C>[];
}

async function readLines<C extends string>(
  { workspace, year, parties }: YearRecordsRequest,
  { name, columns }: { readonly name: string; readonly columns: RecordColumns<C> },
  problems: Problems,
): Promise<Lines<C>> {
  const path = `${workspace.dataFolder}/${yearPeriod(year)}/${name}`;
  const there = parties.length > 0 && isFile(join(workspace.root, path));
  const found = there ? await readRecordFile(workspace, { path, columns }, problems) : undefined;
  if (!found) return { file: undefined, rows: [] };
  const { read, rows } = found;
  return { file: inputFile(read, { path, rows: rows.length, source: name.replace(/\.csv$/, '') }), rows };
}

function byAssessment<T>(lines: readonly (OfAssessment<T> | undefined)[]): ReadonlyMap<string, readonly T[]> {
  const result = new Map<string, T[]>();
  for (const line of lines) if (line) result.set(line.assessment, [...(result.get(line.assessment) ?? []), line.entry]);
  return result;
}
