import type { RawCell } from '../table.ts';
import type { BiffGlobals } from './biffGlobals.ts';
import { type BiffRecord, RecordReader, readString, recordIds, recordsFrom } from './biffRecords.ts';
import { meaningOf } from './numberFormat.ts';
import { damaged } from './refusal.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { errorCell, numberCell, serialCell, yesNoCell } from './worksheetCells.ts';

/** Reads the cells of one sheet of a binary workbook into its grid. */
export function readBiffSheet(
  { stream, start }: { stream: Uint8Array; start: number },
  globals: BiffGlobals,
  grid: SheetGrid,
): void {
  const sheet = new SheetReader(globals, grid);
  for (const record of recordsFrom(stream, start)) sheet.add(record);
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

class SheetReader {
  readonly #globals: BiffGlobals;
  readonly #grid: SheetGrid;
  /** A formula whose text stands in a record after it. */
  #awaiting: Place | undefined;

  constructor(globals: BiffGlobals, grid: SheetGrid) {
    this.#globals = globals;
    this.#grid = grid;
  }

  add(record: BiffRecord): void {
    const reader = new RecordReader(record);
    if (record.id === recordIds.labelSst) this.#set(placeOf(reader), this.#sharedString(reader));
    else if (record.id === recordIds.label || record.id === recordIds.richString)
      this.#set(placeOf(reader), readString(reader, 2));
    else if (record.id === recordIds.number) this.#setNumber(placeOf(reader), reader.double());
    else if (record.id === recordIds.rk) this.#setNumber(placeOf(reader), rkNumber(reader.long()));
    else if (record.id === recordIds.mulRk) this.#addNumbers(reader);
    else if (record.id === recordIds.boolErr) this.#set(placeOf(reader), boolOrError(reader.byte(), reader.byte()));
    else if (record.id === recordIds.formula) this.#addFormula(reader);
    else if (record.id === recordIds.string) this.#addFormulaText(reader);
    else if (record.id === recordIds.mergeCells) this.#addMerges(reader);
    else if (record.id === recordIds.row) this.#addRow(reader);
    else if (record.id === recordIds.columnInfo) this.#addColumns(reader);
  }

  #set({ row, column }: Place, cell: RawCell): void {
    this.#grid.set(row, column, cell);
  }

  #setNumber(place: Place, value: number): void {
    const look = this.#globals.looks[place.style] ?? { format: undefined, red: false };
    const dated = meaningOf(look.format).date;
    this.#set(place, dated ? serialCell(value, this.#globals.date1904) : numberCell(value, look));
  }

  #sharedString(reader: RecordReader): string {
    const text = this.#globals.strings[reader.long()];
    if (text === undefined) throw damaged('字符串表不完整');
    return text;
  }

  #addNumbers(reader: RecordReader): void {
    const row = reader.word();
    const first = reader.word();
    const count = Math.floor((reader.left - 2) / 6);
    for (let place = 0; place < count; place++)
      this.#setNumber({ row, column: first + place, style: reader.word() }, rkNumber(reader.long()));
  }

  /** The cached result: a double, or under the mark 0xFFFF a text, a yes or no, an error or nothing. */
  #addFormula(reader: RecordReader): void {
    const place = placeOf(reader);
    const bytes = Array.from({ length: 8 }, () => reader.byte());
    const [kind = 0, , value = 0] = bytes;
    const marked = bytes[6] === 0xff && bytes[7] === 0xff;
    if (!marked) this.#setNumber(place, new DataView(Uint8Array.from(bytes).buffer).getFloat64(0, true));
    else if (kind === 0) this.#awaitText(place);
    else if (kind < 3) this.#set(place, boolOrError(value, kind - 1));
  }

  #awaitText(place: Place): void {
    this.#set(place, { kind: 'trouble', trouble: 'notCalculated', text: '公式' });
    this.#awaiting = place;
  }

  #addFormulaText(reader: RecordReader): void {
    if (this.#awaiting) this.#set(this.#awaiting, readString(reader, 2));
    this.#awaiting = undefined;
  }

  #addRow(reader: RecordReader): void {
    const row = reader.word();
    reader.skip(10);
    if ((reader.word() & 0x20) !== 0) this.#grid.hideRow(row);
  }

  #addColumns(reader: RecordReader): void {
    const [first, last] = [reader.word(), reader.word()];
    reader.skip(4);
    if ((reader.word() & 1) !== 0) this.#grid.hideColumns(first, last);
  }

  #addMerges(reader: RecordReader): void {
    for (let left = reader.word(); left > 0; left--)
      this.#grid.merge({ top: reader.word(), bottom: reader.word(), left: reader.word(), right: reader.word() });
  }
}

function placeOf(reader: RecordReader): Place {
  return { row: reader.word(), column: reader.word(), style: reader.word() };
}

/** A number in four bytes: an integer or the upper half of a double, perhaps a hundredfold. */
function rkNumber(packed: number): number {
  const value = (packed & 2) === 0 ? doubleOf(packed & 0xfffffffc) : (packed | 0) >> 2;
  return (packed & 1) === 0 ? value : value / 100;
}

function doubleOf(upper: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, upper, true);
  return view.getFloat64(0, true);
}

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function boolOrError(value: number, isError: number): RawCell {
  return isError === 0 ? yesNoCell(value !== 0) : errorCell(errors.get(value) ?? '#错误值');
}
