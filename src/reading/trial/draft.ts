import type { DataItem } from '../../catalogue/edition.ts';
import { findMeasure } from '../../domain/measure.ts';
import { undeclaredCells } from '../cellDeclaration.ts';
import { Header } from '../header.ts';
import { measuredTitle } from '../layout/statedMeasures.ts';
import { plainText } from '../plainText.ts';
import { type LongColumns, plainLayout, type SourceMapping } from '../sourceMapping.ts';
import { cellText } from '../table.ts';
import { noContract } from '../trust/contract.ts';
import type { GuessedTable } from './guessTable.ts';

/** What is known before a table is looked at closely. */
export interface DraftContext {
  /** Names that titles may have. */
  readonly titles: ReadonlySet<string>;
  readonly hidden: 'read' | 'skip';
}

/** A mapping that knows the table's place and its keys, and no column yet. */
export function draftOf(guess: GuessedTable, { titles, hidden }: DraftContext): SourceMapping {
  const header = new Header(guess.table, guess.headerRows);
  const title = (place: number | undefined) => (place === undefined ? undefined : header.titles[place] || undefined);
  return {
    ...undeclaredCells,
    name: '',
    system: '',
    pattern: '',
    sheet: undefined,
    text: {},
    headerRows: guess.headerRows,
    keyColumn: title(guess.keys.code),
    nameColumn: title(guess.keys.name),
    layout: {
      ...plainLayout,
      arrangement: guess.turned ? 'turned' : (longColumns(guess, header, titles) ?? 'plain'),
      hidden,
    },
    signatures: [],
    contract: noContract,
    columns: [],
    location: { file: guess.sheet.file },
  };
}

/** Names a title may have for a data item: 列名 of declared sources, and items themselves. */
export function knownTitles(
  items: ReadonlyMap<string, DataItem>,
  sources: readonly SourceMapping[],
): ReadonlySet<string> {
  const headers = sources.flatMap(({ columns }) => columns.flatMap(({ header }) => header));
  return new Set([...items.keys(), ...headers].map(plainText));
}

const rowsLookedAt = 500;

/** The columns of a 长表: units come again and again, and one column holds names of items. */
function longColumns(guess: GuessedTable, header: Header, known: ReadonlySet<string>): LongColumns | undefined {
  const { found, table } = guess;
  if (!found || found.rows < found.units * 2) return undefined;
  const rows = table.rows.slice(header.lastRow, header.lastRow + rowsLookedAt);
  const places = header.titles.flatMap((title, place) =>
    title !== '' && place !== guess.keys.code && place !== guess.keys.name ? [place] : [],
  );
  const most = (fits: (text: string) => boolean, among = places) => {
    const counts = among.map((place) => ({
      place,
      count: rows.filter((cells) => fits(plainText(cellText(cells[place])))).length,
    }));
    const top = counts.reduce((one, other) => (other.count > one.count ? other : one), { place: -1, count: 0 });
    return top.count * 2 > rows.length ? top.place : undefined;
  };
  const item = most((text) => known.has(measuredTitle(text).bare));
  const measure = most((text) => findMeasure(text) !== undefined);
  const others = places.filter((place) => place !== item && place !== measure);
  const value =
    most((text) => /^[-+(]?[\d.,]+[)%]?$/.test(text), others) ?? (others.length === 1 ? others[0] : undefined);
  if (item === undefined || value === undefined) return undefined;
  const title = (place: number) => header.titles[place] ?? '';
  return { item: title(item), value: title(value), measure: measure === undefined ? undefined : title(measure) };
}
