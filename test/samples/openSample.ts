import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Problems } from '../../src/diagnostics/problems.ts';
import { readSheets } from '../../src/reading/readTable.ts';
import { cellText, type RawTable } from '../../src/reading/table.ts';

/** A file of samples/ as it lies there, and as the tool opens it. */
export interface OpenedSample {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly RawTable[];
  /** Of every cell, as it stands. */
  readonly texts: readonly string[];
}

const root = join(import.meta.dirname, '../../samples');

export async function openSample(path: string): Promise<OpenedSample> {
  const problems = new Problems();
  const read = await readSheets({ root, path }, problems);
  if (!read) throw new Error(`${path}: ${problems.list.map(({ code }) => code).join(' ')}`);
  const { sheets, bytes } = read;
  return { path, bytes, sheets, texts: sheets.flatMap(({ rows }) => rows.flat().map(cellText)) };
}

/** The XML of a workbook's parts whose names contain a word. */
export function partsOf({ bytes }: OpenedSample, word: string): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes(word));
  return parts.map(([, content]) => strFromU8(content)).join('');
}
