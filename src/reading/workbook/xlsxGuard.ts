import { crc32 } from 'node:zlib';
import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { damaged, megabytes, tooLarge, unsupported } from './refusal.ts';
import { type ZipEntry, zipDirectory } from './zipDirectory.ts';

/** Larger exports belong in CSV. A sheet's text is some 40 bytes a cell. */
const mostBytes = 96 * 1024 * 1024;
const mostMergedCells = 100_000;

/**
 * Opens the zip itself before the parser sees it: stated sizes are checked before anything is inflated, checksums after, and what
 * was checked is repacked uncompressed, so that the parser reads exactly that. A 6 KB file may otherwise hold a merge of a whole
 * sheet or inflate to gigabytes, and a damaged one may read as fewer rows.
 */
export function guardWorkbook(bytes: Uint8Array): Uint8Array {
  const entries = zipDirectory(bytes);
  if (!entries) throw damaged('不是完整的压缩包');
  refuseOthers(new Set(entries.map(({ name }) => name)));
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > mostBytes) throw tooLarge(megabytes(total));
  const parts = inflate(bytes);
  if (!parts || !entries.every((entry) => isSound(parts[entry.name], entry))) throw damaged('压缩包已损坏');
  const merged = mergedCells(parts);
  if (merged > mostMergedCells) throw tooLarge({ zh: `合并单元格多达 ${merged} 格`, en: `${merged} merged cells` });
  return zipSync(parts, { level: 0 });
}

/** Other files that are zips as well. */
function refuseOthers(names: ReadonlySet<string>): void {
  if (names.has('xl/workbook.bin')) throw unsupported('二进制工作簿 .xlsb');
  if (names.has('word/document.xml')) throw unsupported('Word 文档');
  if (names.has('mimetype') && names.has('content.xml')) throw unsupported('OpenDocument 表格 .ods');
  if (
    names.size > 0 &&
    !names.has('xl/workbook.xml') &&
    !names.has('/xl/workbook.xml') &&
    !names.has('[Content_Types].xml')
  )
    throw unsupported('压缩包');
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
