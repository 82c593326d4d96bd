import { type Draft, type Format, laidOut } from '../messy/draft.ts';
import { plainSheet } from '../sheet.ts';
import { writeCsv } from './csv.ts';
import { writeHtml, writeSpreadsheetXml } from './markup.ts';
import { writeXls } from './xls.ts';
import { writeXlsx } from './xlsx.ts';

/** Web pages and XML go under the name of a workbook, as systems save them. */
export const extensionOf = (format: Format): string => (format === 'csv' || format === 'xlsx' ? format : 'xls');

export function writeDraft({ format, text, pages }: Draft): Uint8Array | Promise<Uint8Array> {
  const sheets = pages.map(laidOut);
  const [sheet = plainSheet('', [])] = sheets;
  if (format === 'xlsx') return writeXlsx(sheets);
  if (format === 'xls') return writeXls(sheets);
  if (format === 'xml') return writeSpreadsheetXml(sheets);
  return format === 'html' ? writeHtml(sheet) : writeCsv(sheet, text);
}
