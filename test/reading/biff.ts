/** Writes small binary workbooks record by record, for what no program at hand would write. */

export type Part = number | readonly number[] | Uint8Array;

export const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
export const double = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

function bytesOf(parts: readonly Part[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)));
}

export function record(id: number, ...parts: readonly Part[]): Buffer {
  const data = bytesOf(parts);
  return Buffer.concat([Buffer.from([...word(id), ...word(data.length)]), data]);
}

/** A string of the format, its length in two bytes. */
export const text = (value: string): Buffer => bytesOf([word(value.length), 1, utf16(value)]);

const bof = (kind: number, version = 0x0600): Buffer => record(0x0809, word(version), word(kind), new Uint8Array(12));
const eof = record(0x000a);

export interface BiffWorkbook {
  /** Records of the globals before the sheet is named. */
  readonly globals?: readonly Buffer[];
  readonly cells: readonly Buffer[];
  readonly version?: number;
  /** Leaves out the end of the sheet. */
  readonly cut?: boolean;
}

/** The stream of a workbook with one sheet, 表. */
export function biffStream({ globals = [], cells, version, cut }: BiffWorkbook): Buffer {
  const before = Buffer.concat([bof(5, version), ...globals]);
  const named = (start: number) => record(0x0085, long(start), 0, 0, 1, 1, utf16('表'));
  const start = before.length + named(0).length + eof.length;
  return Buffer.concat([before, named(start), eof, bof(0x10, version), ...cells, ...(cut ? [] : [eof])]);
}

const sector = 512;
const none = 0xffffffff;
const end = 0xfffffffe;

/** A container with one stream, padded so that it needs no small sectors. */
export function container(name: string, stream: Uint8Array): Uint8Array {
  const sectors = Math.max(8, Math.ceil(stream.length / sector));
  const padded = Buffer.alloc(sectors * sector);
  padded.set(stream);
  const tables = Math.ceil((sectors + 2) / 127);
  const header = Buffer.alloc(sector, 0xff);
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  header.fill(0, 8, 76);
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  for (const [at, value] of [
    [44, tables],
    [48, tables],
    [56, 4096],
    [60, end],
    [68, end],
  ] as const)
    header.writeUInt32LE(value, at);
  const next = Buffer.alloc(tables * sector, 0xff);
  for (let at = 0; at < tables; at++) {
    header.writeUInt32LE(at, 76 + at * 4);
    next.writeUInt32LE(0xfffffffd, at * 4);
  }
  next.writeUInt32LE(end, tables * 4);
  for (let at = 0; at < sectors; at++)
    next.writeUInt32LE(at + 1 < sectors ? tables + at + 2 : end, (tables + 1 + at) * 4);
  const directory = Buffer.alloc(sector);
  directory.set(entry('Root Entry', { type: 5, child: 1, start: end, size: 0 }));
  directory.set(entry(name, { type: 2, child: none, start: tables + 1, size: padded.length }), 128);
  return Buffer.concat([header, next, directory, padded]);
}

function entry(name: string, of: { type: number; child: number; start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.set(utf16(name));
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = of.type;
  for (const [at, value] of [
    [68, none],
    [72, none],
    [76, of.child],
    [116, of.start],
    [120, of.size],
  ] as const)
    bytes.writeUInt32LE(value, at);
  return bytes;
}

export function xlsOf(workbook: BiffWorkbook): Uint8Array {
  return container('Workbook', biffStream(workbook));
}
