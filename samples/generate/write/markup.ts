import type { Merge, Sheet, SheetCell } from '../sheet.ts';
import { bareCell } from '../sheet.ts';
import { gb18030 } from './encodings.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const textOf = (cell: SheetCell): string => escaped(String(bareCell(cell)));

const startsAt = (row: number, column: number, merges: readonly Merge[]): Merge | undefined =>
  merges.find(({ top, left }) => top === row && left === column);

/** Whether a merged cell other than its first stands here. */
const isCovered = (row: number, column: number, merges: readonly Merge[]): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );

/** A web page with one table, as systems of an older day export it under the name .xls. */
export function writeHtml({ name, lines, merges }: Sheet): Uint8Array {
  const rows = lines.map(({ cells }, row) => {
    const written = cells.map((cell, column) => {
      if (isCovered(row, column, merges)) return '';
      const { bottom = row, right = column } = startsAt(row, column, merges) ?? {};
      const spans = `${right > column ? ` colspan="${right - column + 1}"` : ''}${bottom > row ? ` rowspan="${bottom - row + 1}"` : ''}`;
      return `<td${spans}>${textOf(cell)}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  const head = `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${escaped(name)}</title>`;
  return gb18030(
    `<html><head>${head}</head><body><table border="1">\r\n${rows.join('\r\n')}\r\n</table></body></html>\r\n`,
  );
}

const styles = `<Styles><Style ss:ID="Default"/><Style ss:ID="red"><Font ss:Color="#FF0000"/></Style><Style ss:ID="percent"><NumberFormat ss:Format="Percent"/></Style></Styles>`;

/** A workbook in the XML of Excel 2003. */
export function writeSpreadsheetXml(sheets: readonly Sheet[]): Uint8Array {
  const worksheets = sheets.map(
    (sheet) => `<Worksheet ss:Name="${escaped(sheet.name)}"><Table>\n${xmlRows(sheet)}\n</Table></Worksheet>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}${worksheets.join('')}</Workbook>\n`,
  );
}

function xmlRows({ lines, merges }: Sheet): string {
  const rows = lines.map(({ cells, hidden }, row) => {
    const written = cells.map((cell, column) =>
      cell === '' || isCovered(row, column, merges) ? '' : xmlCell(cell, column, startsAt(row, column, merges)),
    );
    return `<Row${hidden ? ' ss:Hidden="1"' : ''}>${written.join('')}</Row>`;
  });
  return rows.join('\n');
}

function xmlCell(cell: SheetCell, column: number, merge: Merge | undefined): string {
  const style =
    typeof cell === 'object' && (cell.as === 'red' || cell.as === 'percent') ? ` ss:StyleID="${cell.as}"` : '';
  const across = merge && merge.right > merge.left ? ` ss:MergeAcross="${merge.right - merge.left}"` : '';
  const down = merge && merge.bottom > merge.top ? ` ss:MergeDown="${merge.bottom - merge.top}"` : '';
  const type = typeof bareCell(cell) === 'number' ? 'Number' : 'String';
  return `<Cell ss:Index="${column + 1}"${style}${across}${down}><Data ss:Type="${type}">${textOf(cell)}</Data></Cell>`;
}
