import excel, { type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { RawTable } from '../../src/reading/table.ts';
import { unlessRefused } from '../../src/reading/workbook/fileFormat.ts';
import { readXlsx } from '../../src/reading/workbook/xlsx.ts';
import { mapping, readTableOf, valuesOf } from './tableFixture.ts';
import { made, patched, workbooks } from './workbooks.ts';

async function tablesOf(bytes: Uint8Array): Promise<readonly RawTable[]> {
  const problems = new Problems();
  const tables = await unlessRefused('x.xlsx', problems, () => readXlsx(bytes, 'x.xlsx'));
  if (!tables) throw new Error(JSON.stringify(problems.list));
  return tables;
}

async function firstRow(write: (sheet: Worksheet) => void): Promise<RawTable['rows'][number]> {
  const [table] = await tablesOf(await made(write));
  return table?.rows[0] ?? [];
}

test('numbers at their shortest decimal, whatever their binary tail', async () => {
  const row = await firstRow((sheet) => sheet.addRow([0.1, 1e-7, 123456789012, 1e21, -0.3, 0.0900000762939453]));
  expect(row.map((cell) => (typeof cell === 'object' ? cell.text : cell))).toEqual([
    '0.1',
    '0.0000001',
    '123456789012',
    '1000000000000000000000',
    '-0.3',
    '0.0900000762939453',
  ]);
});

test('a number shown with % is a ratio; a % inside quotes of the format is only text', async () => {
  const row = await firstRow((sheet) => {
    const cells = sheet.addRow([0.608, 60.8, 5]);
    cells.getCell(1).numFmt = '0.0%';
    cells.getCell(2).numFmt = '0.0"%"';
  });
  expect(row.map((cell) => typeof cell === 'object' && cell.kind === 'number' && cell.percent)).toEqual([
    true,
    false,
    false,
  ]);
});

test('rich text, links, formulas and booleans by what they show', async () => {
  const row = await firstRow((sheet) =>
    sheet.addRow([
      { richText: [{ text: '甲' }, { text: '市' }] },
      { text: '乙市', hyperlink: 'https://example.org' },
      { formula: 'A1&B1', result: '甲市乙市' },
      { formula: '1+1', result: 2 },
      { formula: '1/0', result: { error: '#DIV/0!' } },
      false,
    ]),
  );
  expect(row).toEqual([
    '甲市',
    '乙市',
    '甲市乙市',
    { kind: 'number', text: '2', percent: false },
    { kind: 'trouble', trouble: 'error', text: '#DIV/0!' },
    { kind: 'yesno', text: 'FALSE', value: false },
  ]);
});

test('dates as days, without a time zone; a time of day stays in the text', async () => {
  const row = await firstRow((sheet) =>
    sheet.addRow([new Date(Date.UTC(2026, 1, 25)), new Date(Date.UTC(2026, 1, 25, 15, 30))]),
  );
  expect(row).toEqual([
    { kind: 'date', day: 20509, text: '2026-02-25' },
    { kind: 'date', day: 20509, text: '2026-02-25 15:30:00' },
  ]);
});

test('rows and columns keep their places, blank ones included; hidden sheets are not seen', async () => {
  const bytes = await made((sheet) => {
    sheet.getCell('C4').value = 'x';
    sheet.workbook.addWorksheet('隐藏', { state: 'hidden' });
  });
  expect((await tablesOf(bytes)).map(({ sheet, rows }) => [sheet, rows])).toEqual([
    ['检查', [[], [], [], ['', '', 'x']]],
  ]);
});

test('a header of two levels in merged cells', async () => {
  const bytes = await made((sheet) => {
    sheet.addRow(['代码', '名称', '本月', '']);
    sheet.addRow(['', '', '支出', '占比']);
    for (const range of ['A1:A2', 'B1:B2', 'C1:D1']) sheet.mergeCells(range);
    sheet.addRow(['010', '甲市', 5_000_000, 0.5]).getCell(4).numFmt = '0%';
    sheet.addRow(['020', '乙市', '4000000', '40%']);
    sheet.addRow(['030', '丙县', 1, 2]);
  });
  const [table] = await tablesOf(bytes);
  if (!table) throw new Error('one sheet was written');
  const columns = mapping.columns.map((column) => ({ ...column, header: `本月/${column.header}` }));
  const reading = readTableOf(table, { headerRows: [1, 2], columns });
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual({ 支出数: ['500', '400', '0.0001'], 占比: ['0.5', '0.4', '0.02'] });
});

test('the values of a worksheet are those of the same CSV', async () => {
  const bytes = await made((sheet) => {
    sheet.addRow(['代码', '名称', '支出', '占比']);
    sheet.addRow(['010', '甲市', 12345678.9, 0.608]).getCell(4).numFmt = '0.0%';
    sheet.addRow(['020', '乙市', { formula: '5*10000', result: 50000 }, 45]);
    sheet.addRow(['030', '丙县', null, '72.5%']);
  });
  const [table] = await tablesOf(bytes);
  if (!table) throw new Error('one sheet was written');
  const reading = readTableOf(table);
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual({ 支出数: ['1234.56789', '5', undefined], 占比: ['0.608', '0.45', '0.725'] });
});

test('the 1904 date system', async () => {
  const workbook = new excel.Workbook();
  workbook.properties.date1904 = true;
  workbook.addWorksheet('检查').addRow([new Date(Date.UTC(2026, 1, 25))]);
  const [table] = await tablesOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(table?.rows[0]).toEqual([{ kind: 'date', day: 20509, text: '2026-02-25' }]);
});

test('a modest merge is no danger', async () => {
  const bytes = await patched((xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A9:C12"/></mergeCells>'),
  );
  expect(await tablesOf(bytes)).toHaveLength(1);
});

test('no damage to a workbook makes the reader throw', { timeout: 60_000 }, async () => {
  const sound = await workbooks['检查表']?.();
  if (!sound) throw new Error('检查表 is a kind of workbook');
  for (let at = 0; at < sound.length; at += 97) {
    const bytes = Uint8Array.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    const problems = new Problems();
    const tables = await unlessRefused('x.xlsx', problems, () => readXlsx(bytes, 'x.xlsx'));
    expect(tables === undefined).toBe(problems.hasErrors);
  }
});
