import type { Problems } from '../diagnostics/problems.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { monthOf, type Period, parsePeriod } from '../domain/period.ts';
import type { Roster } from '../domain/roster.ts';
import type { SubUnit } from '../domain/subUnit.ts';
import { plainText } from './plainText.ts';
import { readTable } from './readTable.ts';
import { type RecordRow, readRecords } from './recordTable.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

const columns = {
  required: ['代码', '名称', '上级单位代码'],
  optional: ['别名', '起', '止', '备注'],
} as const;
type SubUnitRow = RecordRow<(typeof columns.required)[number] | (typeof columns.optional)[number]>;

/** Reads 下级单位.csv, which an assessment need not have: which county belonged to which unit, and when. */
export async function readSubUnits(
  { workspace, assessment, roster }: { workspace: Workspace; assessment: AssessmentFiles; roster: Roster },
  problems: Problems,
): Promise<readonly SubUnit[]> {
  const path = assessment.subUnitsFile;
  if (path === undefined) return [];
  const read = await readTable({ root: workspace.root, path, sheet: undefined }, problems);
  const rows: readonly SubUnitRow[] | undefined = read && readRecords(read.table, columns, problems);
  const reader = new SubUnitReader(roster, problems);
  return (rows ?? []).flatMap((row) => reader.subUnit(row) ?? []);
}

/** A word that stands for a unit, and when. */
interface Claim {
  readonly from: Period | undefined;
  readonly until: Period | undefined;
  readonly code: string;
  readonly at: string;
}

class SubUnitReader {
  readonly #roster: Roster;
  readonly #problems: Problems;
  readonly #claims = new Map<string, Claim[]>();

  constructor(roster: Roster, problems: Problems) {
    this.#roster = roster;
    this.#problems = problems;
    for (const { code, name, shortName, aliases, line } of roster.units) {
      const claim = { from: undefined, until: undefined, code, at: `${roster.file}:${line}` };
      this.#claims.set(`代码 ${code}`, [claim]);
      for (const word of [name, shortName, ...aliases]) this.#claims.set(`名称 ${plainText(word)}`, [claim]);
    }
  }

  subUnit(row: SubUnitRow): SubUnit | undefined {
    const code = plainText(row.text('代码'));
    const name = row.text('名称');
    const aliases = row
      .text('别名')
      .split('、')
      .filter((alias) => alias !== '');
    const parent = this.#parent(row, name);
    const dates = this.#dates(row);
    if (!dates) return undefined;
    const claim = { ...dates, code, at: row.at('代码').cell ?? '' };
    this.#claim(row, '代码', code, claim);
    for (const word of [name, ...aliases]) this.#claim(row, '名称', word, claim);
    return parent === undefined ? undefined : { code, name, aliases, parent, ...dates, row: row.row };
  }

  #parent(row: SubUnitRow, name: string): string | undefined {
    const parent = plainText(row.text('上级单位代码'));
    const codes = this.#roster.units.map((unit) => unit.code);
    if (codes.includes(parent)) return parent;
    const meant = nearest(parent, codes);
    const hint = meant ? `是不是“${meant}”?` : '';
    this.#problems.report('WSP-0701', row.at('上级单位代码'), { name, parent, hint });
    return undefined;
  }

  #dates(row: SubUnitRow): Pick<SubUnit, 'from' | 'until'> | undefined {
    const [from, until] = [row.text('起'), row.text('止')].map((text) => (text === '' ? undefined : monthIn(text)));
    if (from !== null && until !== null && (from === undefined || until === undefined || from <= until))
      return { from, until };
    this.#problems.report('WSP-0702', row.at('起'), { from: row.text('起'), until: row.text('止') });
    return undefined;
  }

  /** A code or name may pass from one unit to another, never stand for two at once. */
  #claim(row: SubUnitRow, kind: '代码' | '名称', word: string, claim: Claim): void {
    const key = `${kind} ${plainText(word)}`;
    const others = this.#claims.get(key) ?? [];
    const clash = others.find((other) => overlaps(other, claim) && (kind === '代码' || other.code !== claim.code));
    if (clash) this.#problems.report('WSP-0703', row.at(kind), { word, other: clash.at });
    this.#claims.set(key, [...others, claim]);
  }
}

/** null = unreadable. */
function monthIn(text: string): Period | null {
  const period = parsePeriod(text);
  return period && monthOf(period) !== undefined ? period : null;
}

function overlaps(one: Claim, other: Claim): boolean {
  const before = (a: Claim, b: Claim) => a.until !== undefined && b.from !== undefined && a.until < b.from;
  return !before(one, other) && !before(other, one);
}
