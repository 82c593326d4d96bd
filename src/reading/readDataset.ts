import type { Edition } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { AbsentSource, Dataset, InputFile } from '../domain/dataset.ts';
import { type Period, yearOf } from '../domain/period.ts';
import type { Roster } from '../domain/roster.ts';
import { ClaimedColumns } from './claimedColumns.ts';
import { readCollected } from './collection/readCollected.ts';
import { readSource } from './readSource.ts';
import { inputFile, readTable } from './readTable.ts';
import { findSourceFiles, type SourceFile } from './sourceFiles.ts';
import { columnsDue, type SourceMapping } from './sourceMapping.ts';
import { targetColumns } from './targetColumns.ts';
import type { Targets } from './targets.ts';
import { UnitFinder } from './unitFinder.ts';
import type { Workspace } from './workspace.ts';

export interface DatasetRequest {
  readonly workspace: Workspace;
  /** Sources of the assessment. */
  readonly sources: readonly SourceMapping[];
  /** Decides which items are read, and as what. */
  readonly edition: Edition;
  readonly roster: Roster;
  /** Months, and whole years for what comes once a year. */
  readonly periods: readonly Period[];
  readonly targets: Targets | undefined;
}

/** Reads the exports of the periods asked for. What cannot be read is reported and missing; nothing is guessed. */
export async function readDataset(request: DatasetRequest, problems: Problems): Promise<Dataset> {
  const gathering = new Gathering(request, problems);
  for (const period of request.periods) await gathering.addPeriod(period);
  gathering.addTargets();
  return gathering.dataset();
}

class Gathering {
  readonly #request: DatasetRequest;
  readonly #problems: Problems;
  readonly #units: UnitFinder;
  readonly #files: InputFile[] = [];
  readonly #columns: ClaimedColumns;
  readonly #absent: AbsentSource[] = [];

  constructor(request: DatasetRequest, problems: Problems) {
    this.#request = request;
    this.#problems = problems;
    this.#columns = new ClaimedColumns(this.#files, problems);
    this.#units = new UnitFinder(request.roster);
  }

  /** One file after the other, so that problems come in the same order on every machine. */
  async addPeriod(period: Period): Promise<void> {
    const { workspace, sources } = this.#request;
    const { found, absent } = findSourceFiles(workspace, { sources, period }, this.#problems);
    for (const source of absent) this.#absent.push({ source: source.name, period });
    for (const file of found) await this.#addFile(file, period);
  }

  async #addFile({ source, path }: SourceFile, period: Period): Promise<void> {
    const { workspace, edition } = this.#request;
    const read = await readTable({ root: workspace.root, path, sheet: source.sheet }, this.#problems);
    if (!read) return;
    const { collected } = source;
    const confirmation = collected && readCollected(read.table, { from: collected, period }, this.#problems);
    if (collected && !confirmation) return;
    const due = columnsDue(source, period).flatMap((column) => {
      const item = edition.items.get(column.item);
      return item?.measure.dimension === column.measure.dimension ? [{ source: column, item }] : [];
    });
    const request = {
      mapping: source,
      table: read.table,
      columns: due,
      period,
      units: this.#units,
      file: this.#files.length,
    };
    const { columns, rows } = readSource(request, this.#problems);
    this.#files.push(inputFile(read, { path, rows, source: source.name, ...(confirmation && { confirmation }) }));
    for (const [item, column] of columns) this.#columns.claim(item, period, column);
  }

  addTargets(): void {
    const { targets, edition, periods, roster } = this.#request;
    if (!targets) return;
    for (const year of new Set(periods.map(yearOf))) {
      const place = { file: this.#files.length, size: roster.units.length, year };
      for (const [key, column] of targetColumns(targets, edition, place)) this.#columns.columns.set(key, column);
    }
    this.#files.push(targets.file);
  }

  dataset(): Dataset {
    const { roster, periods } = this.#request;
    return {
      size: roster.units.length,
      files: this.#files,
      periods,
      columns: this.#columns.columns,
      absent: this.#absent,
    };
  }
}
