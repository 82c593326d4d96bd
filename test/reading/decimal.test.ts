import { expect, test } from 'vitest';
import { valueAt } from '../../src/domain/dataset.ts';
import { measureNames } from '../../src/domain/measure.ts';
import { Rational } from '../../src/domain/rational.ts';
import { ColumnBuilder } from '../../src/reading/columnBuilder.ts';
import { approximately, type Decimal, exactly, multiplier, parseWritten } from '../../src/reading/decimal.ts';
import fc from '../properties.ts';
import { measureOf } from './tableFixture.ts';

const decimalText = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.bigInt({ min: 0n, max: 10n ** 22n }),
    fc.option(fc.stringMatching(/^\d{1,18}$/)),
  )
  .map(([sign, whole, fraction]) => sign + whole + (fraction === null ? '' : `.${fraction}`));

function written(text: string): Decimal {
  const figure = parseWritten(text);
  if (!figure) throw new Error(`${text} is a figure`);
  return figure.value;
}

test('a written decimal is read exactly, however long', () => {
  fc.assert(
    fc.property(decimalText, (text) => {
      expect(exactly(written(text)).toText()).toBe(Rational.parse(text)?.toText());
    }),
  );
});

test('every unit of measure converts exactly', () => {
  const measures = measureNames.map(measureOf);
  fc.assert(
    fc.property(decimalText, fc.constantFrom(...measures), (text, { factor }) => {
      const converted = exactly(multiplier(factor)(written(text)));
      expect(converted.equals(exactly(written(text)).times(factor))).toBe(true);
    }),
  );
});

test('a factor that is no power of ten converts exactly too', () => {
  expect(exactly(multiplier(Rational.of(1, 12))(written('5'))).toText()).toBe('5/12');
});

test('a column gives back exactly what was put into it', () => {
  fc.assert(
    fc.property(fc.array(fc.option(decimalText), { maxLength: 20 }), (texts) => {
      const builder = new ColumnBuilder(texts.length);
      for (const [row, text] of texts.entries()) if (text !== null) builder.set(row, written(text));
      const column = builder.build({});
      const back = texts.map((_, row) => valueAt(column, row)?.toText());
      expect(back).toEqual(texts.map((text) => (text === null ? undefined : Rational.parse(text)?.toText())));
      for (const [row, mantissa] of column.mantissa.entries()) expect(Number.isNaN(mantissa)).toBe(texts[row] === null);
    }),
  );
});

test('a column of ordinary figures needs no exact numbers beside its doubles', () => {
  const builder = new ColumnBuilder(3);
  for (const [row, text] of ['12.5', '1234567.89', '-3'].entries())
    builder.set(row, multiplier(Rational.of(10_000))(written(text)));
  expect(builder.build({})).toEqual({ mantissa: Float64Array.of(125_000, 12_345_678_900, -30_000), scale: 0 });
});

test.each([
  ['65%', '65', 2],
  ['1,234,567.80', '1234567.8', 0],
  ['-0.9', '-0.9', 0],
  ['\u22125', '-5', 0],
  ['9.2‰', '9.2', 3],
  ['1e3', '1000', 0],
  ['-0', '0', 0],
])('%s', (text, value, sign) => {
  const figure = parseWritten(text);
  expect(figure && [exactly(figure.value).toText(), figure.sign]).toEqual([value, sign]);
});

test.each(['', '1,23', '12,3456', ',123', '1.', '.5', '5%%', '1 2', 'abc', '１２'])('“%s” is not read', (text) => {
  expect(parseWritten(text)).toBeUndefined();
});

test('the nearest double of values on either path', () => {
  expect(['0.3', '30000000000000000000000.5', '-2'].map((text) => approximately(written(text)))).toEqual([
    0.3, 3e22, -2,
  ]);
});
