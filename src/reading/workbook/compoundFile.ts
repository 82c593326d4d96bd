import { damaged } from './refusal.ts';

/** 复合文档 (OLE2): the container of old workbooks and of encrypted new ones. Only streams of its root are seen. */
export class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #miniCutoff: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #miniStream: Uint8Array;
  readonly #entries: ReadonlyMap<string, DirectoryEntry>;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerSize) throw damaged('文件不完整');
    this.#sectorSize = 2 ** this.#view.getUint16(30, true);
    this.#miniSize = 2 ** this.#view.getUint16(32, true);
    this.#miniCutoff = this.#view.getUint32(56, true);
    if (![512, 4096].includes(this.#sectorSize) || this.#miniSize !== 64) throw damaged('复合文档的头有误');
    this.#fat = this.#sectorAllocation();
    const directory = parseDirectory(this.#chain(this.#view.getUint32(48, true)));
    this.#miniFat = wordsOf(this.#chain(this.#view.getUint32(60, true)));
    this.#miniStream = directory.root.size === 0 ? new Uint8Array() : this.#chain(directory.root.start);
    this.#entries = directory.streams;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a stream; undefined when there is none of the name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const found = entry.size < this.#miniCutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (found.length < entry.size) throw damaged('文件不完整');
    return found.subarray(0, entry.size);
  }

  /** The table of sectors: 109 of its own sectors are named in the header, the rest in a chain. */
  #sectorAllocation(): Uint32Array {
    const sectors = Array.from({ length: 109 }, (_, place) => this.#view.getUint32(76 + 4 * place, true));
    const perSector = this.#sectorSize / 4;
    let next = this.#view.getUint32(68, true);
    for (let left = this.#sectorCount; next < endOfChain && left > 0; left--) {
      const words = wordsOf(this.#sector(next));
      sectors.push(...words.subarray(0, perSector - 1));
      next = words[perSector - 1] ?? endOfChain;
    }
    const named = sectors.filter((sector) => sector < endOfChain);
    if (named.length > this.#sectorCount) throw damaged('扇区链有误');
    return wordsOf(joined(named.map((sector) => this.#sector(sector))));
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  #sector(place: number): Uint8Array {
    const start = (place + 1) * this.#sectorSize;
    if (place >= this.#sectorCount || start >= this.#bytes.length) throw damaged('文件不完整');
    const sector = this.#bytes.subarray(start, start + this.#sectorSize);
    if (sector.length === this.#sectorSize) return sector;
    // Writers may leave out the unused end of the last sector.
    const whole = new Uint8Array(this.#sectorSize);
    whole.set(sector);
    return whole;
  }

  #chain(start: number): Uint8Array {
    return joined(placesOf(start, this.#fat).map((place) => this.#sector(place)));
  }

  #miniChain(start: number): Uint8Array {
    const size = this.#miniSize;
    return joined(
      placesOf(start, this.#miniFat).map((place) => this.#miniStream.subarray(place * size, (place + 1) * size)),
    );
  }
}

const headerSize = 512;
/** This and higher numbers are marks, not places. */
const endOfChain = 0xfffffffa;

interface DirectoryEntry {
  readonly start: number;
  readonly size: number;
}

/** Follows a chain; one that bites its tail is damage. */
function placesOf(start: number, next: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (let place = start; place < endOfChain; place = next[place] ?? endOfChain) {
    if (places.length > next.length) throw damaged('扇区链有误');
    places.push(place);
  }
  return places;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) => view.getUint32(place * 4, true));
}

/** Streams directly under the root, found along its tree of siblings: objects embedded in a workbook may hold workbooks of their own. */
function parseDirectory(bytes: Uint8Array): { root: DirectoryEntry; streams: ReadonlyMap<string, DirectoryEntry> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / 128);
  if (count === 0) throw damaged('文件不完整');
  const entryAt = (place: number): DirectoryEntry => ({
    start: view.getUint32(place * 128 + 116, true),
    size: view.getUint32(place * 128 + 120, true),
  });
  const streams = new Map<string, DirectoryEntry>();
  const seen = new Set<number>();
  const open = [view.getUint32(76, true)];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place >= count || seen.has(place)) continue;
    seen.add(place);
    const at = place * 128;
    if (bytes[at + 66] === 2) streams.set(nameAt(bytes, at), entryAt(place));
    open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return { root: entryAt(0), streams };
}

function nameAt(bytes: Uint8Array, at: number): string {
  const length = Math.min(64, (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0));
  return new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2)));
}
