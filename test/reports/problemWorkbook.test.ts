import type { Cell as WorkbookCell, Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Location } from '../../src/diagnostics/diagnostic.ts';
import { worstFirst } from '../../src/diagnostics/problems.ts';
import type { RawTable } from '../../src/reading/table.ts';
import { problemWorkbook } from '../../src/reports/problems/problemWorkbook.ts';
import { all, partOf, readBack, type Written } from './readBack.ts';

const csv: RawTable = {
  file: 'data/2026-06/收支表.csv',
  sheet: '',
  encoding: undefined,
  rows: [['收支表'], ['代码', '单位', '支出数'], ['010', '甲市', '四百'], ['020', '=乙市', '=1+1'], ['', '注: 以上']],
};

const long: RawTable = {
  file: 'data/2026-06/大表.xlsx',
  sheet: "支'出",
  encoding: undefined,
  rows: Array.from({ length: 1000 }, (_, row) => [
    `代码${row + 1}`,
    { kind: 'number', text: '0.0900000762939453', percent: false },
  ]),
};

function wrong(location: Location, text: string): Diagnostic {
  const facts = { item: '支出数', measure: '元', text };
  return { code: 'DAT-0501', severity: 'error', location: { ...location, value: text }, facts };
}

const found: readonly Diagnostic[] = [
  { code: 'DAT-0203', severity: 'warning', location: { file: 'data/2026-06/通讯录.csv' }, facts: {} },
  wrong({ file: csv.file, cell: 'C3', unit: '甲市' }, '四百'),
  wrong({ file: csv.file, cell: 'C4', unit: '乙市' }, '=1+1'),
  {
    code: 'DAT-0510',
    severity: 'warning',
    location: { file: csv.file, cell: 'C3' },
    facts: { item: '支出数', text: '四百', least: '0', most: '1', measure: '元' },
  },
  {
    code: 'DAT-0103',
    severity: 'error',
    location: { file: csv.file, cell: 'E5' },
    facts: { found: '5', expected: '3' },
  },
  wrong({ file: long.file, sheet: long.sheet, cell: 'B500' }, '无'),
];

const responsible = { sources: ['收支表'], systems: ['国库系统'], offices: ['国库处', '预算处'] };

function made(tables: readonly RawTable[] = [csv, long], problems = found): Promise<Uint8Array> {
  const entries = worstFirst(problems).map((problem, place) => ({ number: place + 1, problem, responsible }));
  return problemWorkbook({ title: '2026年6月数据问题清单', office: '测试财政厅', entries, tables });
}

function textsOf(sheet: Worksheet | undefined, row: number): readonly string[] {
  const texts: string[] = [];
  sheet?.getRow(row).eachCell({ includeEmpty: true }, (cell) => void texts.push(cell.text));
  return texts;
}

function noteOf(cell: WorkbookCell | undefined): string {
  const note = cell?.note;
  return typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? '');
}

function linksOf(written: Written, place: number): readonly string[] {
  return all(partOf(written, place), /<hyperlink ([^>]*)\/>/g);
}

describe('the workbook of problems', () => {
  it('has the list first, then a sheet a file', async () => {
    const { sheets } = await readBack(await made());
    expect(sheets.map(({ name }) => name)).toEqual(['问题清单', '收支表', '大表']);
  });

  it('lists every problem, worst first, with whom it goes back to', async () => {
    const [list] = (await readBack(await made())).sheets;
    expect(textsOf(list, 4)).toEqual([
      '1',
      '错误',
      'DAT-0501',
      '国库处、预算处',
      '收支表',
      '国库系统',
      'data/2026-06/收支表.csv',
      '',
      'C3',
      '甲市',
      '四百',
      '“支出数”应为数(单位: 元),实际是“四百”',
      '改为数字;没有数据请留空',
    ]);
    expect([4, 5, 6, 7, 8, 9].map((row) => textsOf(list, row)[2])).toEqual([
      'DAT-0501',
      'DAT-0501',
      'DAT-0103',
      'DAT-0501',
      'DAT-0203',
      'DAT-0510',
    ]);
  });

  it('leads from each cell of the list to the copy, and back', async () => {
    const written = await readBack(await made());
    const quoted = (text: string) => text.replaceAll("'", '&apos;');
    expect(linksOf(written, 0)).toEqual(
      [
        `ref="I4" location="'收支表'!D6"`,
        `ref="I5" location="'收支表'!D7"`,
        `ref="I6" location="'收支表'!F8"`,
        `ref="I7" location="'大表'!C17"`,
        `ref="I9" location="'收支表'!D6"`,
      ].map(quoted),
    );
    expect(written.sheets[2]?.getCell('C17').text).toBe('0.0900000762939453');
    for (const place of [1, 2]) expect(linksOf(written, place)).toEqual([quoted(`ref="A1" location="'问题清单'!A1"`)]);
    expect([...written.parts].filter(([name, text]) => name.endsWith('.rels') && text.includes('External'))).toEqual(
      [],
    );
  });

  it('copies a table as it stands, in the frame of its own rows and columns', async () => {
    const copy = (await readBack(await made())).sheets[1];
    const body = [3, 4, 5, 6, 7, 8].map((row) => textsOf(copy, row));
    expect(body).toEqual([
      ['', 'A', 'B', 'C', 'D', 'E'],
      ['1', '收支表', '', '', '', ''],
      ['2', '代码', '单位', '支出数', '', ''],
      ['3', '010', '甲市', '四百', '', ''],
      ['4', '020', '=乙市', '=1+1', '', ''],
      ['5', '', '注: 以上', '', '', ''],
    ]);
    expect(copy?.getCell('B1').text).toBe('data/2026-06/收支表.csv');
  });

  it('marks the cells, and says in a note what is wrong and what to do', async () => {
    const written = await readBack(await made());
    const copy = written.sheets[1];
    const filled = (address: string) => JSON.stringify(copy?.getCell(address).fill).includes('solid');
    expect(['D6', 'D7', 'F8', 'C6', 'B6'].map(filled)).toEqual([true, true, true, false, false]);
    expect(noteOf(copy?.getCell('D6'))).toBe(
      [
        '第 1 号 错误 DAT-0501\n“支出数”应为数(单位: 元),实际是“四百”\n改法: 改为数字;没有数据请留空',
        '第 6 号 注意 DAT-0510\n“支出数”是“四百”,不在常见范围 0 到 1(元)之内\n改法: 核对数值和计量单位',
      ].join('\n\n'),
    );
    expect(written.parts.get('xl/comments2.xml')).toContain('<author>kaohe</author>');
    expect(partOf(written, 1)).toMatch(
      /<ignoredErrors>.*<\/ignoredErrors><legacyDrawing r:id="rId\d+"\/><\/worksheet>$/s,
    );
  });

  it('shows of a long table what is needed, and says what is left out', async () => {
    const copy = (await readBack(await made())).sheets[2];
    expect(Array.from({ length: (copy?.rowCount ?? 0) - 3 }, (_, row) => textsOf(copy, row + 4)[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '⋮',
      '498',
      '499',
      '500',
      '501',
      '502',
      '⋮',
    ]);
    expect(textsOf(copy, 14)[1]).toBe('(略去第 11—497 行)');
    expect(textsOf(copy, 2)[1]).toContain('原表 1000 行,以下只列前几行、有问题的行及其前后两行,共 15 行');
  });

  it('holds texts only, and nothing that counts', async () => {
    const written = await readBack(await made());
    for (const [name, text] of written.parts) expect([name, /<f[ >]/.test(text)]).toEqual([name, false]);
    for (const place of written.sheets.keys())
      expect(new Set(all(partOf(written, place), / t="(\w+)"/g))).toEqual(new Set(['s']));
  });

  it('puts last what somebody answers for, uncounted, and says who, why and until when', async () => {
    const suppressed = { by: '张某', reason: '七月才上线', until: '2026-08' };
    const problems = found.map((each) => (each.code === 'DAT-0510' ? { ...each, suppressed } : each));
    const [list, copy] = (await readBack(await made([csv], problems))).sheets;
    expect(list?.getCell('A2').text).toBe('(测试财政厅)错误 4,注意 1,提示 0,已忽略 1');
    expect(textsOf(list, 9).slice(0, 3)).toEqual(['6', '注意', 'DAT-0510']);
    expect(textsOf(list, 9).at(-1)).toBe('已忽略: 七月才上线(张某,至 2026-08)');
    expect(noteOf(copy?.getCell('D6'))).toMatch(/之内\n已忽略: 七月才上线\(张某,至 2026-08\)$/);
  });

  it('is the same for the same problems, byte for byte', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
  });

  it('has a list only where no cell is wrong', async () => {
    const written = await readBack(await made([], found.slice(0, 1)));
    expect(written.sheets.map(({ name }) => name)).toEqual(['问题清单']);
    expect([...written.parts.keys()].filter((name) => /comment|vml/.test(name))).toEqual([]);
  });

  it('repeats nothing that is confidential', async () => {
    const secret = { file: csv.file, cell: 'C3', value: '机密', confidential: true } as const;
    const problems = [
      { ...(found[4] ?? { code: 'DAT-0103', severity: 'error', facts: {} }), location: secret },
    ] as const;
    const written = await readBack(await made([], problems));
    expect([...written.parts.values()].join('')).not.toContain('机密');
  });

  it('gives each copy a name that a sheet may have', async () => {
    const rows = [['一']];
    const files = ['收支表.csv', `${'很'.repeat(40)}.csv`, `${'很'.repeat(40)}.xlsx`, "[a]'b*.csv", '问题清单.csv'];
    const tables = files.map((file) => ({ file, sheet: '', encoding: undefined, rows }));
    const two = ['表一', '表二'].map((sheet) => ({ file: '两表.xlsx', sheet, encoding: undefined, rows }));
    const { sheets } = await readBack(await made([...tables, ...two], []));
    expect(sheets.map(({ name }) => name)).toEqual([
      '问题清单',
      '收支表',
      '很'.repeat(27),
      `${'很'.repeat(27)}(2)`,
      '_a__b_',
      '问题清单(2)',
      '表一 两表',
      '表二 两表',
    ]);
  });
});
