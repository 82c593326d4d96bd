import { expect, test } from 'vitest';
import { plainLayout, type SourceMapping } from '../../src/reading/sourceMapping.ts';
import type { RawTable } from '../../src/reading/table.ts';
import { readXlsx } from '../../src/reading/workbook/xlsx.ts';
import fc from '../properties.ts';
import { csvTable, inChinese, mapping, readTableOf, valuesOf } from './tableFixture.ts';
import { made } from './workbooks.ts';

/** Every messy table says what this one says. */
const clean = '代码,名称,支出,占比\n010,甲市,12345678.9,60.8%\n020,乙市,50000,45\n030,丙县,,72.5\n';
const expected = { 支出数: ['1234.56789', '5', undefined], 占比: ['0.608', '0.45', '0.725'] };
const body = clean.slice(clean.indexOf('010'));

type Change = Partial<SourceMapping>;

/** The fixture's source with the header to be found, its columns under other names and units of measure. */
function source(headers: Record<string, string | readonly string[]> = {}, more: Change = {}): Change {
  return {
    headerRows: undefined,
    columns: mapping.columns.map((column) => ({ ...column, header: headers[column.item] ?? column.header })),
    ...more,
  };
}

/** As `source`, but the file has to say its units. */
const unstated = {
  headerRows: undefined,
  columns: mapping.columns.map((column) => ({ ...column, measure: undefined })),
};
const turned = { ...source(), layout: { ...plainLayout, arrangement: 'turned' } } as const;
const long = {
  ...source(),
  layout: { ...plainLayout, arrangement: { item: '指标', value: '数值', measure: undefined } },
};
const hiddenSkipped = { ...source(), layout: { ...plainLayout, hidden: 'skip' } } as const;
const inJune = {
  ...source(),
  layout: { ...plainLayout, filters: [{ header: '年月', values: ['{年}-{两位月}', '{年}年{月}月'] }] },
};
const second = { ...source(), layout: { ...plainLayout, title: '表二', until: '表三' } };

const variants: readonly (readonly [name: string, text: string, change: Change])[] = [
  ['no row declared for its header', `支出情况表(2026年6月)\n单位:元、%\n\n${clean}`, source()],
  ['aliases of a column', clean.replace('支出', '累计支出数'), source({ 支出数: ['支出累计', '累计支出数'] })],
  [
    'line breaks, spaces and full-width brackets in headers',
    clean.replace('支出', '"本年 支出\n（累计）"'),
    source({ 支出数: '本年支出(累计)' }),
  ],
  [
    'a header of three levels',
    `代码,名称,一般公共预算,,,其他\n,,收入,支出,,占比\n,,累计,累计,同比,\n${body.replace(/^(\d+,\S县?市?[^,]*),([^,]*),(.*)$/gm, '$1,9,$2,1,$3')}`,
    source({ 支出数: '一般公共预算/支出/累计', 占比: '其他/占比' }),
  ],
  [
    'a title merged downwards inside a group',
    `代码,名称,一般公共预算,,\n,,支出,余额,占比\n,,累计,,\n${body.replace(/^([^,]*,[^,]*,[^,]*),/gm, '$1,8,')}`,
    source({ 支出数: '一般公共预算/支出/累计', 占比: '一般公共预算/占比' }),
  ],
  [
    'a third level under a column nobody asked for',
    `代码,名称,本月,,备注,\n,,支出,占比,说明,\n,,,,甲方,乙方\n${body.replace(/^(.*)$/gm, (line) => (line === '' ? '' : `${line},x,y`))}`,
    source({ 支出数: '本月/支出', 占比: '本月/占比' }),
  ],
  ['a row of column numbers', clean.replace('010', '栏次,乙,1,2=1/3\n010'), source()],
  ['the unit of measure in the header', clean.replace('支出', '支出（元）').replace('占比', '占比(%)'), unstated],
  ['the unit of measure above the header', `(单位：元、%)\n${clean}`, unstated],
  ['the unit of measure in a cell of its own', `编制单位:测试局,,单位:,元、%\n${clean}`, unstated],
  ['blank columns', clean.replaceAll(/^([^,\n]*),(.*),([^,\n]*)$/gm, ',$1,,$2,,$3'), source()],
  ['blank rows', `\n,,\n${clean.replaceAll('\n', '\n\n')}`, source()],
  ['notes below', `${clean}注:1.本表由系统生成,不含税,\n2.占比为上年数,,,\n填表人:张三,,审核人:李四,\n`, source()],
  [
    'sums interleaved',
    clean.replace('010', '全区合计,,12395678.9,\n市合计,,12395678.9,\n010').replace('030', '小计,,1,\n县小计,,,\n030'),
    source(),
  ],
  ['names and no codes', clean.replaceAll(/^[^,\n]+,/gm, ''), { ...source(), keyColumn: undefined }],
  ['units across', transposed(`支出情况表(2026年6月)\n${clean}`), turned],
  ['units across under titles', `支出情况表(2026年6月)\n单位:元、%\n${transposed(clean)}注:略\n`, turned],
  ['units across and their sum', transposed(`${clean}合计,,12395678.9,\n`), turned],
  [
    'a row for every unit and item',
    '代码,名称,指标,数值\n010,甲市,支出,12345678.9\n010,甲市,占比,60.8%\n020,乙市,支出,50000\n020,乙市,占比,45\n,,,\n合计,,支出,12395678.9\n代码,名称,指标,数值\n030,丙县,占比,72.5\n030,丙县,户数,3\n注:略\n',
    long,
  ],
  [
    'a row for every unit and item, with units of measure',
    '代码,名称,指标,计量单位,数值\n010,甲市,支出,元,12345678.9\n010,甲市,占比,%,60.8%\n020,乙市,支出,元,50000\n020,乙市,占比,%,45\n030,丙县,占比,%,72.5\n',
    { ...unstated, layout: { ...plainLayout, arrangement: { item: '指标', value: '数值', measure: '计量单位' } } },
  ],
  [
    'several months one below the other',
    '年月,代码,名称,支出,占比\n2026-05,010,甲市,1,1\n2026-06,010,甲市,12345678.9,60.8%\n2026年6月,020,乙市,50000,45\n2026-05,020,乙市,2,2\n2026-06,030,丙县,,72.5\n',
    inJune,
  ],
  [
    'other tables in the sheet',
    `表一 预算\n代码,名称,支出,占比\n010,甲市,1,1\n\n表二 支出情况\n单位:元\n${clean}\n表三 其他\n代码,名称,支出\n010,甲市,3\n`,
    second,
  ],
];

/** A CSV text turned round; cells hold no commas. */
function transposed(text: string): string {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  return `${columns.map((column) => column.join(',')).join('\n')}\n`;
}

/** Notes of what was assumed; a messy file may have some, never more. */
const isNote = (code: string) => code === 'DAT-0309' || code === 'DAT-1104';

test.each(variants.map(([name, text, change]) => ({ name, text, change })))(
  'reads the same from a file with $name',
  ({ text, change }) => {
    const reading = readTableOf(csvTable(text), change);
    expect(reading.problems.filter(({ code }) => !isNote(code))).toEqual([]);
    expect(valuesOf(reading)).toEqual(expected);
    const skipped = Object.values(reading.count?.skipped ?? {}).reduce((sum, rows) => sum + rows, 0);
    expect((reading.count?.rows ?? 0) + skipped).toBe(reading.count?.lines);
  },
);

async function sheetOf(write: Parameters<typeof made>[0]): Promise<RawTable> {
  const [table] = (await readXlsx(await made(write), 'x.xlsx')) ?? [];
  if (!table) throw new Error('no sheet');
  return table;
}

test('merged headers and hidden rows and columns of a workbook', async () => {
  const table = await sheetOf((sheet) => {
    sheet.addRow(['支出情况表(2026年6月)']);
    sheet.addRow(['代码', '名称', '一般公共预算', '', '', '']);
    sheet.addRow(['', '', '旧支出', '支出', '', '占比']);
    sheet.addRow(['', '', '累计', '同比', '累计', '']);
    sheet.addRow(['010', '甲市', 1, 2, 12345678.9, '60.8%']);
    sheet.addRow(['999', '不再有的县', 1, 2, 3, 4]);
    sheet.addRow(['020', '乙市', 1, 2, 50000, 45]);
    sheet.addRow(['030', '丙县', 1, 2, null, 72.5]);
    for (const area of ['A2:A4', 'B2:B4', 'C2:F2', 'D3:E3', 'F3:F4']) sheet.mergeCells(area);
    sheet.getRow(6).hidden = true;
    sheet.getColumn(3).hidden = true;
  });
  const change = source(
    { 支出数: '一般公共预算/支出/累计', 占比: '一般公共预算/占比' },
    { layout: hiddenSkipped.layout },
  );
  const reading = readTableOf(table, change);
  expect(reading.problems.map(({ code, facts }) => [code, inChinese(facts)['what']])).toEqual([
    ['DAT-1104', '不再有的县(A6)'],
  ]);
  expect(valuesOf(reading)).toEqual(expected);
  const origin = reading.columns.get('支出数')?.origin;
  expect([origin?.letters, [...(origin?.rows ?? [])]]).toEqual(['E', [5, 7, 8]]);
  expect(reading.count).toEqual({ rows: 3, lines: 8, skipped: { 标题行: 1, 表头行: 3, 隐藏行: 1 } });
});

const cellsOf = (text: string, change: Change) =>
  readTableOf(csvTable(text), change).columns.get('占比')?.origin?.cells;

test('cells keep their addresses when a table is turned round or made wide', () => {
  expect(cellsOf(`标题\n${transposed(clean)}`, turned)).toEqual(['B5', 'C5', 'D5']);
  expect(
    cellsOf('代码,名称,指标,数值\n010,甲市,支出,1\n010,甲市,占比,2\n020,乙市,支出,3\n020,乙市,占比,4\n', long),
  ).toEqual(['D3', 'D5', '']);
});

const problemsOf = (text: string, change: Change) =>
  readTableOf(csvTable(text), change).problems.map(({ code, location, facts }) => [
    code,
    location?.cell,
    inChinese(facts),
  ]);

test('a missing header says what was expected, what is there and what was probably meant', () => {
  expect(problemsOf(clean.replace('支出', '支岀'), source())).toEqual([
    ['DAT-0301', 'A1', { header: '支出', found: '代码、名称、支岀、占比', hint: '是不是“支岀”(C1)?' }],
  ]);
  expect(problemsOf('编码,部门\n010,1\n', source())).toEqual([
    ['DAT-0307', 'A1', { expected: '代码”或“名称', row: '1', found: '编码、部门', hint: '是不是“编码”(A1)?' }],
  ]);
});

test('a header that is there twice is not chosen from', () => {
  const two = clean.replace('占比', '占比,支出(万元)').replaceAll(/([%\d])$/gm, '$1,1');
  expect(problemsOf(two.replace('支出,', '支出(元),'), source())).toContainEqual([
    'DAT-0302',
    'E1',
    { header: '支出', cells: 'C1、E1' },
  ]);
});

test('a unit of measure that the file states otherwise is an error', () => {
  const facts = { items: '支出数', declared: '元', found: '万元' };
  expect(problemsOf(clean.replace('支出', '支出(万元)'), source())).toEqual([['DAT-0305', 'C1', facts]]);
  expect(problemsOf(`单位:万元\n${clean}`, source())).toEqual([['DAT-0305', 'A1', facts]]);
  expect(problemsOf(`单位:亿元\n${clean.replace('支出', '支出(元)')}`, source())).toEqual([]);
});

test('two rows for one unit and item, and two units of measure for one item, are not chosen from', () => {
  const lines =
    '代码,名称,指标,数值\n010,甲市,占比,1\n010,甲市,支出,1\n010,甲市,支出,2\n020,乙市,支出,1\n030,丙县,支出,1\n';
  expect(problemsOf(lines, long)).toEqual([['DAT-1105', 'D4', { unit: '甲市', item: '支出', other: 'D3' }]]);
});

test('neither the order of rows and columns nor titles, blank rows, sums and notes change a figure', () => {
  const [header = '', ...rows] = clean.trimEnd().split('\n');
  const between = ['', ',,,', header, '合计,,12395678.9,', '小计,,1,', '市小计,,1,', '甲市合计,,1,'];
  const titles = ['支出情况表', '截至2026年6月', '单位:元、%', '', ',单位:,元,'];
  const tables = fc
    .subarray(between)
    .chain((extra) => fc.shuffledSubarray([...rows, ...extra], { minLength: rows.length + extra.length }));
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(tables, fc.subarray(titles), orders, fc.boolean(), (table, above, order, notes) => {
      const ordered = [header, ...table].map((line) => order.map((place) => line.split(',')[place] ?? '').join(','));
      const text = [...above, ...ordered, ...(notes ? ['注:略', '2.略'] : [])].join('\n');
      const reading = readTableOf(csvTable(text), source());
      expect(reading.problems).toEqual([]);
      expect(valuesOf(reading)).toEqual(expected);
    }),
  );
});

test('an unknown unit whose name begins like a note is reported, not passed over', () => {
  expect(problemsOf(`${clean},审核中心,,是\n`, source()).map(([code, cell]) => `${code} ${cell}`)).toEqual([
    'DAT-0402 B5',
  ]);
  expect(problemsOf(`${clean}审核人,张三,填表日期,略\n`, source())).toEqual([]);
});
