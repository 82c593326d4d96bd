import { crc32 } from 'node:zlib';
import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import type { Facts, Phrase } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { type ZipEntry, zipDirectory } from './zipDirectory.ts';

/** A workbook that is safe to hand to the parser, or why it is not. */
export type GuardedWorkbook = { readonly bytes: Uint8Array } | { readonly code: ProblemCode; readonly facts: Facts };

/** Larger exports belong in CSV. A sheet's text is some 40 bytes a cell. */
const mostBytes = 96 * 1024 * 1024;
const mostMergedCells = 100_000;

/**
 * Opens the zip itself before the parser sees it: stated sizes are checked before anything is inflated, checksums after, and what
 * was checked is repacked uncompressed, so that the parser reads exactly that. A 6 KB file may otherwise hold a merge of a whole
 * sheet or inflate to gigabytes, and a damaged one may read as fewer rows.
 */
export function guardWorkbook(bytes: Uint8Array): GuardedWorkbook {
  if (startsWith(bytes, compoundFile)) return { code: isEncrypted(bytes) ? 'DAT-0105' : 'DAT-0106', facts: {} };
  const entries = startsWith(bytes, zipFile) ? zipDirectory(bytes) : undefined;
  if (!entries) return damaged({ zh: '不是完整的压缩包', en: 'not a whole zip file' });
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > mostBytes) {
    const size = Math.ceil(total / 1_048_576);
    return tooLarge({ zh: `解压后有 ${size} MB`, en: `${size} MB when unpacked` });
  }
  const parts = inflate(bytes);
  if (!parts || !entries.every((entry) => isSound(parts[entry.name], entry)))
    return damaged({ zh: '压缩包已损坏', en: 'the zip file is damaged' });
  const merged = mergedCells(parts);
  return merged > mostMergedCells
    ? tooLarge({ zh: `合并单元格多达 ${merged} 格`, en: `${merged} merged cells` })
    : { bytes: zipSync(parts, { level: 0 }) };
}

function damaged(detail: Phrase): GuardedWorkbook {
  return { code: 'DAT-0104', facts: { detail } };
}

function tooLarge(detail: Phrase): GuardedWorkbook {
  return { code: 'DAT-0107', facts: { detail } };
}

/** Names outside ASCII are read differently by different libraries; no part that holds cells has one. */
function isSound(part: Uint8Array | undefined, entry: ZipEntry): boolean {
  return part === undefined ? !/^[ -~]+$/.test(entry.name) : crc32(part) === entry.crc32;
}

function inflate(bytes: Uint8Array): Unzipped | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

const zipFile = [0x50, 0x4b];
/** OLE container: an encrypted workbook, or an .xls that was renamed. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
}

function mergedCells(parts: Unzipped): number {
  let cells = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    for (const [, from, to] of strFromU8(part).matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g))
      cells += areaOf(from ?? '', to ?? '');
  }
  return cells;
}

function areaOf(from: string, to: string): number {
  const [left, top] = coordinates(from);
  const [right, bottom] = coordinates(to);
  return (right - left + 1) * (bottom - top + 1);
}

function coordinates(address: string): readonly [column: number, row: number] {
  const letters = address.replace(/\d+/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column, Number(address.slice(letters.length))];
}
