import { CsvError, parse } from 'csv-parse/sync';
import type { Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type Delimiter, delimiterWords, detectDelimiter } from './delimiter.ts';
import type { RawTable } from './table.ts';
import { type DeclaredEncoding, decodeExport } from './textEncoding.ts';
import { FileRefusal } from './workbook/refusal.ts';

/** What a source declares about its text files; what it does not is told from the file and reported. */
export interface TextDeclaration {
  readonly encoding?: DeclaredEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Rows may differ in length (titles above the header); quotes may not be stray, so that no row is ever swallowed. */
const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, from: 2 };

/** A text file as a table; undefined when it cannot be read without guessing. */
export function readCsv(
  bytes: Uint8Array,
  { file, declared = {} }: { file: string; declared?: TextDeclaration },
  problems: Problems,
): RawTable | undefined {
  const { text, encoding } = decodeExport(bytes, declared.encoding);
  const delimiter = declared.delimiter ?? detectDelimiter(text);
  if (delimiter === undefined) throw new FileRefusal('DAT-0110', {});
  try {
    const rows: string[][] = parse(`${measuringLine(text, delimiter)}\n${text}`, { ...options, delimiter });
    const table = { file, sheet: '', rows, encoding };
    return delimiter === ',' ? table : { ...table, readAs: `${delimiterWords[delimiter]}分隔的文本` };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.report('DAT-0102', { file, line: lineOf(error, text) }, { detail: details[error.code] ?? error.code });
    return undefined;
  }
}

/**
 * A line as wide as the last one, put first and not read back. The parser takes the first line's width for granted and builds an
 * error object for every line that differs, which under a one-cell title would be all of them: most of the time of a run.
 */
function measuringLine(text: string, delimiter: Delimiter): string {
  const lines = text.trimEnd();
  const last = lines.slice(Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('\r')) + 1);
  return delimiter.repeat(last.split(delimiter).length - 1);
}

const details: Readonly<Record<string, Phrase>> = {
  CSV_QUOTE_NOT_CLOSED: {
    zh: '引号没有闭合,后面的行都被吞进同一格',
    en: 'a quote is never closed, the lines after it fall into one cell',
  },
  CSV_INVALID_CLOSING_QUOTE: { zh: '闭合引号后面还有文字', en: 'text after the closing quote' },
  INVALID_OPENING_QUOTE: { zh: '格子中间出现引号', en: 'a quote in the middle of a cell' },
};

/** The line of the stray quote. For one never closed the parser only knows the end of the file; it opened at the last quote mark. */
function lineOf(error: CsvError, text: string): number {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return text.slice(0, text.lastIndexOf('"')).split(/\r\n|\n|\r/).length;
  return Number(error['lines']) - 1;
}
