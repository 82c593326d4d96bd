import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { readCsv } from '../../src/reading/csv.ts';
import { detectDelimiter } from '../../src/reading/delimiter.ts';
import { decodeExport, decodeText } from '../../src/reading/textEncoding.ts';
import fc from '../properties.ts';
import { csvTable } from './tableFixture.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('whatever is quoted comes back, row for row', () => {
  const row = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
      expect(csvTable(rows.map((cells) => cells.map(quoted).join(',')).join(end) + end).rows).toEqual(rows);
    }),
  );
});

test('rows of any length, blank ones included, keep their row numbers', () => {
  expect(csvTable('标题\n\na,b,c\n1\n1,2,3,4\n').rows).toEqual([
    ['标题'],
    [''],
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2', '3', '4'],
  ]);
});

test('a quoted cell over two lines is one row', () => {
  expect(csvTable('a,"b\nc"\nd,e\n').rows).toEqual([
    ['a', 'b\nc'],
    ['d', 'e'],
  ]);
});

test('an empty file has no rows', () => {
  expect(csvTable('').rows).toEqual([]);
});

test.each([
  ['a stray quote in a cell', 'a,b\n1,x"y\n3,4\n', 2],
  ['text after a closing quote', 'a,b\n"1"x,2\n', 2],
  ['a quote never closed', 'a,b\n1,2\n"3,4\n5,6\n7,8\n', 3],
  ['a quote never closed, with old line ends', 'a,b\r1,2\r3,"4\r5,6\r', 3],
])('%s is reported at its line, and nothing is read', (_, text, line) => {
  const problems = new Problems();
  expect(readCsv(Buffer.from(text), { file: 'x.csv' }, problems)).toBeUndefined();
  expect(problems.list.map(({ code, location }) => [code, location?.line])).toEqual([['DAT-0102', line]]);
});

test.each([
  ['UTF-8', Buffer.from('汉字'), 'UTF-8'],
  ['GB18030', Buffer.from('babad7d6', 'hex'), 'GB18030'],
  ['GB18030 of four bytes', Buffer.from('8139ef30', 'hex'), 'GB18030'],
  ['a mark', Buffer.from('efbbbfe6b189', 'hex'), 'UTF-8 BOM'],
  ['UTF-16 without a mark', Buffer.from('汉,1\n', 'utf16le'), 'UTF-16LE'],
  ['UTF-16 without a mark, big end first', Buffer.from('汉,1\n', 'utf16le').swap16(), 'UTF-16BE'],
  ['UTF-16, big end first', Buffer.from('feff6c49', 'hex'), 'UTF-16BE'],
])('encoding: %s', (_, bytes, encoding) => {
  expect(decodeText(bytes)?.encoding).toBe(encoding);
});

test.each(['ff', '81', 'b0', 'b0ff', 'feff6c', 'efbbbfff', '00', '61000062'])('bytes %s are no text', (hex) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toBeUndefined();
});

test('an encoding that is declared is kept to, and no other mark is overlooked', () => {
  const decoded = (bytes: Uint8Array, declared: 'UTF-8' | 'GB18030') => decodeExport(bytes, declared).text;
  expect(decoded(Buffer.from('e6b189', 'hex'), 'UTF-8')).toBe('汉');
  expect(decoded(Buffer.from('e6b1b0e6b1b0', 'hex'), 'GB18030')).not.toContain('汰');
  expect(() => decoded(Buffer.from('efbbbfe6b189', 'hex'), 'GB18030')).toThrow('DAT-0111');
  expect(() => decoded(Buffer.from('ff', 'hex'), 'UTF-8')).toThrow('DAT-0111');
});

test.each<[string, string, ',' | '\t' | ';' | undefined]>([
  ['tabs, with commas in the figures', '代码\t名称\t数\n010\t甲\t1,234\n020\t乙\t5\n030\t丙\t7\n', '\t'],
  ['tabs under a title with a comma', '标题,月报\na\tb\n1\t2\n3\t4\n', '\t'],
  ['semicolons', '单位:元\na;b\n1;2\n', ';'],
  ['commas, with semicolons in one cell', 'a,b\n1,x;y\n2,z\n', ','],
  ['commas, with tabs that pad codes', '代码,名称\n\t010,甲\n\t020\t,乙\n', ','],
  ['other marks only inside quotes', 'a,b\n"x;y;z\t1",2\n"x;y\t2",3\n', ','],
  ['one column', '代码\n010\n', ','],
  ['nothing', '', ','],
  ['semicolons and commas alike', 'a;b\n1;1,5\n2;2,5\n3;3,5\n', undefined],
])('what separates cells: %s', (_, text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test('a declared separator settles what is not clear', () => {
  const table = readCsv(
    Buffer.from('a;b\n1;1,5\n2;2,5\n'),
    { file: 'x.csv', declared: { delimiter: ';' } },
    new Problems(),
  );
  expect(table).toMatchObject({
    rows: [
      ['a', 'b'],
      ['1', '1,5'],
      ['2', '2,5'],
    ],
    readAs: '分号分隔的文本',
  });
});
