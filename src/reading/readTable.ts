import { createHash } from 'node:crypto';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { InputFile } from '../domain/dataset.ts';
import { readCsv } from './csv.ts';
import { fileFaultWords, readBytes } from './files.ts';
import type { RawTable } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** A file as a table, with its fingerprint. */
export interface FingerprintedTable {
  readonly table: RawTable;
  readonly sha256: string;
}

/** The record of a file that was read. */
export function inputFile(
  { sha256, table: { encoding } }: FingerprintedTable,
  file: Pick<InputFile, 'path' | 'rows' | 'source' | 'confirmation'>,
): InputFile {
  return encoding ? { ...file, sha256, encoding } : { ...file, sha256 };
}

/** Opens an export by its extension; the sheet by name, else the only visible one. */
export async function readTable(
  at: { root: string; path: string; sheet: string | undefined },
  problems: Problems,
): Promise<FingerprintedTable | undefined> {
  const bytes = readBytes(at.root, at.path);
  const format = /\.(csv|xlsx)$/i.exec(at.path)?.[1]?.toLowerCase();
  if (typeof bytes === 'string') problems.report('DAT-0100', { file: at.path }, { reason: fileFaultWords[bytes] });
  else if (format === undefined) problems.report('DAT-0109', { file: at.path });
  else {
    const table =
      format === 'csv'
        ? readCsv(bytes, at.path, problems)
        : pickSheet(await readXlsx(bytes, at.path, problems), at, problems);
    return table && { table, sha256: sha256(bytes) };
  }
  return undefined;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const onlySheet: Phrase = { zh: '唯一的工作表', en: 'a single sheet' };
const namedSheet = (sheet: string): Phrase => ({ zh: `工作表“${sheet}”`, en: `the sheet "${sheet}"` });

function pickSheet(
  sheets: readonly RawTable[] | undefined,
  { path, sheet }: { path: string; sheet: string | undefined },
  problems: Problems,
): RawTable | undefined {
  if (!sheets) return undefined;
  const picked = sheet === undefined ? sheets : sheets.filter((each) => each.sheet === sheet);
  const [only, second] = picked;
  if (only && !second) return only;
  problems.report(
    'DAT-0108',
    { file: path },
    {
      wanted: sheet === undefined ? onlySheet : namedSheet(sheet),
      found: enumerated(sheets.map((each) => each.sheet)),
    },
  );
  return undefined;
}
