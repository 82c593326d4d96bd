import type { Period } from '../../domain/period.ts';
import { turnedTable } from '../layout/turnedTable.ts';
import { plainText } from '../plainText.ts';
import { type SubUnits, subUnitsIn } from '../subUnits.ts';
import { cellText, type RawTable } from '../table.ts';
import { UnitFinder } from '../unitFinder.ts';
import { likelyHeader, wordiestRow } from './likelyHeader.ts';
import type { TrialParty } from './party.ts';
import { type UnitColumns, unitColumns } from './unitColumns.ts';

/** A table as it most probably lies in a sheet. */
export interface GuessedTable {
  readonly sheet: RawTable;
  readonly party: TrialParty;
  readonly period: Period;
  readonly units: UnitFinder;
  readonly subUnits: SubUnits;
  /** Rows are sub-units of the assessed ones. */
  readonly rolled: boolean;
  readonly turned: boolean;
  /** The sheet, turned where units stand across. */
  readonly table: RawTable;
  readonly found: UnitColumns | undefined;
  readonly keys: { readonly code: number | undefined; readonly name: number | undefined };
  readonly headerRows: readonly [first: number, last: number];
}

export interface GuessRequest {
  readonly sheets: readonly RawTable[];
  readonly parties: readonly TrialParty[];
  readonly period: Period | undefined;
}

/** The sheet and the assessment in which most units are known. */
export function guessTable({ sheets, parties, period }: GuessRequest): GuessedTable | undefined {
  let best: GuessedTable | undefined;
  for (const party of parties) {
    for (const sheet of sheets) {
      const guess = guessIn(sheet, party, period);
      if (guess && (!best || score(guess) > score(best))) best = guess;
    }
  }
  return best;
}

/** Units known, and among equals the table whose titles are data items. */
function score({ found, table, headerRows, party }: GuessedTable): number {
  const items = new Set(party.editions.flatMap(({ items: declared }) => [...declared.keys()].map(plainText)));
  const titles = table.rows.slice(headerRows[0] - 1, headerRows[1]).flat();
  const known = titles.filter((cell) => items.has(plainText(cellText(cell)))).length;
  return (found?.units ?? 0) * 1000 + Math.min(known, 999);
}

function guessIn(sheet: RawTable, party: TrialParty, period: Period | undefined): GuessedTable | undefined {
  const known = period ?? party.editions[0]?.effective;
  if (known === undefined || sheet.rows.length === 0) return undefined;
  const units = new UnitFinder(party.roster, known);
  const subUnits = subUnitsIn(units, party.subUnits, known);
  const lying = lie(sheet, units);
  const below = subUnits.finder === units ? lying : lie(sheet, subUnits.finder);
  const rolled = (below.found?.units ?? 0) > (lying.found?.units ?? 0);
  const { turned, table, found } = rolled ? below : lying;
  const keys = found ? keysBeside(table, found) : { code: undefined, name: undefined };
  const places = [keys.code, keys.name].filter((key) => key !== undefined);
  const row = wordiestRow(table);
  const titled = row > 0 ? ([row, row] as const) : undefined;
  const headerRows = (found && likelyHeader(table, { firstUnit: found.firstRow, keys: places, turned })) ?? titled;
  if (!headerRows) return undefined;
  const named = found ? keys : keysByTitle(table, headerRows);
  return { sheet, party, period: known, units, subUnits, rolled, turned, table, found, keys: named, headerRows };
}

/** Upright, unless more units stand in one row than in any column. */
function lie(sheet: RawTable, units: UnitFinder): Pick<GuessedTable, 'turned' | 'table' | 'found'> {
  const found = unitColumns(sheet, units);
  const upright = { turned: false, table: sheet, found };
  if ((found?.units ?? 0) > 1 || sheet.rows.length > 1000) return upright;
  const table = turnedTable(sheet, { top: 1, bottom: sheet.rows.length });
  const across = unitColumns(table, units);
  return (across?.units ?? 0) > (found?.units ?? 0) ? { turned: true, table, found: across } : upright;
}

/** Codes that lost their zeros are no codes of the roster; a column called so, left of the names, holds them all the same. */
function keysBeside(table: RawTable, { code, name, firstRow }: UnitColumns): GuessedTable['keys'] {
  if (code !== undefined || name === undefined) return { code, name };
  const above = table.rows.slice(0, firstRow - 1);
  const called = above.flatMap((cells) =>
    cells.flatMap((cell, at) => (codeTitle.test(plainText(cellText(cell))) ? [at] : [])),
  );
  return { code: called[0], name };
}

const codeTitle = /^[^::]{0,10}(代码|编码)$/;

function keysByTitle(table: RawTable, [first, last]: readonly [number, number]): GuessedTable['keys'] {
  const titles = table.rows.slice(first - 1, last).flatMap((cells) => [...cells.entries()]);
  const at = (pattern: RegExp) => titles.find(([, cell]) => pattern.test(plainText(cellText(cell))))?.[0];
  return { code: at(codeTitle), name: at(/(单位|部门|地区|地市|名称)(名称)?$/) };
}
