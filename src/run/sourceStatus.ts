import type { Workings } from '../assess.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Column, columnKey, originCell, valueAt } from '../domain/dataset.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { periodFolder } from '../reading/sourceFiles.ts';
import { columnsDue, type SourceMapping } from '../reading/sourceMapping.ts';
import type { MonthRequest } from './month.ts';
import type { Need } from './needs.ts';

/** 缺数: a blank that an indicator of the month needs. */
export interface MissingCell {
  /** Code. */
  readonly unit: string;
  readonly item: string;
  /** Empty where the unit has no row. */
  readonly cell: string;
}

/** One export of the month. */
export interface SourceStatus {
  readonly name: string;
  readonly system: string;
  readonly state: '已到' | '未到';
  /** The file that came, or the pattern of the one expected; relative to the workspace. */
  readonly file: string;
  /** Errors of the file, which `check` lists. */
  readonly errors: number;
  /** Indicators of the month that need it. */
  readonly indicators: readonly string[];
  readonly missing: readonly MissingCell[];
}

/** What of the month's exports is in, seen by those who need it. */
export class SourceStatuses {
  readonly #request: MonthRequest;
  readonly #workings: Workings;
  readonly #errors: readonly Diagnostic[];

  constructor(request: MonthRequest, workings: Workings, problems: readonly Diagnostic[]) {
    this.#request = request;
    this.#workings = workings;
    this.#errors = problems.filter(({ severity }) => severity === 'error');
  }

  due(): readonly SourceMapping[] {
    const { setup, period } = this.#request;
    return setup.sources.filter((source) => columnsDue(source, period).length > 0);
  }

  users(source: SourceMapping, needs: readonly Need[]): readonly Need[] {
    const columns = columnsDue(source, this.#request.period);
    return needs.filter(({ items }) => columns.some(({ item }) => items.has(item)));
  }

  of(source: SourceMapping, needs: readonly Need[]): SourceStatus {
    const { workspace, period } = this.#request;
    const folder = periodFolder(workspace, period);
    const { files } = this.#workings.input.dataset;
    const file = files.find((each) => each.source === source.name && each.path.startsWith(`${folder}/`));
    const users = this.users(source, needs);
    return {
      name: source.name,
      system: source.system,
      state: file ? '已到' : '未到',
      file: file?.path ?? `${folder}/${source.pattern}`,
      errors: this.#errors.filter(({ location }) => file && location?.file === file.path).length,
      indicators: users.map(({ indicator }) => indicator.id),
      missing: file ? this.#missing(source, users) : [],
    };
  }

  #missing(source: SourceMapping, users: readonly Need[]): readonly MissingCell[] {
    const { period } = this.#request;
    return columnsDue(source, period).flatMap(({ item }) => {
      const column = this.#workings.input.dataset.columns.get(columnKey(item, period));
      const needed = users.filter(({ items }) => items.has(item));
      return column ? this.#holes(item, column, needed) : [];
    });
  }

  /** Blanks of units that are assessed and to which some indicator that needs the item applies. */
  #holes(item: string, column: Column, needed: readonly Need[]): readonly MissingCell[] {
    const { setup, period } = this.#request;
    return rosterIn(setup.definitions.roster, period).units.flatMap((unit, row) => {
      const applies = needed.some(
        ({ indicator: { appliesTo } }) => !appliesTo || appliesTo.has(unit.group) || appliesTo.has(unit.code),
      );
      if (!isAssessed(unit) || !applies || valueAt(column, row) || column.notApplicable?.includes(row)) return [];
      return [{ unit: unit.code, item, cell: column.origin ? originCell(column.origin, row) : '' }];
    });
  }
}
