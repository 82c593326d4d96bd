import { join } from 'node:path';
import type { Edition, Indicator } from '../catalogue/edition.ts';
import { parseMonth } from '../catalogue/words.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { InputFile } from '../domain/dataset.ts';
import { parseDay } from '../domain/date.ts';
import { monthPeriod, type Period, parsePeriod, yearOf, yearPeriod } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { RegisterAction, RegisterEntry } from '../domain/register.ts';
import type { Roster } from '../domain/roster.ts';
import { isFile } from './files.ts';
import { plainText } from './plainText.ts';
import { inputFile, readTable } from './readTable.ts';
import { type RecordRow, readRecords } from './recordTable.ts';
import { checkSignatures } from './signatures.ts';
import { registerFile } from './sourceFiles.ts';
import { UnitFinder } from './unitFinder.ts';
import type { Workspace } from './workspace.ts';

export interface LocatedEntry extends RegisterEntry {
  readonly location: Location;
}

/** An assessment that entries of the office's register may belong to. */
export interface RegisterParty {
  readonly assessment: string;
  readonly roster: Roster;
  readonly editions: readonly Edition[];
}

export interface RegisterRequest {
  readonly workspace: Workspace;
  readonly year: number;
  /** All assessments: one register serves the office, and an entry that fits none is an error. */
  readonly parties: readonly RegisterParty[];
}

const columns = {
  required: ['单位代码', '指标', '月份', '类型', '依据', '经办', '复核', '日期'],
  optional: ['单位名称', '数值', '备注'],
} as const;
type Row = RecordRow<(typeof columns.required)[number] | (typeof columns.optional)[number]>;

const actions: ReadonlyMap<string, RegisterAction> = new Map([
  ['免考', 'excused'],
  ['核定得分', 'manualPoints'],
  ['指标归零', 'zeroed'],
  ['缺失记零', 'missingAsZero'],
]);

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
  { workspace, year, parties }: RegisterRequest,
  problems: Problems,
): Promise<Register> {
  const entries = new Map<string, LocatedEntry[]>(parties.map(({ assessment }) => [assessment, []]));
  const path = registerPath(workspace, year);
  const read = isFile(join(workspace.root, path))
    ? await readTable({ root: workspace.root, path, sheet: undefined }, problems)
    : undefined;
  const rows: readonly Row[] | undefined = read && readRecords(read.table, columns, problems);
  if (!read || !rows) return { file: undefined, entries };
  const reader = new RegisterReader(year, parties, problems);
  for (const row of rows) {
    const found = reader.entry(row);
    if (found) entries.get(found.assessment)?.push(found.entry);
  }
  return { file: inputFile(read, { path, rows: rows.length, source: '人工登记册' }), entries };
}

interface Subject {
  readonly party: Party;
  readonly unit: string;
  readonly name: string;
  readonly indicator: string;
}

interface Party {
  readonly assessment: string;
  readonly units: UnitFinder;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

class RegisterReader {
  readonly #year: number;
  readonly #parties: readonly Party[];
  readonly #problems: Problems;
  readonly #taken = new Map<string, string>();

  constructor(year: number, parties: readonly RegisterParty[], problems: Problems) {
    this.#year = year;
    this.#problems = problems;
    this.#parties = parties.map(({ assessment, roster, editions }) => {
      const indicators = editions.flatMap((edition) => edition.indicators);
      const named = indicators.flatMap((each): [string, Indicator][] => [
        [plainText(each.name), each],
        [each.id, each],
      ]);
      return { assessment, units: new UnitFinder(roster), indicators: new Map(named) };
    });
  }

  entry(row: Row): { assessment: string; entry: LocatedEntry } | undefined {
    const subject = this.#subject(row);
    const period = this.#period(row);
    const action = this.#action(row);
    const points = action && this.#points(row, action);
    const signed = this.#isSigned(row);
    const date = this.#date(row);
    if (!subject || !period || !action || points === null || !signed || !date) return undefined;
    const { party, unit, indicator } = subject;
    const location = row.at('指标');
    const key = `${unit} ${indicator} ${period}`;
    const other = this.#taken.get(key);
    if (other) this.#problems.report('DAT-0705', location, { unit: subject.name, indicator, period, other });
    this.#taken.set(key, location.cell ?? '');
    const [basis, handler, reviewer] = [row.text('依据'), row.text('经办'), row.text('复核')];
    return {
      assessment: party.assessment,
      entry: { unit, indicator, period, action, points, basis, handler, reviewer, date, location },
    };
  }

  /** The assessment is the one whose catalogue knows the indicator. */
  #subject(row: Row): Subject | undefined {
    const named = plainText(row.text('指标'));
    const party = this.#parties.find(({ indicators }) => indicators.has(named));
    const indicator = party?.indicators.get(named);
    if (!party || !indicator) {
      const meant = nearest(
        named,
        this.#parties.flatMap(({ indicators }) => [...indicators.keys()]),
      );
      this.#problems.report('DAT-0701', row.at('指标'), {
        indicator: row.text('指标'),
        hint: meant ? `是不是“${meant}”?` : '',
      });
      return undefined;
    }
    const found = party.units.find(plainText(row.text('单位代码')), plainText(row.text('单位名称')));
    const doubt = found.row === undefined ? found : found.doubt;
    if (doubt) this.#problems.report(doubt.code, row.at(doubt.at === 'name' ? '单位名称' : '单位代码'), doubt.facts);
    const unit = found.row === undefined ? undefined : party.units.units[found.row];
    return unit && { party, unit: unit.code, name: unit.name, indicator: indicator.id };
  }

  /** A month of the register's year, written `6` or `2026-06`; blank is the whole year. */
  #period(row: Row): Period | undefined {
    const text = row.text('月份');
    const month = parseMonth(text);
    const period =
      text === '' ? yearPeriod(this.#year) : month === undefined ? parsePeriod(text) : monthPeriod(this.#year, month);
    if (period && yearOf(period) === this.#year) return period;
    this.#problems.report('DAT-0602', row.at('月份'), { text });
    return undefined;
  }

  #action(row: Row): RegisterAction | undefined {
    const word = row.text('类型');
    const action = actions.get(word);
    if (!action)
      this.#problems.report('DAT-0702', row.at('类型'), { found: word, expected: [...actions.keys()].join('、') });
    return action;
  }

  /** Points belong to 核定得分 and to nothing else; null when they are wrong. */
  #points(row: Row, action: RegisterAction): Rational | undefined | null {
    const text = plainText(row.text('数值'));
    const points = Rational.parse(text);
    if (action === 'manualPoints' ? points !== undefined && points.sign >= 0 : text === '') return points;
    this.#problems.report('DAT-0703', row.at('数值'), { found: text, kind: row.text('类型') });
    return null;
  }

  #isSigned(row: Row): boolean {
    if (row.text('依据') === '') this.#problems.report('DAT-0704', row.at('依据'));
    const signatures = (['经办', '复核'] as const).map((header) => ({
      header,
      signer: row.text(header),
      location: row.at(header),
    }));
    return checkSignatures(signatures, this.#problems) && row.text('依据') !== '';
  }

  #date(row: Row): string | undefined {
    const date = row.text('日期');
    if (parseDay(date) !== undefined) return date;
    this.#problems.report('DAT-0507', row.at('日期'), { text: date });
    return undefined;
  }
}
