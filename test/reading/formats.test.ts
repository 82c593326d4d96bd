import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { double, long, record, text, word } from '../../samples/generate/write/biffRecords.ts';
import { container } from '../../samples/generate/write/compoundFile.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { readTable } from '../../src/reading/readTable.ts';
import type { RawTable } from '../../src/reading/table.ts';
import { decodeExport } from '../../src/reading/textEncoding.ts';
import { unlessRefused } from '../../src/reading/workbook/fileFormat.ts';
import { readHtml } from '../../src/reading/workbook/htmlTable.ts';
import { readSpreadsheetXml } from '../../src/reading/workbook/spreadsheetXml.ts';
import { readXls } from '../../src/reading/workbook/xls.ts';
import { biffStream, xlsOf } from './biff.ts';
import { mapping, readTableOf, valuesOf } from './tableFixture.ts';

const root = join(import.meta.dirname, 'files');

async function tableOf(path: string): Promise<RawTable> {
  const problems = new Problems();
  const read = await readTable({ root, path, sheet: undefined }, problems);
  if (!read) throw new Error(JSON.stringify(problems.list));
  return read.table;
}

const columns = mapping.columns.map((column) => ({ ...column, header: `本月/${column.header}` }));

test.each([
  ['支出表.xlsx', undefined],
  ['支出表.xls', '.xls 工作簿'],
  ['支出表-网页.xls', 'HTML 表格'],
  ['支出表-2003.xls', 'XML 工作簿'],
])('%s reads as the clean table, told by its content', async (path, readAs) => {
  const table = await tableOf(path);
  const reading = readTableOf(table, { headerRows: [3, 4], columns });
  expect(table.readAs).toBe(readAs);
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual({ 支出数: ['1234.56789', '5', undefined], 占比: ['0.608', '0.45', '0.725'] });
});

test('an .xls and a 2003 workbook hold cell for cell what the .xlsx holds', async () => {
  const { rows } = await tableOf('支出表.xlsx');
  const cells = (table: RawTable) => table.rows.map((row) => row.slice(0, 6));
  expect((await tableOf('支出表.xls')).rows).toEqual(rows);
  expect(cells(await tableOf('支出表-2003.xls'))).toEqual(rows);
});

test('strings that continue over many records', async () => {
  expect((await tableOf('长表.xls')).rows).toEqual((await tableOf('长表.xlsx')).rows);
});

/** The rows of a binary workbook, or the code it is refused with. */
async function read(bytes: Uint8Array): Promise<unknown> {
  const problems = new Problems();
  const tables = await unlessRefused('x.xls', problems, () => readXls(bytes, 'x.xls'));
  return tables?.[0]?.rows ?? problems.list.map(({ code }) => code).join();
}

const place = (row: number, column: number, style = 0) => [...word(row), ...word(column), ...word(style)];
const styles = [
  ...[0, 1, 2, 3].map(() => record(0x0031, new Uint8Array(4), word(0x7fff), new Uint8Array(8))),
  record(0x0031, new Uint8Array(4), word(10), new Uint8Array(8)),
  record(0x041e, word(164), text('#,##0.00_);[Red](#,##0.00)')),
  record(0x041e, word(165), text('[Red]#,##0.00')),
  ...[
    [0, 0],
    [0, 10],
    [0, 14],
    [0, 57],
    [5, 0],
    [0, 164],
    [0, 165],
  ].map(([font = 0, format = 0]) => record(0x00e0, word(font), word(format), new Uint8Array(16))),
];
const number = (value: string, more: object = {}) => ({ kind: 'number', text: value, percent: false, ...more });

test('numbers by their bytes and their format', async () => {
  const rk = (value: number, column: number, style = 0) => record(0x027e, place(0, column, style), long(value));
  const cells = [
    rk((1234 << 2) | 2, 0),
    rk((-1234 << 2) | 3, 1),
    rk(0x3ff00000, 2, 1),
    rk((46078 << 2) | 2, 3, 2),
    rk((46078 << 2) | 2, 4, 3),
    record(0x0203, place(0, 5, 4), double(5)),
    record(0x0203, place(0, 6, 5), double(-5)),
    record(0x0203, place(0, 7, 6), double(5)),
    record(0x00bd, word(1), word(1), word(0), long((7 << 2) | 2), word(1), long((1 << 2) | 2), word(2)),
  ];
  const date = { kind: 'date', text: '2026-02-25', day: 20509 };
  expect(await read(xlsOf({ globals: styles, cells }))).toEqual([
    [
      number('1234'),
      number('-12.34'),
      number('1', { percent: true }),
      date,
      date,
      number('5', { reversed: true }),
      number('-5'),
      number('5', { reversed: true }),
    ],
    ['', number('7'), number('1', { percent: true })],
  ]);
});

test('cached results of formulas: number, text after shared formulas, yes or no, error, nothing', async () => {
  const formula = (column: number, ...result: readonly (number | Uint8Array)[]) =>
    record(0x0006, place(0, column), ...result, new Uint8Array(6), word(0));
  const marked = (kind: number, value = 0) => Uint8Array.of(kind, 0, value, 0, 0, 0, 0xff, 0xff);
  const cells = [
    formula(0, double(2.5)),
    formula(1, marked(0)),
    record(0x04bc, new Uint8Array(10)),
    record(0x0207, text('文字')),
    formula(2, marked(1, 1)),
    formula(3, marked(2, 0x2a)),
    formula(4, marked(3)),
    formula(5, marked(0)),
  ];
  expect(await read(xlsOf({ cells }))).toEqual([
    [
      number('2.5'),
      '文字',
      { kind: 'yesno', text: 'TRUE', value: true },
      { kind: 'trouble', trouble: 'error', text: '#N/A' },
      '',
      { kind: 'trouble', trouble: 'notCalculated', text: '公式' },
    ],
  ]);
});

test('a shared string of Latin letters goes on in Chinese ones after a seam; formatting runs are passed over', async () => {
  const strings = [
    record(0x00fc, long(2), long(2), word(4), 8, word(1), Buffer.from('ab')),
    record(0x003c, 1, Buffer.from('汉字', 'utf16le'), word(0), word(0)),
    record(0x003c, word(1), 1, Buffer.from('乙', 'utf16le')),
  ];
  const cells = [record(0x00fd, place(0, 0), long(0)), record(0x00fd, place(0, 1), long(1))];
  expect(await read(xlsOf({ globals: strings, cells }))).toEqual([['ab汉字', '乙']]);
});

test('an embedded chart does not end its sheet, and dates may count from 1904', async () => {
  const chart = [
    record(0x0809, word(0x0600), word(0x20), new Uint8Array(12)),
    record(0x0203, place(9, 9), double(9)),
    record(0x000a),
  ];
  const cells = [...chart, record(0x0203, place(0, 0, 2), double(44616))];
  expect(await read(xlsOf({ globals: [...styles, record(0x0022, word(1))], cells }))).toEqual([
    [{ kind: 'date', text: '2026-02-25', day: 20509 }],
  ]);
});

test('hidden rows and columns are told', () => {
  const cells = [
    record(0x007d, word(2), word(3), new Uint8Array(4), word(1), word(0)),
    record(0x0208, word(4), new Uint8Array(10), word(0x20), word(0)),
    record(0x0208, word(5), new Uint8Array(10), word(0), word(0)),
  ];
  const hidden = { rows: new Set([5]), columns: new Set([2, 3]) };
  expect(readXls(xlsOf({ cells }), 'x.xls')[0]?.hidden).toEqual(hidden);
  const xml =
    '<Workbook><Worksheet Name="a"><Table><Column Index="3" Hidden="1" Span="1"/><Row Index="5" Hidden="1"/><Row/></Table></Worksheet></Workbook>';
  expect(readSpreadsheetXml(xml, 'x.xls')[0]?.hidden).toEqual(hidden);
});

const cell = record(0x0203, place(0, 0), double(1));
const merge = (...ranges: readonly number[]) =>
  record(
    0x00e5,
    word(ranges.length / 4),
    ranges.flatMap((each) => word(each)),
  );

test.each<[string, Uint8Array, string]>([
  ['a password', xlsOf({ globals: [record(0x002f, word(1))], cells: [] }), 'DAT-0105'],
  ['an encrypted package', container('EncryptedPackage', Buffer.from('x')), 'DAT-0105'],
  ['Excel 5', xlsOf({ version: 0x0500, cells: [] }), 'DAT-0106'],
  ['Excel 95', container('Book', biffStream({ version: 0x0500, cells: [] })), 'DAT-0106'],
  ['a Word document', container('WordDocument', Buffer.from('x')), 'DAT-0109'],
  ['another container', container('Contents', Buffer.from('x')), 'DAT-0109'],
  ['a sheet without its end', xlsOf({ cells: [cell], cut: true }), 'DAT-0104'],
  ['a string that is not there', xlsOf({ cells: [record(0x00fd, place(0, 0), long(7))] }), 'DAT-0104'],
  ['a record too short', xlsOf({ cells: [record(0x0203, place(0, 0))] }), 'DAT-0104'],
  ['more strings than bytes', xlsOf({ globals: [record(0x00fc, long(9), long(0xffffffff))], cells: [] }), 'DAT-0104'],
  ['a merged sheet', xlsOf({ cells: [cell, merge(0, 65535, 0, 255)] }), 'DAT-0107'],
  ['many merges', xlsOf({ cells: [cell, ...Array.from({ length: 500 }, () => merge(0, 999, 0, 0))] }), 'DAT-0107'],
  [
    'cells at the far end of every row',
    xlsOf({ cells: Array.from({ length: 600 }, (_, row) => record(0x0203, place(row * 100, 16_383), double(1))) }),
    'DAT-0107',
  ],
  ['a container cut short', xlsOf({ cells: [cell] }).slice(0, 3000), 'DAT-0104'],
  ['a header alone', xlsOf({ cells: [cell] }).slice(0, 512), 'DAT-0104'],
])('refused: %s', async (_, bytes, code) => {
  expect(await read(bytes)).toBe(code);
});

test('no damage to an .xls makes the reader throw, and none of its rows is lost unseen to a cut', async () => {
  const sound = readFileSync(join(root, '支出表.xls'));
  for (let at = 0; at < sound.length; at += 3) {
    const bytes = Uint8Array.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await read(bytes)).toBeDefined();
  }
  const whole = await read(sound);
  for (let length = 0; length < sound.length; length += 97) {
    const rows = await read(sound.subarray(0, length));
    // What stands last in the container is not the sheet: a cut there costs nothing, any other is refused.
    if (typeof rows === 'string') expect(rows).toBe('DAT-0104');
    else expect(rows).toEqual(whole);
  }
});

test.each(['支出表-网页.xls', '支出表-2003.xls'])(
  'no damage to %s makes the reader throw, nor any cut',
  async (path) => {
    const sound = readFileSync(join(root, path));
    const opened = async (bytes: Uint8Array) => {
      const problems = new Problems();
      const decoded = await unlessRefused(path, problems, () => decodeExport(bytes, undefined).text);
      const tables = await unlessRefused(path, problems, () =>
        path.includes('网页') ? [readHtml(decoded ?? '', path)] : readSpreadsheetXml(decoded ?? '', path),
      );
      return tables ? tables[0]?.rows : problems.list[0]?.code;
    };
    const whole = await opened(sound);
    for (let at = 0; at < sound.length; at++) {
      const bytes = Uint8Array.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 0x1f;
      await opened(bytes);
      if (at % 5 > 0) continue;
      const cut = await opened(sound.subarray(0, at));
      // Behind the last table nothing is lost but what stands there itself.
      if (Array.isArray(cut) && Array.isArray(whole) && cut.length > 0)
        expect(cut.slice(0, whole.length)).toEqual(whole);
    }
  },
);
