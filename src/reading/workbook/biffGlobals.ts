import { type BiffRecord, RecordReader, readString, recordIds, recordsFrom } from './biffRecords.ts';
import { builtInFormat } from './numberFormat.ts';
import { damaged, FileRefusal } from './refusal.ts';
import type { NumberLook } from './worksheetCells.ts';

export interface BoundSheet {
  readonly name: string;
  readonly start: number;
  readonly visible: boolean;
  readonly worksheet: boolean;
}

/** What the sheets of a binary workbook share. */
export interface BiffGlobals {
  readonly sheets: readonly BoundSheet[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** By place of the cell's style. */
  readonly looks: readonly NumberLook[];
}

export function readGlobals(stream: Uint8Array): BiffGlobals {
  const gathering = new Gathering();
  for (const record of recordsFrom(stream, 0)) gathering.add(record);
  return gathering.globals();
}

class Gathering {
  readonly #sheets: BoundSheet[] = [];
  readonly #formats = new Map<number, string>();
  readonly #redFonts: boolean[] = [];
  readonly #styles: { font: number; format: number }[] = [];
  #strings: readonly string[] = [];
  #date1904 = false;

  add(record: BiffRecord): void {
    const reader = new RecordReader(record);
    if (record.id === recordIds.filePass) throw new FileRefusal('DAT-0105', {});
    if (record.id === recordIds.dateMode) this.#date1904 = reader.word() === 1;
    if (record.id === recordIds.format) this.#formats.set(reader.word(), readString(reader, 2));
    if (record.id === recordIds.font) this.#redFonts.push(isRed(reader));
    if (record.id === recordIds.xf) this.#styles.push({ font: reader.word(), format: reader.word() });
    if (record.id === recordIds.boundSheet) this.#sheets.push(readBoundSheet(reader));
    if (record.id === recordIds.sharedStrings) this.#strings = readSharedStrings(reader);
  }

  globals(): BiffGlobals {
    if (this.#sheets.length === 0) throw damaged('没有工作表');
    const looks = this.#styles.map(({ font, format }) => ({
      format: this.#formats.get(format) ?? builtInFormat(format),
      // There is no font 4: numbers above it are one ahead of the list.
      red: this.#redFonts[font > 4 ? font - 1 : font] ?? false,
    }));
    return { sheets: this.#sheets, strings: this.#strings, date1904: this.#date1904, looks };
  }
}

/** Pure red of the fixed or of the standard palette. */
function isRed(font: RecordReader): boolean {
  font.skip(4);
  return [2, 10].includes(font.word());
}

function readBoundSheet(reader: RecordReader): BoundSheet {
  const start = reader.long();
  const visible = (reader.byte() & 3) === 0;
  const worksheet = reader.byte() === 0;
  return { name: readString(reader, 1), start, visible, worksheet };
}

function readSharedStrings(reader: RecordReader): readonly string[] {
  reader.skip(4);
  const count = reader.long();
  // Every string takes three bytes at least.
  if (count * 3 > reader.left) throw damaged('字符串表不完整');
  return Array.from({ length: count }, () => readString(reader, 2));
}
