import { unitWords } from '../layout/statedMeasures.ts';
import { plainText } from '../plainText.ts';
import { cellText, type RawCell, type RawTable } from '../table.ts';
import { kindOf } from '../tableRows.ts';

/** Where a header may lie: above the first unit, over the columns that tell units. */
interface HeaderPlace {
  readonly firstUnit: number;
  readonly keys: readonly number[];
  /** Titles above a table turned round stand among the names of its items. */
  readonly turned: boolean;
}

const deepest = 4;

/** Rows (from 1, both included) that look like the header over the first unit; undefined where nothing does. */
export function likelyHeader(table: RawTable, place: HeaderPlace): readonly [first: number, last: number] | undefined {
  const cellsOf = (row: number) => table.rows[row - 1] ?? [];
  let last = place.firstUnit - 1;
  while (last >= 1 && !isTitles(cellsOf(last), place)) last--;
  if (last < 1) return undefined;
  let first = last;
  const highest = Math.max(1, last - deepest + 1);
  const untitled = () =>
    !place.keys.some((key) => levels(first, last).some((row) => ownText(cellsOf(row)[key]) !== ''));
  const named = levels(highest, last).findLast((row) => isTitles(cellsOf(row), place) && hasKey(cellsOf(row), place));
  if (untitled() && named !== undefined) first = named;
  while (first > highest && isUpperLevel(cellsOf(first - 1), place)) first--;
  return [first, last];
}

/** The row that looks most like a header, for a table in which no unit is known. */
export function wordiestRow(table: RawTable): number {
  const counts = table.rows
    .slice(0, 100)
    .map((cells) => (isTitles(cells, { keys: [], turned: false }) ? ownTexts(cells).size : 0));
  return counts.indexOf(Math.max(0, ...counts)) + 1;
}

function levels(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function hasKey(cells: readonly RawCell[], { keys }: HeaderPlace): boolean {
  return keys.some((key) => ownText(cells[key]) !== '');
}

/** Two texts at least, no line of a unit of measure, of column numbers, of a sum, and no more figures than texts. */
function isTitles(cells: readonly RawCell[], { keys, turned }: Pick<HeaderPlace, 'keys' | 'turned'>): boolean {
  const texts = [...ownTexts(cells)];
  if (texts.length < 2 || (!turned && texts.some((text) => unitWords(text) !== undefined))) return false;
  const figures = texts.filter((text) => /^[-+(]?[\d.,]+[)%]?$/.test(text));
  const word = keys.map((key) => ownText(cells[key])).find((text) => text !== '') ?? '';
  return figures.length * 2 < texts.length && kindOf(cells, { headers: [], code: word, name: '' }) === 'unit';
}

/** Groups of the titles below: nothing over the key columns, and more than a title of the whole table. */
function isUpperLevel(cells: readonly RawCell[], place: HeaderPlace): boolean {
  return isTitles(cells, place) && !hasKey(cells, place);
}

function ownTexts(cells: readonly RawCell[]): ReadonlySet<string> {
  return new Set(cells.map(ownText).filter((text) => text !== ''));
}

/** What a cell says itself, not as part of a merged area. */
function ownText(cell: RawCell | undefined): string {
  if (typeof cell === 'object' && cell.kind === 'trouble' && cell.trouble === 'merged') return '';
  return plainText(cellText(cell));
}
