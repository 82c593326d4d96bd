import type { DataItem, Edition } from '../catalogue/edition.ts';
import { parseMonth } from '../catalogue/words.ts';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { InputFile } from '../domain/dataset.ts';
import { isAssessed, type Roster, type Unit } from '../domain/roster.ts';
import type { CellDeclaration } from './cellDeclaration.ts';
import { confidentialItems } from './confidential.ts';
import { plainText } from './plainText.ts';
import { inputFile } from './readTable.ts';
import { type RecordReading, recordReading } from './recordFigure.ts';
import { readRecordFile } from './recordFile.ts';
import type { RecordRow } from './recordTable.ts';
import { UnitFinder } from './unitFinder.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

/** 目标表: figures set before a year begins, for every month of it or for one; one table serves several years. */
export interface Targets {
  readonly file: InputFile;
  /** Sheet column of the figures. */
  readonly letters: string;
  readonly entries: readonly TargetEntry[];
}

export interface TargetEntry extends RecordReading {
  readonly item: DataItem;
  /** Row of the roster. */
  readonly unit: number;
  readonly year: number;
  /** undefined = every month of the year. */
  readonly month: number | undefined;
  /** Sheet row. */
  readonly row: number;
}

const columns = {
  required: ['单位代码', '数据项', '年度', '月份', '数值', '计量单位'],
  optional: ['单位名称', '依据', '备注'],
} as const;
type TargetRow = RecordRow<(typeof columns.required)[number] | (typeof columns.optional)[number]>;

export interface TargetRequest {
  readonly workspace: Workspace;
  readonly assessment: AssessmentFiles;
  /** All editions: the table serves each of them. */
  readonly editions: readonly Edition[];
  readonly roster: Roster;
  /** The year assessed, whose figures there have to be. */
  readonly year: number;
  /** What 数据源 declares about the table's cells. */
  readonly cells: CellDeclaration;
}

/** Reads 目标.csv; undefined when the assessment has none or it cannot be read. */
export async function readTargets(
  { workspace, assessment, editions, roster, year, cells }: TargetRequest,
  problems: Problems,
): Promise<Targets | undefined> {
  const path = assessment.targetsFile;
  const found = path === undefined ? undefined : await readRecordFile(workspace, { path, columns }, problems);
  if (path === undefined || !found) return undefined;
  const { read, rows } = found;
  const reader = new TargetReader(editions, { units: new UnitFinder(roster), cells }, problems);
  const entries = rows.flatMap((row) => reader.entry(row) ?? []);
  reader.reportGaps(path, roster, year);
  const file = inputFile(read, { path, rows: entries.length, source: '目标' });
  return { file, letters: rows[0]?.at('数值').cell?.replace(/\d+$/, '') ?? '', entries };
}

const undeclared: Phrase = {
  zh: '先在目录的“数据项”里声明,性质写“目标”',
  en: 'declare it under 数据项 of the catalogue first, 性质 目标',
};

class TargetReader {
  readonly #items: ReadonlyMap<string, DataItem>;
  readonly #secret: ReadonlySet<string>;
  readonly #units: UnitFinder;
  readonly #cells: CellDeclaration;
  readonly #problems: Problems;
  /** Address of each figure by unit, item, year and month. */
  readonly #taken = new Map<string, string>();

  constructor(
    editions: readonly Edition[],
    { units, cells }: { units: UnitFinder; cells: CellDeclaration },
    problems: Problems,
  ) {
    const items = editions.flatMap((edition) => [...edition.items.values()]);
    this.#items = new Map(items.filter(({ nature }) => nature === 'target').map((item) => [item.name, item]));
    this.#secret = confidentialItems(editions);
    this.#units = units;
    this.#cells = cells;
    this.#problems = problems;
  }

  entry(row: TargetRow): TargetEntry | undefined {
    const unit = this.#unit(row);
    const item = this.#item(row);
    const year = this.#year(row);
    const month = this.#month(row);
    const figure = item && recordReading(row, { item, cells: this.#cells }, this.#problems);
    if (unit === undefined || !item || year === undefined || month === null || !figure) return undefined;
    const key = `${year} ${unit} ${item.name} ${month ?? ''}`;
    const other = this.#taken.get(key);
    if (other)
      this.#problems.report('DAT-0604', row.at('数值'), { item: item.name, unit: this.#units.nameOf(unit), other });
    this.#taken.set(key, row.at('数值').cell ?? '');
    return { item, unit, year, month, ...figure, row: row.row };
  }

  #unit(row: TargetRow): number | undefined {
    const found = this.#units.find(plainText(row.text('单位代码')), plainText(row.text('单位名称')));
    const doubt = found.row === undefined ? found : found.doubt;
    if (doubt) this.#problems.report(doubt.code, row.at(doubt.at === 'name' ? '单位名称' : '单位代码'), doubt.facts);
    return found.row;
  }

  #item(row: TargetRow): DataItem | undefined {
    const name = row.text('数据项');
    const item = this.#items.get(name);
    if (this.#secret.has(name)) {
      this.#problems.report(
        'DAT-1002',
        { ...row.at('数据项'), confidential: true },
        {
          item: name,
          table: { zh: '目标表', en: 'the target table' },
        },
      );
      return undefined;
    }
    if (item) return item;
    const hint = suggestion(name, this.#items.keys(), undeclared);
    this.#problems.report('DAT-0601', row.at('数据项'), { item: name, hint });
    return undefined;
  }

  #year(row: TargetRow): number | undefined {
    const text = row.text('年度');
    const year = /^(20\d{2})年?$/.exec(plainText(text))?.[1];
    if (year === undefined) this.#problems.report('DAT-1801', row.at('年度'), { text });
    return year === undefined ? undefined : Number(year);
  }

  /** undefined = every month, null = unreadable. */
  #month(row: TargetRow): number | undefined | null {
    const text = row.text('月份');
    const month = parseMonth(text);
    if (text === '' || month !== undefined) return month;
    this.#problems.report('DAT-0602', row.at('月份'), { text });
    return null;
  }

  /** Every assessed unit needs a figure of every target item for the year assessed. */
  reportGaps(file: string, roster: Roster, year: number): void {
    const keys = [...this.#taken.keys()];
    const years = new Set(keys.map((key) => key.slice(0, 4)));
    if (years.size > 0 && !years.has(String(year))) {
      this.#problems.report('DAT-1802', { file }, { year: String(year), years: enumerated([...years].sort()) });
      return;
    }
    const filled = new Set(keys.map((key) => key.replace(/ \d*$/, '')));
    for (const item of this.#items.keys()) {
      if (this.#secret.has(item)) continue;
      const missing = roster.units.filter(
        (unit, row) => isAwaited(unit, roster) && !filled.has(`${year} ${row} ${item}`),
      );
      if (missing.length === 0) continue;
      const units = enumerated(missing.map(({ name }) => name));
      this.#problems.report('DAT-0605', { file }, { item, year: String(year), count: String(missing.length), units });
    }
  }
}

/** A unit that follows others is measured by their targets until it has its own. */
function isAwaited(unit: Unit, { successions = [] }: Roster): boolean {
  const follows = successions.some(({ figures, successors }) => figures === 'sum' && successors.includes(unit.code));
  return !follows && (unit.stages ?? [unit]).some(isAssessed);
}
