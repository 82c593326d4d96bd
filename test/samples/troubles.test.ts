import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { troubleFiles } from '../../samples/generate/generate.ts';
import { type Trouble, troubles } from '../../samples/generate/messy/troubles.ts';
import { cellText, type RawCell } from '../../src/reading/table.ts';
import { type OpenedSample, openSample, partsOf } from './openSample.ts';

/** Whether a file shows a trouble. */
type Sign = (file: OpenedSample) => boolean;

const has =
  (pattern: RegExp): Sign =>
  ({ texts }) =>
    texts.some((text) => pattern.test(text));

const hasCell =
  (wanted: (cell: Exclude<RawCell, string>) => boolean): Sign =>
  ({ sheets }) =>
    sheets.some(({ rows }) => rows.flat().some((cell) => typeof cell === 'object' && wanted(cell)));

const begins =
  (...mark: readonly number[]): Sign =>
  ({ bytes }) =>
    mark.every((byte, place) => bytes[place] === byte);

function decoded({ bytes }: OpenedSample, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const latin = ({ bytes }: OpenedSample): string => Buffer.from(bytes).toString('latin1');

const keyTitle = /^(行政区划代码|预算单位代码)$/;

/** Rows by their texts; merged cells other than the first of their area are blank. */
const rowsOf = ({ sheets }: OpenedSample): readonly (readonly string[])[] =>
  sheets.flatMap(({ rows }) =>
    rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'object' && cell.kind === 'trouble' ? '' : cellText(cell))),
    ),
  );

/** The key's title, and the rows below it that go on dividing titles beside it. */
function headerLevels(file: OpenedSample): number {
  const rows = rowsOf(file);
  const top = rows.findIndex((cells) => keyTitle.test(cells[0] ?? ''));
  const body = rows.findIndex((cells, row) => row > top && cells.slice(0, 2).some((text) => text !== ''));
  return top < 0 ? 0 : body - top;
}

const dayForms = [/^\d{4}年\d+月\d+日$/, /^\d{4}-\d+-\d+$/, /^\d{4}\/\d+\/\d+$/, /^\d{4}\.\d+\.\d+$/, /^2026\d{4}$/];

const signs: Readonly<Record<Trouble, Sign>> = {
  GB18030: (file) => decoded(file, 'utf-8') === undefined && decoded(file, 'gb18030') !== undefined,
  'UTF-8 无标记': (file) => /^[^\ufeff]*[\u4e00-\u9fff]/.test(decoded(file, 'utf-8') ?? ''),
  'UTF-16': begins(0xff, 0xfe),
  混合换行: (file) => /\r\n/.test(latin(file)) && /[^\r]\n/.test(latin(file)),
  制表符分隔: (file) =>
    latin(file)
      .replaceAll('\0', '')
      .split('\n')
      .some((line) => line.split('\t').length > 3),
  'BIFF8 存成 .xls': (file) => begins(0xd0, 0xcf, 0x11, 0xe0)(file) && file.path.endsWith('.xls'),
  '网页存成 .xls': (file) => /^<html>.*<table/s.test(latin(file)) && file.path.endsWith('.xls'),
  'XML 表格存成 .xls': (file) =>
    /^<\?xml.*schemas-microsoft-com:office:spreadsheet/s.test(latin(file)) && file.path.endsWith('.xls'),
  多行标题: has(/^附件1$/),
  计量单位行: has(/^单位:/),
  两级表头: (file) => headerLevels(file) === 2,
  三级表头: (file) => headerLevels(file) === 3,
  表头中的换行: has(/^[^\d]+\n/),
  重复表头: (file) => rowsOf(file).filter((cells) => cells.some((text) => keyTitle.test(text))).length > 1,
  空行: (file) => {
    const rows = rowsOf(file);
    const blank = rows.findLastIndex((cells) => cells.every((text) => text === ''));
    return blank > 3 && blank < rows.length - 1;
  },
  空列: (file) => rowsOf(file).some((cells) => cells[0] === '' && keyTitle.test(cells[1] ?? '') && cells[3] === ''),
  隐藏行: ({ sheets }) => sheets.some(({ hidden }) => (hidden?.rows.size ?? 0) > 0),
  隐藏列: ({ sheets }) => sheets.some(({ hidden }) => (hidden?.columns.size ?? 0) > 0),
  表下注: has(/^注:/),
  合计行: has(/^合计$/),
  小计行: has(/^.+(小计|市合计|地区合计)$/),
  一张工作表几个表: (file) => file.texts.filter((text) => /^单位:/.test(text)).length > 1 && file.sheets.length === 1,
  一个工作簿几个月: ({ path, sheets }) =>
    sheets.length === Number(path.slice(5, 7)) && sheets.every(({ sheet }) => /^2026年\d+月$/.test(sheet)),
  转置: (file) => rowsOf(file).some((cells) => keyTitle.test(cells[0] ?? '') && /^\d{6}$/.test(cells[1] ?? '')),
  长表: (file) => rowsOf(file).some((cells) => cells.slice(2).join() === '项目,数值,计量单位'),
  千分位文本: has(/^\d{1,3}(,\d{3})+(\.\d+)?$/),
  全角数字: has(/[０-９]/),
  不间断空格: has(/\u00a0/),
  括号负数: has(/^\([\d,.]+\)$/),
  红字负数: hasCell((cell) => cell.kind === 'number' && cell.reversed === true),
  百分数几种写法: (file) => has(/^[\d.]+%$/)(file) && hasCell((cell) => cell.kind === 'number' && cell.percent)(file),
  '记号“—”为缺失': has(/^—$/),
  '记号“—”为零': has(/^—$/),
  '记号“/”为零': has(/^\/$/),
  '记号“无”为零': has(/^无$/),
  '记号“不适用”': has(/^不适用$/),
  空白为零: (file) => rowsOf(file).some((cells) => /^\d{3}$/.test(cells[0] ?? '') && cells.slice(2).includes('')),
  日期格式的序号: hasCell((cell) => cell.kind === 'date'),
  日期几种写法: (file) => dayForms.filter((form) => has(form)(file)).length > 2,
  只有年月: has(/^\d{4}年\d+月$/),
  公式: (file) => partsOf(file, 'worksheets/sheet').includes('<f>'),
  富文本: (file) => partsOf(file, 'sharedStrings').includes('<r>'),
  超链接: (file) => partsOf(file, 'worksheets/sheet').includes('<hyperlink '),
  浮点尾数: has(/^\d+\.\d{12,}$/),
  以元计: has(/^单位:元$/),
  以亿元计: has(/^单位:亿元$/),
  单位别名: has(/^(自治区教育厅|区教育厅|阿里地区行署)$/),
  单位旧名: has(/^林业厅$/),
  只有名称: (file) => !file.texts.some((text) => keyTitle.test(text)) && has(/^单位名称$/)(file),
  前导零代码: has(/^0\d{3}$/),
  县区行: (file) => file.texts.filter((text) => /县$/.test(text)).length > 70,
  '错数(人工核定)': has(/民政厅$/),
};

const listed = troubleFiles();

it.each(troubles)('%s is in the files that the generator lists', async (trouble) => {
  const files = listed.get(trouble) ?? [];
  expect(files.length).toBeGreaterThan(0);
  const without: string[] = [];
  for (const path of files) if (!signs[trouble](await openSample(path))) without.push(path);
  expect(without).toEqual([]);
});

it('the manual names a file for each, one of June where there is one', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../README.zh-CN.md'), 'utf8');
  const rows = [...listed].map(([trouble, files]) => {
    const shown = files.find((path) => path.startsWith('2026-06/')) ?? files[0];
    return `| ${trouble} | \`samples/${shown}\` | ${files.length} |`;
  });
  expect(rows.filter((row) => !manual.includes(row))).toEqual([]);
});

it('what the register sets right is wrong in the export', async () => {
  const [file = ''] = listed.get('错数(人工核定)') ?? [];
  const register = await openSample('2026/人工核定.csv');
  const [header = [], entry = []] = rowsOf(register);
  const [unit, wrong, right] = ['单位名称', '原值', '数值'].map((title) => entry[header.indexOf(title)]);
  const line = rowsOf(await openSample(file)).find((cells) => cells[1]?.endsWith(unit ?? ''));
  expect(line?.[2]?.replaceAll(/[\s,]/g, '')).toBe(wrong);
  expect(wrong).not.toBe(right);
});
