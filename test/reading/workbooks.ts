import excel, { type Worksheet } from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { record, word } from '../../samples/generate/write/biffRecords.ts';
import { container } from '../../samples/generate/write/compoundFile.ts';
import { biffStream, xlsOf } from './biff.ts';

/** Workbooks made when a test needs one: what they hold stands here in words instead of in binary files. */
export const workbooks: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  检查表: () => made((sheet) => fill(sheet)),
  encrypted: async () => container('EncryptedPackage', strToU8('x')),
  'encrypted-xls': async () => xlsOf({ globals: [record(0x002f, word(1))], cells: [] }),
  'old-xls': async () => container('Book', biffStream({ version: 0x0500, cells: [] })),
  'cut-xls': async () => xlsOf({ cells: [], cut: true }),
  'merged-xls': async () => xlsOf({ cells: [record(0x00e5, word(1), word(0), word(65_535), word(0), word(255))] }),
  'cut-page': async () => strToU8('<html><table><tr><td>代码</td></tr><tr><td>010</td>'),
  'merged-page': async () => strToU8('<table><tr><td colspan="9999" rowspan="9999">代码</td></tr></table>'),
  'deep-page': async () => strToU8(`<html>${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}<table></table>`),
  'cut-xml': async () => strToU8(`${spreadsheetXml}<Worksheet><Table><Row><Cell/></Row>`),
  'far-xml': async () =>
    strToU8(
      `${spreadsheetXml}<Worksheet><Table><Row Index="9999999"><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ),
  xlsb: async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') }),
  'not-a-table': async () => strToU8('%PDF-1.7'),
  'not-a-zip': async () => strToU8('PK\u0003\u0004代码,等级\n'),
  truncated: async () => (await made(fill)).slice(0, 900),
  'not-a-workbook': async () => zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') }),
  bomb: () => stating({ size: 3_000_000_000 }),
  'size-understated': () => stating({ size: 100 }),
  'bit-flipped': () => stating({ crc32: 1 }),
  'merged-sheet': () =>
    patched((xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A5:Z1048576"/></mergeCells>'),
    ),
  'two-sheets': () => made(fill, '说明'),
  'error-cell': () => made((sheet) => fill(sheet, (row) => (row.getCell(5).value = { error: '#DIV/0!' }))),
  'red-figure': () => made((sheet) => fill(sheet, (row) => (row.getCell(5).font = { color: { argb: 'FFFF0000' } }))),
  'bracketed-figure': () => made((sheet) => fill(sheet, (row) => (row.getCell(5).numFmt = '(#,##0)'))),
  'uncalculated-cell': () => made((sheet) => fill(sheet, (row) => (row.getCell(5).value = { formula: '1+1' }))),
  'hidden-lines': () =>
    made((sheet) => {
      fill(sheet);
      sheet.getRow(3).hidden = true;
      sheet.getColumn(5).hidden = true;
    }),
  'month-sheets': async () => {
    const workbook = new excel.Workbook();
    fill(workbook.addWorksheet('2026年5月'), (row) => (row.getCell(5).value = 9));
    fill(workbook.addWorksheet('2026年6月'));
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  'merged-cell': () =>
    made((sheet) => {
      fill(sheet);
      sheet.mergeCells('E3:E4');
    }),
};

const spreadsheetXml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';

type Row = ReturnType<Worksheet['addRow']>;

/** 检查表 of the sound workspace, cell types as a system writes them; `change` acts on the row of 乙市. */
function fill(sheet: Worksheet, change: (row: Row) => void = () => {}): void {
  sheet.addRow(['代码', '等级', '公开', '批复日期', '违规次数', '经办', '复核']);
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  sheet.addRow(['010', 'A', '是', day('2026-02-25'), 1, '张三', '李四']);
  change(sheet.addRow(['020', 'B', '否', day('2026-03-01'), 2, '张三', '李四']));
  sheet.addRow(['030', 'C', true, '2026-02-20', 0, '张三', { richText: [{ text: '李' }, { text: '四' }] }]);
}

export async function made(write: (sheet: Worksheet) => void, ...moreSheets: string[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  write(workbook.addWorksheet('检查'));
  for (const name of moreSheets) workbook.addWorksheet(name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The sound 检查表 with a false statement about its last part in the zip's directory. */
async function stating({ size, crc32 }: { size?: number; crc32?: number }): Promise<Uint8Array> {
  const bytes = Buffer.from(await made(fill));
  const entry = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  if (crc32 !== undefined) bytes.writeUInt32LE(crc32, entry + 16);
  if (size !== undefined) bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

/** The sound 检查表 with the sheet's XML changed, for what no library would write. */
export async function patched(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await made(fill));
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}
