import { type Fact, inWords, type Phrase } from '../../diagnostics/phrase.ts';
import { suggestion } from '../../diagnostics/suggest.ts';
import { namesOf } from '../../domain/roster.ts';
import type { TableView } from '../layout/layOut.ts';
import { cellAddress } from '../table.ts';
import { sumKind, summedName } from '../tableRows.ts';
import type { UnitFinder } from '../unitFinder.ts';
import { keyColumn } from '../unitRows.ts';

/** A row that should be a unit and is none. */
export interface UnknownRow {
  readonly cell: string;
  readonly code: string;
  readonly name: string;
  /** 是不是…? */
  readonly hint: Phrase;
}

/** Who stands in the rows of a table. */
export interface TriedUnits {
  readonly rows: number;
  readonly matched: number;
  readonly unknown: readonly UnknownRow[];
}

export function triedUnits({ table, keys, body }: TableView, units: UnitFinder): TriedUnits {
  const rows = body.filter(({ kind }) => kind === 'unit');
  const unknown = rows.flatMap(({ row, code, name }) => {
    const found = units.find(code, sumKind(name) ? summedName(name) : name);
    if (found.row !== undefined && !found.doubt) return [];
    const cell = cellAddress(table, row, keyColumn(keys));
    const doubt = found.row === undefined ? found : found.doubt;
    return [{ cell, code, name, hint: hintOf(doubt?.facts['hint'] ?? '', { name, units }) }];
  });
  return { rows: rows.length, matched: rows.length - unknown.length, unknown };
}

/** A code that nothing resembles may stand beside a name that something does. */
function hintOf(hint: Fact, { name, units }: { name: string; units: UnitFinder }): Phrase {
  const known = units.units.flatMap(namesOf);
  const told = hint === '' && name !== '' ? suggestion(name, known, '') : hint;
  return { zh: inWords(told, 'zh'), en: inWords(told, 'en') };
}
