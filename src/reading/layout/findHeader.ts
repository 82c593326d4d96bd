import { enumerated } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { eitherOf, Header, type HeaderNames, namesOf } from '../header.ts';
import { plainText } from '../plainText.ts';
import { cellPlace, cellText, type RawCell, type RawTable, tableLocation } from '../table.ts';
import { measuredTitle } from './statedMeasures.ts';
import type { TableArea } from './tableArea.ts';

export interface HeaderSearch {
  readonly area: TableArea;
  /** 表头行, counted from the top of the area; undefined = to be found. */
  readonly declared: readonly [first: number, last: number] | undefined;
  /** Names of the columns that tell units; without one of them a row is no header. */
  readonly keys: readonly HeaderNames[];
  /** Names of all other columns the source reads. */
  readonly others: readonly HeaderNames[];
  /** Columns passed over. */
  readonly ignored: ReadonlySet<number>;
}

/** Below this many rows a header is not looked for. */
const mostRows = 100;

/** The header at its declared rows, or the block of rows that knows most of the names; none is reported. */
export function findHeader(table: RawTable, search: HeaderSearch, problems: Problems): Header | undefined {
  const { area, declared, ignored } = search;
  if (!declared) return foundHeader(table, search, problems);
  const [first, last] = declared.map((row) => row + area.top - 1);
  if (first !== undefined && last !== undefined && last <= area.bottom)
    return new Header(table, [first, last], ignored);
  problems.report('DAT-0304', tableLocation(table), {
    rows: String(area.bottom - area.top + 1),
    header: String(declared[1]),
  });
  return undefined;
}

/** The topmost and flattest of the blocks that know most names: a header repeated further down changes nothing. */
function foundHeader(table: RawTable, search: HeaderSearch, problems: Problems): Header | undefined {
  const { area, keys, others } = search;
  const names = [...keys, ...others];
  const deepest = Math.max(...names.flatMap((name) => namesOf(name).map((each) => each.split('/').length)));
  const bottom = Math.min(area.bottom, area.top + mostRows - 1);
  const keyed = table.rows.slice(0, bottom).map((cells) => mayHoldKey(cells, keys));
  let best: { header: Header; known: number } | undefined;
  for (let depth = 1; depth <= deepest; depth++) {
    for (let first = area.top; first + depth - 1 <= bottom; first++) {
      if (!keyed.slice(first - 1, first + depth - 1).includes(true)) continue;
      const header = new Header(table, [first, first + depth - 1], search.ignored);
      const known = keys.some((key) => header.places(key).length > 0) ? knownNames(header, names) : 0;
      if (known > (best?.known ?? 0)) best = { header, known };
    }
  }
  if (best) return withLowerLevels(table, { ...best, names, search });
  reportNone(table, search, problems);
  return undefined;
}

/** Whether the lowest level of a key's title may stand in a row: a header made for every row of a table would cost more than reading it. */
function mayHoldKey(cells: readonly RawCell[], keys: readonly HeaderNames[]): boolean {
  const words = keys.flatMap(namesOf).map((name) => plainText(name).split('/').at(-1) ?? '');
  return cells.some((cell) => {
    const { bare } = measuredTitle(plainText(cellText(cell)));
    return words.some((word) => bare.includes(measuredTitle(word).bare));
  });
}

function knownNames(header: Header, names: readonly HeaderNames[]): number {
  return names.filter((name) => header.places(name).length > 0).length;
}

/** Takes in further rows that only subdivide columns nobody asked for: their key cells are blank, and they hold no figure. */
function withLowerLevels(
  table: RawTable,
  {
    header,
    known,
    names,
    search,
  }: { header: Header; known: number; names: readonly HeaderNames[]; search: HeaderSearch },
): Header {
  const next = header.lastRow + 1;
  const cells = next <= search.area.bottom ? (table.rows[next - 1] ?? []) : [];
  const places = search.keys.flatMap((key) => header.places(key));
  if (!isLowerLevel(cells, places, header)) return header;
  const deeper = new Header(table, [header.firstRow, next], search.ignored);
  if (knownNames(deeper, names) < known) return header;
  return withLowerLevels(table, { header: deeper, known, names, search });
}

function isLowerLevel(cells: readonly RawCell[], keys: readonly number[], header: Header): boolean {
  const texts = cells.map((cell) => plainText(cellText(cell)));
  const filled = texts.filter((text) => text !== '');
  const keysBlank = keys.every((key) => ['', header.titles[key]?.split('/').at(-1)].includes(texts[key] ?? ''));
  return keysBlank && filled.length > 0 && !filled.some((text) => /^[-+(]?[\d.,]+[)%]?$/.test(text));
}

/** Shows the row that looks most like a header. */
function reportNone(table: RawTable, { area, keys, ignored }: HeaderSearch, problems: Problems): void {
  const rows = table.rows.slice(area.top - 1, Math.min(area.bottom, area.top + mostRows - 1));
  const filled = rows.map((row) => row.filter((cell) => !/^[-+\d.,%]*$/.test(plainText(cellText(cell)))).length);
  const likely = area.top + Math.max(0, filled.indexOf(Math.max(0, ...filled)));
  const header = new Header(table, [likely, likely], ignored);
  const expected = eitherOf(keys.flatMap(namesOf));
  const found = enumerated(header.titles.filter((title) => title !== ''));
  const hint = keys.map((key) => header.hint(key)).find((each) => each !== '') ?? '';
  problems.report('DAT-0307', cellPlace(table, likely, 0), { expected, row: String(likely), found, hint });
}
