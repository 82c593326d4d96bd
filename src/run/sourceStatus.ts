import type { Workings } from '../assess.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Problems } from '../diagnostics/problems.ts';
import { type Column, type Confirmation, columnKey, originCell, valueAt } from '../domain/dataset.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { withoutReplaced } from '../reading/collection/replacedSources.ts';
import { findSourceFiles, periodFolder } from '../reading/sourceFiles.ts';
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
  readonly kind: '导出' | '报送表';
  readonly state: '已到' | '未到';
  /** The file that came, or the pattern of the one expected; relative to the workspace. */
  readonly file: string;
  /** Errors of the file, which `check` lists. */
  readonly errors: number;
  /** Indicators of the month that need it. */
  readonly indicators: readonly string[];
  readonly missing: readonly MissingCell[];
  /** 报送表 that could bring items of a late export instead: file patterns. */
  readonly instead: readonly string[];
  /** 处室确认 of a 报送表; null of an export, and of a 报送表 that has not come or is not the one asked for. */
  readonly confirmation: Confirmation | null;
}

/** What of the month's exports is in, seen by those who need it. */
export class SourceStatuses {
  readonly #request: MonthRequest;
  readonly #workings: Workings;
  readonly #errors: readonly Diagnostic[];
  /** Files that came, readable or not. */
  readonly #paths: ReadonlyMap<SourceMapping, string>;

  constructor(request: MonthRequest, workings: Workings, problems: readonly Diagnostic[]) {
    this.#request = request;
    this.#workings = workings;
    this.#errors = problems.filter(({ severity }) => severity === 'error');
    const { workspace, setup, period } = request;
    const { found } = findSourceFiles(workspace, { sources: setup.sources, period }, new Problems());
    this.#paths = new Map(found.map(({ source, path }) => [source, path]));
  }

  /** What is waited for, or came. */
  due(): readonly SourceMapping[] {
    const { setup, period } = this.#request;
    const due = setup.sources.filter((source) => columnsDue(source, period).length > 0);
    return withoutReplaced(due, { due, came: new Set(this.#paths.keys()), period });
  }

  users(source: SourceMapping, needs: readonly Need[]): readonly Need[] {
    const columns = columnsDue(source, this.#request.period);
    return needs.filter(({ items }) => columns.some(({ item }) => items.has(item)));
  }

  of(source: SourceMapping, needs: readonly Need[]): SourceStatus {
    const { workspace, period } = this.#request;
    const folder = periodFolder(workspace, period);
    const { files } = this.#workings.input.dataset;
    const path = this.#paths.get(source);
    const file = files.find((each) => each.source === source.name && each.path === path);
    const users = this.users(source, needs);
    return {
      name: source.name,
      system: source.system,
      kind: source.collected ? '报送表' : '导出',
      state: path === undefined ? '未到' : '已到',
      file: path ?? `${folder}/${source.pattern}`,
      errors: path === undefined ? 0 : this.#errors.filter(({ location }) => location?.file === path).length,
      indicators: users.map(({ indicator }) => indicator.id),
      missing: file ? this.#missing(source, users) : [],
      instead: path === undefined && !source.collected ? this.#instead(source) : [],
      confirmation: file?.confirmation ?? null,
    };
  }

  /** 报送表 that are asked for items of an export. */
  #instead(source: SourceMapping): readonly string[] {
    const { setup, period } = this.#request;
    const items = new Set(columnsDue(source, period).map(({ item }) => item));
    return setup.sources
      .filter((each) => each.collected && columnsDue(each, period).some(({ item }) => items.has(item)))
      .map(({ pattern }) => pattern);
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
