import type { Facts } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { didYouMean, nearest, suggestion } from '../diagnostics/suggest.ts';
import type { Roster, Unit } from '../domain/roster.ts';
import { plainText } from './plainText.ts';

/** The roster's row of a unit, or what is wrong with the way a file names it; `at` tells which of the two cells. */
export type UnitReading =
  | { readonly row: number; readonly doubt?: UnitDoubt }
  | ({ readonly row?: undefined } & UnitDoubt);

export interface UnitDoubt {
  readonly code: ProblemCode;
  readonly facts: Facts;
  readonly at: 'code' | 'name';
}

/** Finds units of a roster by code, or by declared name where a file gives no code. */
export class UnitFinder {
  readonly units: readonly Unit[];
  readonly #byCode = new Map<string, number>();
  readonly #byName = new Map<string, number>();

  constructor(roster: Roster) {
    this.units = roster.units;
    for (const [row, unit] of roster.units.entries()) {
      this.#byCode.set(unit.code, row);
      for (const name of [unit.name, unit.shortName, ...unit.aliases]) this.#byName.set(plainText(name), row);
    }
  }

  /** Both texts plain; the code decides, the name is checked against it. */
  find(code: string, name: string): UnitReading {
    const row = code === '' ? this.#byName.get(name) : this.#byCode.get(code);
    if (row === undefined) return code === '' ? this.#unknownName(name) : this.#unknownCode(code, name);
    if (name === '') return { row };
    const named = this.#byName.get(name);
    if (named === row) return { row };
    const facts = { code, name, expected: this.nameOf(row) };
    return { row, doubt: { code: named === undefined ? 'DAT-0406' : 'DAT-0405', facts, at: 'name' } };
  }

  knows(code: string): boolean {
    return this.#byCode.has(code);
  }

  nameOf(row: number): string {
    return this.units[row]?.name ?? '';
  }

  #unknownCode(code: string, name: string): UnitReading {
    const named = this.#byName.get(name);
    const meant = named === undefined ? nearest(code, this.#byCode.keys()) : this.units[named]?.code;
    const unit = this.units.find((each) => each.code === meant);
    return { code: 'DAT-0401', facts: { code, hint: unit ? didYouMean(unit.code, unit.name) : '' }, at: 'code' };
  }

  #unknownName(name: string): UnitReading {
    return { code: 'DAT-0402', facts: { name, hint: suggestion(name, this.#byName.keys(), '') }, at: 'name' };
  }
}
