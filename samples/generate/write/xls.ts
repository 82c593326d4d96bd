import type { Sheet, SheetCell } from '../sheet.ts';
import { bareCell } from '../sheet.ts';
import { bof, boundSheet, double, eof, long, record, text, word } from './biffRecords.ts';
import { container } from './compoundFile.ts';

/** An .xls as spreadsheets of 1997 to 2003 write it, with what the exports need and no more. */
export function writeXls(sheets: readonly Sheet[]): Uint8Array {
  const bodies = sheets.map(sheetRecords);
  const before = globals();
  const names = (starts: readonly number[]) => sheets.map(({ name }, place) => boundSheet(name, starts[place] ?? 0));
  const first = Buffer.concat([...before, ...names([]), eof]).length;
  const starts = bodies.map((_, place) => bodies.slice(0, place).reduce((at, body) => at + body.length, first));
  return container('Workbook', Buffer.concat([...before, ...names(starts), eof, ...bodies]));
}

const plainFont = 0;
const redFont = 1;
const red = 10;
const automatic = 0x7fff;

const font = (colour: number): Buffer =>
  record(
    0x0031,
    word(220),
    word(0),
    word(colour),
    word(400),
    word(0),
    0,
    0,
    134,
    0,
    2,
    1,
    Buffer.from('宋体', 'utf16le'),
  );

/** Style records hold 0xfff as their parent and a flag; cells follow style 0. */
const format = (fontPlace: number, numberFormat: number, isStyle: boolean): Buffer =>
  record(
    0x00e0,
    ...[word(fontPlace), word(numberFormat), word(isStyle ? 0xfff5 : 0x0001), 0x20, 0, 0, 0],
    ...[long(0), long(0), word(0x20c0)],
  );

/** Places of the cell formats after the fifteen styles that every workbook has. */
const looks = { plain: 15, red: 16, date: 17, percent: 18 } as const;

function globals(): readonly Buffer[] {
  return [
    bof(5),
    record(0x0042, word(1200)),
    record(0x003d, word(0), word(0), word(0x3000), word(0x2000), word(0x38), word(0), word(0), word(1), word(600)),
    ...[font(automatic), font(red), font(automatic), font(automatic)],
    ...Array.from({ length: 15 }, () => format(plainFont, 0, true)),
    ...[
      format(plainFont, 0, false),
      format(redFont, 0, false),
      format(plainFont, 14, false),
      format(plainFont, 10, false),
    ],
    record(0x0293, word(0x8000), 0, 0xff),
  ];
}

function sheetRecords({ lines, merges, hiddenColumns }: Sheet): Buffer {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return Buffer.concat([
    bof(0x10),
    ...[...hiddenColumns].map((column) =>
      record(0x007d, word(column), word(column), word(0x0900), word(looks.plain), word(1), word(0)),
    ),
    record(0x0200, long(0), long(lines.length), word(0), word(width), word(0)),
    ...lines.flatMap(({ hidden }, row) => (hidden ? [hiddenRow(row, width)] : [])),
    ...lines.flatMap(({ cells }, row) => cells.flatMap((cell, column) => cellRecord(cell, row, column))),
    record(0x023e, word(0x00b6), word(0), word(0), long(64), word(0), word(0), long(0)),
    ...(merges.length > 0 ? [mergeRecord(merges)] : []),
    eof,
  ]);
}

const hiddenRow = (row: number, width: number): Buffer =>
  record(0x0208, word(row), word(0), word(width), word(0x00ff), word(0), word(0), word(0x0120), word(looks.plain));

const mergeRecord = (merges: Sheet['merges']): Buffer =>
  record(
    0x00e5,
    word(merges.length),
    ...merges.flatMap(({ top, bottom, left, right }) => [word(top), word(bottom), word(left), word(right)]),
  );

function cellRecord(cell: SheetCell, row: number, column: number): readonly Buffer[] {
  const value = bareCell(cell);
  if (value === '') return [];
  const place = [word(row), word(column), word(looks[lookOf(cell)])] as const;
  return [typeof value === 'number' ? record(0x0203, ...place, double(value)) : record(0x0204, ...place, text(value))];
}

function lookOf(cell: SheetCell): keyof typeof looks {
  const as = typeof cell === 'object' ? cell.as : 'plain';
  return as === 'red' || as === 'date' || as === 'percent' ? as : 'plain';
}
