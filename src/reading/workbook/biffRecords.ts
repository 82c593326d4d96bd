import { damaged } from './refusal.ts';

/** Records of the binary workbook format this reader knows, by their numbers. */
export const recordIds = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  richString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  beginOfFile: 0x0809,
} as const;

/** A record with what continues it. */
export interface BiffRecord {
  readonly id: number;
  readonly parts: readonly DataView[];
}

/**
 * The records of one substream (the globals, or one sheet) from its beginning to its own end; what is embedded in it, such as a chart,
 * is passed over. A stream that ends before is damaged: it must never read as fewer rows.
 */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  if (recordAt(stream, start).id !== recordIds.beginOfFile) throw damaged('工作表的开头有误');
  let depth = 0;
  let pending: { id: number; parts: DataView[] } | undefined;
  for (let at = start; ; ) {
    const { id, data } = recordAt(stream, at);
    at += 4 + data.byteLength;
    if (id === recordIds.continue && pending) {
      pending.parts.push(data);
      continue;
    }
    if (pending) yield pending;
    pending = undefined;
    if (id === recordIds.beginOfFile) depth++;
    else if (id === recordIds.endOfFile) depth--;
    if (depth === 0) return;
    if (depth === 1) pending = { id, parts: [data] };
  }
}

export function recordAt(stream: Uint8Array, at: number): { id: number; data: DataView } {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (at + 4 > stream.length) throw damaged('文件不完整');
  const length = view.getUint16(at + 2, true);
  if (at + 4 + length > stream.length) throw damaged('文件不完整');
  return { id: view.getUint16(at, true), data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
}

/** Reads the numbers of a record in their order, over the seams of what continues it. */
export class RecordReader {
  readonly #parts: readonly DataView[];
  #part = 0;
  #at = 0;

  constructor({ parts }: BiffRecord) {
    this.#parts = parts;
  }

  byte(): number {
    return this.#take(1).getUint8(0);
  }

  word(): number {
    return this.#take(2).getUint16(0, true);
  }

  long(): number {
    return this.#take(4).getUint32(0, true);
  }

  double(): number {
    return this.#take(8).getFloat64(0, true);
  }

  get left(): number {
    return this.#parts.slice(this.#part).reduce((sum, part) => sum + part.byteLength, -this.#at);
  }

  /** Formatting runs and phonetic text may be cut anywhere by a seam. */
  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.#settle();
      const taken = Math.min(left, this.#leftHere);
      this.#at += taken;
      left -= taken;
    }
  }

  /** Characters; at a seam their width is stated anew. */
  characters(count: number, flags: number): string {
    const units: number[] = [];
    let wide = (flags & 1) === 1;
    while (units.length < count) {
      if (this.#leftHere === 0) {
        this.#settle();
        wide = (this.byte() & 1) === 1;
      }
      units.push(wide ? this.word() : this.byte());
    }
    return textOf(units);
  }

  get #leftHere(): number {
    return (this.#parts[this.#part]?.byteLength ?? 0) - this.#at;
  }

  #settle(): void {
    while (this.#leftHere === 0) {
      if (this.#part + 1 >= this.#parts.length) throw damaged('记录不完整');
      this.#part++;
      this.#at = 0;
    }
  }

  #take(bytes: number): DataView {
    this.#settle();
    const part = this.#parts[this.#part];
    if (!part || this.#leftHere < bytes) throw damaged('记录不完整');
    this.#at += bytes;
    return new DataView(part.buffer, part.byteOffset + this.#at - bytes, bytes);
  }
}

function textOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096));
  return text;
}

/** A string with its length before it, in one byte or two. */
export function readString(reader: RecordReader, lengthBytes: 1 | 2): string {
  const count = lengthBytes === 1 ? reader.byte() : reader.word();
  const flags = reader.byte();
  const runs = (flags & 8) === 0 ? 0 : reader.word();
  const phonetic = (flags & 4) === 0 ? 0 : reader.long();
  const text = reader.characters(count, flags);
  reader.skip(runs * 4 + phonetic);
  return text;
}
