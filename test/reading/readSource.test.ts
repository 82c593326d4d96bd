import { expect, test } from 'vitest';
import type { SourceMapping } from '../../src/reading/sourceMapping.ts';
import fc from '../properties.ts';
import { csvTable, mapping, readTableOf, valuesOf } from './tableFixture.ts';

const clean = '代码,名称,支出,占比\n010,甲市,12345678.9,60.8%\n020,乙市,50000,45\n030,丙县,,72.5\n';
const expected = { 支出数: ['1234.56789', '5', undefined], 占比: ['0.608', '0.45', '0.725'] };
const codes = (text: string, change: Partial<SourceMapping> = {}) =>
  readTableOf(csvTable(text), change).problems.map(({ code, location }) => `${code} ${location?.cell ?? ''}`.trim());

test('the clean table', () => {
  const reading = readTableOf(csvTable(clean));
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)).toEqual(expected);
});

/** GB18030 of the fixture's characters, since the platform only decodes. */
const gb: Readonly<Record<string, string>> = {
  代: 'b4fa',
  码: 'c2eb',
  名: 'c3fb',
  称: 'b3c6',
  支: 'd6a7',
  出: 'b3f6',
  占: 'd5bc',
  比: 'b1c8',
  甲: 'bcd7',
  乙: 'd2d2',
  丙: 'b1fb',
  市: 'cad0',
  县: 'cfd8',
};
const gb18030 = (text: string) =>
  Buffer.concat([...text].map((letter) => Buffer.from(gb[letter] ?? Buffer.from(letter).toString('hex'), 'hex')));

const variants: readonly (readonly [string, string | Uint8Array, Partial<SourceMapping>?])[] = [
  ['a byte order mark', `\ufeff${clean}`],
  ['Windows line ends', clean.replaceAll('\n', '\r\n')],
  ['old Mac line ends', clean.replaceAll('\n', '\r')],
  ['GB18030', gb18030(clean)],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(clean, 'utf16le')])],
  ['no line end at the end of the file', clean.trimEnd()],
  [
    'every cell quoted',
    clean
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .split(',')
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n'),
  ],
  ['title rows above', `支出情况表(2026年6月)\n单位:元、%\n${clean}`, { headerRows: [3, 3] }],
  ['a total row and a note below', `${clean}合计,,12395678.9,\n注:本表由系统生成。,,,\n`],
  ['blank rows between', clean.replace('020', '\n,,,\n020')],
  ['the header repeated at a page break', clean.replace('020', '代码,名称,支出,占比\n020')],
  ['names padded with spaces of any kind', clean.replace('甲市', ' 甲\u3000市\u00a0')],
  ['full-width digits', clean.replace('50000', '\uff15\uff10\uff10\uff10\uff10').replace('010', '\uff10\uff11\uff10')],
  ['figures that repeat their unit', clean.replace('50000', '50000元').replace(',45\n', ',45个百分点\n')],
  ['tabs between the cells', clean.replaceAll(',', '\t').replace('12345678.9', '12,345,678.9')],
  ['semicolons between the cells', clean.replaceAll(',', ';')],
  ['UTF-16 without a mark', Buffer.from(clean, 'utf16le')],
  ['a declared marker for the blank', clean.replace('丙县,,', '丙县,—,'), { markers: new Map([['—', 'missing']]) }],
  [
    'digits left by binary arithmetic, and a declared rounding',
    clean.replace('50000', '50000.0000762939453'),
    { columns: mapping.columns.map((column) => ({ ...column, digits: 1 })) },
  ],
  ['mixed line ends', clean.replace('\n', '\r\n').replace('比\r\n010', '比\r010')],
  ['thousands separators', clean.replace('12345678.9', '"12,345,678.90"')],
  [
    'another order of columns and rows',
    '占比,支出,名称,代码\n72.5,,丙县,030\n45,50000,乙市,020\n60.8%,12345678.9,甲市,010\n',
  ],
  [
    'columns nobody asked for',
    clean
      .split('\n')
      .map((line) => (line === '' ? '' : `备注,${line},x`))
      .join('\n')
      .replace('备注,', '序号,'),
  ],
  ['short names and no codes', clean.replace('010,甲市', ',甲').replace('020,乙市', ',乙市')],
  [
    'a header of two levels with merged cells',
    `代码,名称,本月,\n,,支出,占比\n${clean.slice(clean.indexOf('010'))}`,
    twoLevels(),
  ],
];

function twoLevels(): Partial<SourceMapping> {
  return {
    headerRows: [1, 2],
    columns: mapping.columns.map((column) => ({ ...column, header: `本月/${column.header}` })),
  };
}

test.each(variants.map(([name, file, change = {}]) => ({ name, file, change })))(
  'reads the same from a file with $name',
  ({ file, change }) => {
    const reading = readTableOf(csvTable(file), change);
    expect(reading.problems).toEqual([]);
    expect(valuesOf(reading)).toEqual(expected);
  },
);

test('the order of rows never matters', () => {
  const [header = '', ...rows] = clean.trimEnd().split('\n');
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(valuesOf(readTableOf(csvTable([header, ...shuffled].join('\n'))))).toEqual(expected);
    }),
  );
});

test('a subtotal is not checked, a total is', () => {
  expect(codes(`${clean}小计,,1,\n合计,,12395678.9,\n`)).toEqual([]);
  expect(codes(`${clean}小计,,1,\n合计,,12395678.8,\n`)).toEqual(['DAT-0408 C6']);
});

test('a note under the table is passed over, a row of figures without a unit is not', () => {
  expect(codes(`${clean},,,填表人 张三\n`)).toEqual([]);
  expect(codes(`${clean},,9000,\n`)).toEqual(['DAT-0403 A5']);
});

test.each(['12a', '1,23', '((123))', '12 34x', '1..2', 'NaN', '0x10'])('“%s” is no figure', (text) => {
  expect(codes(clean.replace('50000', `"${text}"`))).toEqual(['DAT-0501 C3']);
});

test.each(['—', '/', '无', '不适用'])('“%s” means nothing until the source says what', (text) => {
  expect(codes(clean.replace('50000', text))).toEqual(['DAT-0514 C3']);
});

test('a cell that is not applicable is kept apart from one that is missing', () => {
  const reading = readTableOf(csvTable(clean.replace('50000', '/')), { markers: new Map([['/', 'notApplicable']]) });
  expect(reading.problems).toEqual([]);
  expect(valuesOf(reading)['支出数']).toEqual(['1234.56789', undefined, undefined]);
  expect(reading.columns.get('支出数')).toMatchObject({
    notApplicable: [1],
    origin: { texts: ['12345678.9', '/', ''], conversions: ['', '“/”为不适用', ''] },
  });
  expect(reading.columns.get('占比')?.notApplicable).toBeUndefined();
});

test('zero for a blank only where the source says so, with a note of how many', () => {
  const reading = readTableOf(csvTable(clean), { blank: 'zero' });
  expect(reading.problems.map(({ code, facts }) => [code, facts['count']])).toEqual([['DAT-0511', '1']]);
  expect(valuesOf(reading)['支出数']).toEqual(['1234.56789', '5', '0']);
});
