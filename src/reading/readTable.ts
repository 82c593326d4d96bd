import { createHash } from 'node:crypto';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { InputFile } from '../domain/dataset.ts';
import { readCsv, type TextDeclaration } from './csv.ts';
import { fileFaultWords, readBytes } from './files.ts';
import { namePattern } from './namePattern.ts';
import { plainText } from './plainText.ts';
import type { RawTable } from './table.ts';
import { decodeExport } from './textEncoding.ts';
import { formatOf, unlessRefused } from './workbook/fileFormat.ts';
import { megabytes, tooLarge } from './workbook/refusal.ts';

/** A file as a table, with its fingerprint. */
export interface FingerprintedTable {
  readonly table: RawTable;
  readonly sha256: string;
}

/** The record of a file that was read. */
export function inputFile(
  { sha256, table: { encoding, readAs } }: FingerprintedTable,
  file: Pick<InputFile, 'path' | 'rows' | 'source' | 'lines' | 'skipped' | 'confirmation' | 'replaced'>,
): InputFile {
  return { ...file, sha256, ...(encoding ? { encoding } : {}), ...(readAs ? { readAs } : {}) };
}

export interface TablePlace {
  readonly root: string;
  /** Relative to the root. */
  readonly path: string;
  /** undefined = the only visible one. */
  readonly sheet: string | undefined;
  readonly declared?: TextDeclaration;
}

/** Opens an export by its content, whatever its name; the sheet by name, else the only visible one. */
export async function readTable(at: TablePlace, problems: Problems): Promise<FingerprintedTable | undefined> {
  const read = await readSheets(at, problems);
  const table = read && pickSheet(read.sheets, at, problems);
  return table && { table, sha256: sha256(read.bytes) };
}

/** All visible sheets of an export. */
export async function readSheets(
  at: Omit<TablePlace, 'sheet'>,
  problems: Problems,
): Promise<{ readonly sheets: readonly RawTable[]; readonly bytes: Uint8Array } | undefined> {
  const bytes = readBytes(at.root, at.path);
  if (typeof bytes === 'string') {
    problems.report('DAT-0100', { file: at.path }, { reason: fileFaultWords[bytes] });
    return undefined;
  }
  const sheets = await unlessRefused(at.path, problems, () => tablesIn(bytes, at, problems));
  return sheets && { sheets, bytes };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const onlySheet: Phrase = { zh: '唯一的工作表', en: 'a single sheet' };
const namedSheet = (sheet: string): Phrase => ({ zh: `工作表“${sheet}”`, en: `the sheet "${sheet}"` });

/** The readers of workbooks and pages are loaded only when one is really there. */
async function tablesIn(
  bytes: Uint8Array,
  { path, declared = {} }: Omit<TablePlace, 'sheet'>,
  problems: Problems,
): Promise<readonly RawTable[] | undefined> {
  const format = formatOf(bytes, path);
  if (format !== 'text' && bytes.length > mostBytes) throw tooLarge(megabytes(bytes.length));
  if (format === 'zip') return (await import('./workbook/xlsx.ts')).readXlsx(bytes, path);
  if (format === 'compound') {
    const { readXls } = await import('./workbook/xls.ts');
    return readXls(bytes, path).map((table) => named(table, '.xls 工作簿'));
  }
  if (format === 'text') return alone(readCsv(bytes, { file: path, declared }, problems));
  const { text, encoding } = decodeExport(bytes, declared.encoding);
  if (format === 'html') {
    const { readHtml } = await import('./workbook/htmlTable.ts');
    return [{ ...named(readHtml(text, path), 'HTML 表格'), encoding }];
  }
  const { readSpreadsheetXml } = await import('./workbook/spreadsheetXml.ts');
  return readSpreadsheetXml(text, path).map((table) => ({ ...named(table, 'XML 工作簿'), encoding }));
}

const mostBytes = 96 * 1024 * 1024;

function named(table: RawTable, readAs: string): RawTable {
  return { ...table, readAs };
}

function alone(table: RawTable | undefined): readonly RawTable[] | undefined {
  return table && [table];
}

/** A text file is one sheet without a name. */
function pickSheet(sheets: readonly RawTable[], { path, sheet }: TablePlace, problems: Problems): RawTable | undefined {
  const [first, another] = sheets;
  if (first?.sheet === '' && !another) return first;
  const [only, second] = sheetsNamed(sheets, sheet);
  if (only && !second) return only;
  reportSheets(sheets, { path, sheet }, problems);
  return undefined;
}

/** Sheets of a name, with `*` and `?`; all where none is asked for. */
export function sheetsNamed(sheets: readonly RawTable[], name: string | undefined): readonly RawTable[] {
  return name === undefined ? sheets : sheets.filter(({ sheet }) => namePattern(name).test(plainText(sheet)));
}

/** The sheet asked for is not among them, or not for certain. */
export function reportSheets(
  sheets: readonly RawTable[],
  { path, sheet }: Pick<TablePlace, 'path' | 'sheet'>,
  problems: Problems,
): void {
  const wanted = sheet === undefined ? onlySheet : namedSheet(sheet);
  problems.report('DAT-0108', { file: path }, { wanted, found: enumerated(sheets.map((each) => each.sheet)) });
}
