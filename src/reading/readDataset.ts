import type { Edition } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type AbsentSource, columnKey, type Dataset, type InputFile, splitKey } from '../domain/dataset.ts';
import { type Period, yearOf } from '../domain/period.ts';
import type { Roster } from '../domain/roster.ts';
import type { SubUnit } from '../domain/subUnit.ts';
import { entriesInForce, reportIdle } from './applyOverrides.ts';
import { ClaimedColumns } from './claimedColumns.ts';
import type { Overrides } from './overrides.ts';
import { compareReplaced, type FileRequest, readFile } from './readFile.ts';
import { inputFile } from './readTable.ts';
import { settledColumn } from './settledColumn.ts';
import { findSourceFiles, type SourceFile } from './sourceFiles.ts';
import { columnsDue, type SourceMapping } from './sourceMapping.ts';
import { subUnitsIn } from './subUnits.ts';
import { withPredecessors } from './successions.ts';
import { targetColumns } from './targetColumns.ts';
import type { Targets } from './targets.ts';
import { checkPublished } from './trust/checkPublished.ts';
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
  readonly overrides: Overrides | undefined;
  /** For sources that are rolled up. */
  readonly subUnits: readonly SubUnit[];
}

/** Reads the exports of the periods asked for. What cannot be read is reported and missing; nothing is guessed. */
export async function readDataset(request: DatasetRequest, problems: Problems): Promise<Dataset> {
  const gathering = new Gathering(request, problems);
  for (const period of request.periods) await gathering.addPeriod(period);
  gathering.addTargets();
  const dataset = gathering.dataset();
  checkPublished(dataset, request, problems);
  return dataset;
}

/** What the files of a period are read with. */
type PeriodRequest = Omit<FileRequest, 'found' | 'file'>;

class Gathering {
  readonly #request: DatasetRequest;
  readonly #problems: Problems;
  readonly #files: InputFile[] = [];
  readonly #columns: ClaimedColumns;
  readonly #absent: AbsentSource[] = [];

  constructor(request: DatasetRequest, problems: Problems) {
    this.#request = request;
    this.#problems = problems;
    this.#columns = new ClaimedColumns(this.#files, problems);
  }

  /** One file after the other, so that problems come in the same order on every machine. */
  async addPeriod(period: Period): Promise<void> {
    const { workspace, sources, edition, roster } = this.#request;
    const { found, absent } = findSourceFiles(workspace, { sources, period }, this.#problems);
    for (const source of absent) this.#absent.push({ source: source.name, period });
    const units = new UnitFinder(roster, period);
    const subUnits = subUnitsIn(units, this.#request.subUnits, period);
    for (const file of found) await this.#addFile(file, { workspace, edition, period, units, subUnits });
    this.#settle(period);
  }

  async #addFile(found: SourceFile, at: PeriodRequest): Promise<void> {
    const request = { ...at, found, file: this.#files.length };
    const { period } = at;
    const source = found.source.name;
    const reading = await readFile(request, this.#problems);
    if (reading === 'confidential') this.#absent.push({ source, period });
    if (typeof reading !== 'object') return;
    const { read, columns, count, confirmation } = reading;
    const { replaced: old } = found;
    const replaced = count ? await compareReplaced(request, { columns, replaced: old }, this.#problems) : [];
    const about = { path: found.path, source, rows: 0, ...count, ...(confirmation && { confirmation }) };
    this.#files.push(inputFile(read, replaced.length > 0 ? { ...about, replaced } : about));
    for (const [item, column] of columns) this.#columns.claim(item, period, column);
  }

  /** Figures of the units before, and those that a person set, once every file of the period is read. */
  #settle(period: Period): void {
    const { sources, edition, roster, overrides } = this.#request;
    const { columns } = this.#columns;
    const file = this.#files.length;
    const entries = overrides ? entriesInForce({ overrides, file, roster, period }, this.#problems) : [];
    const due = new Set(sources.flatMap((source) => columnsDue(source, period)).map(({ item }) => item));
    for (const name of due) {
      const item = edition.items.get(name);
      const key = columnKey(name, period);
      const own = entries.filter((entry) => entry.item === name);
      const at = { overrides, file, roster, period };
      const column = item && settledColumn(columns.get(key), { item, entries: own, at }, this.#problems);
      if (column) columns.set(key, column);
    }
    if (overrides && entries.length > 0) this.#files.push(overrides.file);
    reportIdle(
      entries.filter(({ item }) => !due.has(item) || !edition.items.has(item)),
      { roster, period },
      this.#problems,
    );
  }

  addTargets(): void {
    const { targets, edition, periods, roster } = this.#request;
    if (!targets) return;
    const file = this.#files.push(targets.file) - 1;
    for (const year of new Set(periods.map(yearOf))) {
      const place = { file, size: roster.units.length, year };
      for (const [key, column] of targetColumns(targets, edition, place)) {
        const [name, period] = splitKey(key);
        const item = edition.items.get(name);
        const settled = item ? withPredecessors(column, { roster, item, period, own: 'replaces' }) : column;
        this.#columns.claim(name, period, settled);
      }
    }
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
