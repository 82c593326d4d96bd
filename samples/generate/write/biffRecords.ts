export type Part = number | readonly number[] | Uint8Array;

export const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): readonly number[] => [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
export const double = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);
export const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

function bytesOf(parts: readonly Part[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)));
}

/** A record of a binary workbook (BIFF8): its number, its length and its data. */
export function record(id: number, ...parts: readonly Part[]): Buffer {
  const data = bytesOf(parts);
  return Buffer.concat([Buffer.from([...word(id), ...word(data.length)]), data]);
}

/** A string of the format, its length in two bytes. */
export const text = (value: string): Buffer => bytesOf([word(value.length), 1, utf16(value)]);

/** 5 begins the part that the sheets share, 16 a sheet. */
export const bof = (kind: number, version = 0x0600): Buffer =>
  record(0x0809, word(version), word(kind), new Uint8Array(12));

export const eof: Buffer = record(0x000a);

/** Names a sheet that begins at a place of the stream. */
export const boundSheet = (name: string, start: number): Buffer =>
  record(0x0085, long(start), 0, 0, name.length, 1, utf16(name));
