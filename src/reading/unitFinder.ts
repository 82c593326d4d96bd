import { enumerated, type Facts, type Phrase } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { didYouMean, nearest, suggestion } from '../diagnostics/suggest.ts';
import type { Period } from '../domain/period.ts';
import type { DatedName, Roster, Unit } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { plainText } from './plainText.ts';

/** The roster's row of a unit, or what is wrong with the way a file names it; `at` tells which of the two cells. */
export type UnitReading =
  | { readonly row: number; readonly doubt?: UnitDoubt; readonly padded?: true }
  | ({ readonly row?: undefined } & UnitDoubt);

export interface UnitDoubt {
  readonly code: ProblemCode;
  readonly facts: Facts;
  readonly at: 'code' | 'name';
}

interface Named extends DatedName {
  readonly row: number;
}

/**
 * Finds units of a roster by code, or by declared name where a file gives no code. Asked for a month, units are as they stood then
 * and dated names count in their months only; without one, every name counts that was ever declared.
 */
export class UnitFinder {
  readonly units: readonly Unit[];
  readonly roster: Roster;
  readonly period: Period | undefined;
  readonly #byCode = new Map<string, number>();
  readonly #byBareCode = new Map<string, number[]>();
  readonly #byName = new Map<string, Named[]>();

  constructor(roster: Roster, period?: Period) {
    this.roster = roster;
    this.period = period;
    this.units = period === undefined ? roster.units : rosterIn(roster, period).units;
    for (const [row, unit] of roster.units.entries()) {
      this.#byCode.set(unit.code, row);
      gather(this.#byBareCode, bare(unit.code), row);
      for (const name of [unit.name, unit.shortName, ...unit.aliases])
        gather(this.#byName, plainText(name), { name, row, from: undefined, until: undefined });
      for (const dated of unit.datedNames ?? []) gather(this.#byName, plainText(dated.name), { ...dated, row });
    }
  }

  /** Both texts plain; the code decides, the name is checked against it. */
  find(code: string, name: string): UnitReading {
    const row = code === '' ? this.#rowOf(name) : this.#byCode.get(code);
    if (row === undefined) return code === '' ? this.#unknownName(name) : this.#unpadded(code, name);
    if (name === '') return { row };
    const named = this.#rowOf(name);
    if (named === row || this.#byName.get(name)?.some((each) => each.row === row && this.#counts(each))) return { row };
    const facts = { code, name, expected: this.nameOf(row) };
    return { row, doubt: { code: named === undefined ? 'DAT-0406' : 'DAT-0405', facts, at: 'name' } };
  }

  knows(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** Whether a name alone tells the unit. */
  isName(name: string): boolean {
    return this.#rowOf(name) !== undefined;
  }

  nameOf(row: number): string {
    return this.units[row]?.name ?? '';
  }

  /** A name that two units had at different times is the one's that is in force now. */
  #rowOf(name: string): number | undefined {
    const named = this.#byName.get(name);
    if (named === undefined) return undefined;
    const [first] = named;
    if (named.length === 1 && first && this.#counts(first)) return first.row;
    const rows = [...new Set(named.filter((each) => this.#counts(each)).map(({ row }) => row))];
    const inForce = rows.filter((row) => this.units[row]?.standing !== 'absent');
    const [row, second] = inForce.length > 0 ? inForce : rows;
    return second === undefined ? row : undefined;
  }

  #counts({ from, until }: DatedName): boolean {
    const { period } = this;
    if (period === undefined) return true;
    return (from === undefined || from <= period) && (until === undefined || period <= until);
  }

  /** A code kept as a number loses its leading zeros: found if one unit only can be meant, matched if the roster says so. */
  #unpadded(code: string, name: string): UnitReading {
    const [row, second] = /^\d+$/.test(code) ? (this.#byBareCode.get(bare(code)) ?? []) : [];
    const unit = row === undefined ? undefined : this.units[row];
    if (row === undefined || !unit || second !== undefined) return this.#unknownCode(code, name);
    if (this.roster.padsCodes) return { ...this.find(unit.code, name), row, padded: true };
    return { code: 'DAT-0801', facts: { code, expected: unit.code, unit: unit.name }, at: 'code' };
  }

  #unknownCode(code: string, name: string): UnitReading {
    const named = this.#rowOf(name);
    const meant = named === undefined ? nearest(code, this.#byCode.keys()) : this.units[named]?.code;
    const unit = this.units.find((each) => each.code === meant);
    return { code: 'DAT-0401', facts: { code, hint: unit ? didYouMean(unit.code, unit.name) : '' }, at: 'code' };
  }

  #unknownName(name: string): UnitReading {
    const others = this.#byName.get(name);
    const hint = others ? this.#untimely(others) : suggestion(name, this.#byName.keys(), '');
    return { code: 'DAT-0402', facts: { name, hint }, at: 'name' };
  }

  /** Why a declared name does not tell the unit here. */
  #untimely(others: readonly Named[]): Phrase {
    if (others.some((each) => this.#counts(each)))
      return { zh: '有几个单位用过这个名称', en: 'several units have had this name' };
    const owners = others.map(({ row, from, until }) => {
      const [since, to] = [
        { zh: from === undefined ? '' : `${from}起`, en: from === undefined ? '' : ` from ${from}` },
        { zh: until === undefined ? '' : `至${until}`, en: until === undefined ? '' : ` until ${until}` },
      ];
      const unit = this.nameOf(row);
      return { zh: `“${unit}”${since.zh}${to.zh}`, en: `"${unit}"${since.en}${to.en}` };
    });
    const zh = enumerated(owners.map((each) => each.zh)).zh;
    const en = enumerated(owners.map((each) => each.en)).en;
    return { zh: `这是${zh}的名称`, en: `it is the name of ${en}` };
  }
}

function gather<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function bare(code: string): string {
  return code.replace(/^0+(?=.)/, '');
}
