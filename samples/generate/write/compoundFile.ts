import { long, utf16 } from './biffRecords.ts';

const sector = 512;
const none = 0xffffffff;
const end = 0xfffffffe;

/** A container with one stream, padded so that it needs no small sectors. */
export function container(name: string, stream: Uint8Array): Uint8Array {
  const sectors = Math.max(8, Math.ceil(stream.length / sector));
  const padded = Buffer.alloc(sectors * sector);
  padded.set(stream);
  const tables = Math.ceil((sectors + 2) / 127);
  const directory = Buffer.alloc(sector);
  directory.set(entry('Root Entry', { type: 5, child: 1, start: end, size: 0 }));
  directory.set(entry(name, { type: 2, child: none, start: tables + 1, size: padded.length }), 128);
  return Buffer.concat([headerOf(tables), allocation(tables, sectors), directory, padded]);
}

function headerOf(tables: number): Buffer {
  const header = Buffer.alloc(sector, 0xff);
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  header.fill(0, 8, 76);
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  setLongs(header, { 44: tables, 48: tables, 56: 4096, 60: end, 68: end });
  for (let at = 0; at < tables; at++) header.writeUInt32LE(at, 76 + at * 4);
  return header;
}

/** Which sector follows which: the tables themselves, the directory, then the stream. */
function allocation(tables: number, sectors: number): Buffer {
  const next = Buffer.alloc(tables * sector, 0xff);
  for (let at = 0; at < tables; at++) next.writeUInt32LE(0xfffffffd, at * 4);
  next.writeUInt32LE(end, tables * 4);
  for (let at = 0; at < sectors; at++)
    next.writeUInt32LE(at + 1 < sectors ? tables + at + 2 : end, (tables + 1 + at) * 4);
  return next;
}

function entry(name: string, of: { type: number; child: number; start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.set(utf16(name));
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = of.type;
  bytes[67] = 1;
  setLongs(bytes, { 68: none, 72: none, 76: of.child, 116: of.start, 120: of.size });
  return bytes;
}

function setLongs(bytes: Buffer, values: Readonly<Record<number, number>>): void {
  for (const [at, value] of Object.entries(values)) bytes.set(long(value), Number(at));
}
