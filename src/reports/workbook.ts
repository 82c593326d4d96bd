import { PassThrough } from 'node:stream';
import { arrayBuffer } from 'node:stream/consumers';
import type { ConditionalFormattingRule, PageSetup, Row, stream, CellValue as WorkbookValue, Worksheet } from 'exceljs';
import { styleOf } from './cellStyles.ts';
import { numberOf, PlainRows } from './plainRows.ts';
import { repack } from './repack.ts';
import { blockName, type Cell, type ColourRule, columnLetters, type Sheet } from './sheet.ts';

/** What the file says of itself; no clock, so that the same result gives the same bytes. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
}

/** Excel does not open dates of creation before its own time; a fixed one keeps the bytes equal. */
export const fixedDate = new Date(Date.UTC(2000, 0, 1));

/** The package is compressed once, when it is packed again with fixed times. */
const stored = { store: true };

/**
 * Sheets → .xlsx bytes, identical for identical sheets. exceljs is loaded only here. Rows are handed on as they are made: a workbook
 * model of a hundred thousand cells takes twice the time and memory.
 */
export async function writeWorkbook(sheets: Iterable<Sheet>, properties: WorkbookProperties): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const sink = new PassThrough();
  const bytes = arrayBuffer(sink);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
    zip: stored,
  });
  workbook.title = properties.title;
  workbook.creator = properties.creator;
  workbook.lastModifiedBy = properties.creator;
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  const plain = new PlainRows(workbook);
  for (const sheet of sheets) addSheet({ workbook, plain }, sheet);
  await workbook.commit();
  return repack(new Uint8Array(await bytes));
}

interface Writing {
  readonly workbook: stream.xlsx.WorkbookWriter;
  readonly plain: PlainRows;
}

function addSheet({ workbook, plain }: Writing, sheet: Sheet): void {
  const [, lastHeader] = sheet.header;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: lastHeader, showGridLines: false }],
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: '&L&"仿宋"&9&A&C&"仿宋"&9第 &P 页,共 &N 页' },
  });
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  addRows(worksheet, sheet, plain);
  for (const [priority, rule] of sheet.colours.entries())
    worksheet.addConditionalFormatting({ ref: blockName(rule.from, rule.to), rules: [formatting(rule, priority + 1)] });
  if (sheet.filter !== undefined) worksheet.autoFilter = sheet.filter;
  worksheet.commit();
}

/** A row that is handed on cannot be merged any more: merged blocks stand in the header or in a single row. */
function addRows(
  worksheet: Worksheet,
  { rows, header: [, lastHeader], heights, merges }: Sheet,
  plain: PlainRows,
): void {
  const ends = merges.map((range) => ({ range, last: Number(/\d+$/.exec(range)?.[0]) }));
  const merged = new Set(ends.map(({ last }) => last));
  for (const [place, cells] of rows.entries()) {
    const number = place + 1;
    if (number > lastHeader && !merged.has(number) && plain.fits(cells)) {
      plain.write(worksheet, cells, { number, height: heights.get(number) });
      continue;
    }
    const row = worksheet.getRow(number);
    fill(row, cells);
    row.height = heights.get(number) ?? row.height;
    for (const { range, last } of ends) if (last === number) worksheet.mergeCells(range);
    if (number >= lastHeader) row.commit();
  }
}

function pageSetup({ header, frozenColumns, rows, widths, pagesWide, portrait = false }: Sheet): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation: portrait ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.55, right: 0.55, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 },
    printTitlesRow: header.join(':'),
    ...(pagesWide > 1 ? { printTitlesColumn: `A:${columnLetters(frozenColumns)}` } : {}),
    // exceljs takes `A1:B5` for `$A1:$B5`, which spreadsheets ignore.
    printArea: `A$1:${columnLetters(widths.length)}$${rows.length}`,
  };
}

function fill(row: Row, cells: readonly Cell[]): void {
  for (const [place, cell] of cells.entries()) {
    const at = row.getCell(place + 1);
    at.style = styleOf(cell);
    if (cell.value !== null) at.value = contentOf(cell.value, cell.link);
    if (cell.note !== undefined) at.note = cell.note;
  }
}

function contentOf(value: string | { readonly figure: string }, link: string | undefined): WorkbookValue {
  if (typeof value !== 'string') return numberOf(value.figure);
  return link === undefined ? value : { text: value, hyperlink: `#${link}` };
}

function formatting({ kind }: ColourRule, priority: number): ConditionalFormattingRule {
  switch (kind) {
    case 'bar':
      // exceljs writes the bar's colour and both ends, without which Excel "repairs" the file; its types know no colour.
      return {
        type: 'dataBar',
        priority,
        gradient: false,
        minLength: 0,
        maxLength: 100,
        cfvo: [
          { type: 'num', value: 0 },
          { type: 'num', value: 100 },
        ],
        color: { argb: 'FF9BC2E6' },
      } as ConditionalFormattingRule;
    case 'scale':
      return {
        type: 'colorScale',
        priority,
        cfvo: [
          { type: 'num', value: 0.5 },
          { type: 'num', value: 0.75 },
          { type: 'num', value: 1 },
        ],
        color: [{ argb: 'FFF8CBAD' }, { argb: 'FFFFFFFF' }, { argb: 'FFC6E0B4' }],
      };
    case 'arrows':
      return {
        type: 'iconSet',
        priority,
        iconSet: '3Arrows',
        showValue: true,
        reverse: false,
        cfvo: [
          { type: 'percent', value: 0 },
          { type: 'num', value: 0 },
          { type: 'num', value: 0.000001 },
        ],
      } as ConditionalFormattingRule;
  }
}
