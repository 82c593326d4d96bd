import { describe, expect, it } from 'vitest';
import { columnFrom, dataColumns } from '../../src/aggregation/dataColumns.ts';
import { type Column, type ColumnOrigin, columnKey, columnOf, type Dataset } from '../../src/domain/dataset.ts';
import { Rational } from '../../src/domain/rational.ts';
import { assessmentJson, parseAssessment } from '../../src/reports/assessmentJson.ts';
import fc from '../properties.ts';
import { FixtureOffice, periodOf, registered } from './fixtureOffice.ts';

const utf8 = new TextDecoder();

describe('assessment.json', () => {
  const usual = {
    T1: '100 · 30 20 10 N',
    W1: '40 1/3 N 40 40 40',
    R1: '30 10 50 20 20 2/7',
    X1: '60 60 60 60 60 60',
    S1: '9 9 9 9 9 9',
  };
  const register = [registered({ unit: '02', indicator: 'T1', action: 'missingAsZero', month: '2026-05' })];
  const office = new FixtureOffice(['change-2026-01.yaml', 'change-2026-04.yaml'], { register });
  const months = office.year({
    '2026-02': usual,
    '2026-03': usual,
    '2026-04': { ...usual, W1: '1 2 3 4 5 6' },
    '2026-05': usual,
    '2026-06': usual,
  });

  it.each([...months])('of %s reads back as it was', (_, { assessment }) => {
    expect(parseAssessment(utf8.decode(assessmentJson(assessment)))).toStrictEqual(assessment);
  });

  it.each([...months])('of %s reads back without the lists that nobody asks for', (_, { assessment }) => {
    const text = utf8.decode(assessmentJson(assessment));
    expect(parseAssessment(text, ['scores', 'trend'])).toStrictEqual({ ...assessment, scores: [], trend: [] });
  });

  it('puts units, scores and columns on lines of their own', () => {
    const june = months.get('2026-06')?.assessment;
    const lines = june ? utf8.decode(assessmentJson(june)).split('\n') : [];
    expect(lines.filter((line) => line.startsWith('{"code":"01"'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('{"indicator":"W1"'))).toHaveLength(1);
  });

  it('of another format, or none, is refused', () => {
    const june = months.get('2026-06')?.assessment;
    const text = june ? utf8.decode(assessmentJson(june)) : '';
    expect(parseAssessment(text.replace('kaohe.assessment/1', 'kaohe.assessment/0'))).toBeUndefined();
    expect([
      parseAssessment(text.slice(0, -10)),
      parseAssessment('null'),
      parseAssessment('[]'),
      parseAssessment('1'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('carries the columns of the month, and those of carried scores', () => {
    const june = months.get('2026-06')?.assessment;
    expect(june?.data.map(({ item, period }) => `${item}@${period}`)).toEqual([
      'R1达标数@2026-06',
      'R1项数@2026-06',
      'S1达标数@2026-05',
      'S1达标数@2026-06',
      'S1项数@2026-05',
      'S1项数@2026-06',
      'T1达标数@2026-06',
      'T1项数@2026-06',
      'W1达标数@2026-06',
      'W1项数@2026-06',
      'X1达标数@2026-06',
      'X1项数@2026-06',
    ]);
  });
});

describe('a data column', () => {
  const size = 5;
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 14 }))
    .map(([n, scale]) => Rational.scaled(n, scale));
  const third = fc.integer({ min: -99, max: 99 }).map((n) => Rational.of(n, 3));
  const figures = fc.array(fc.option(fc.oneof(decimal, third), { nil: undefined }), {
    minLength: size,
    maxLength: size,
  });
  const origin: fc.Arbitrary<ColumnOrigin> = fc.record(
    {
      file: fc.nat(9),
      sheet: fc.string(),
      letters: fc.constantFrom('A', 'AB'),
      rows: fc.array(fc.nat(99), { minLength: size, maxLength: size }).map((rows) => Int32Array.from(rows)),
      texts: fc.array(fc.string(), { minLength: size, maxLength: size }),
      measure: fc.constantFrom('万元', '%'),
    },
    { noNullPrototype: true },
  );
  const plain = fc
    .tuple(figures, fc.option(origin, { nil: undefined }))
    .map(([values, from]) => columnOf(values, from ? { origin: from } : {}));
  const labelled = fc
    .array(fc.option(fc.nat(1), { nil: undefined }), { minLength: size, maxLength: size })
    .map((places) =>
      columnOf(
        places.map((place) => (place === undefined ? undefined : Rational.of(place))),
        { labels: ['否', '是'] },
      ),
    );

  it('comes back from plain data, by way of text, as it was', () => {
    fc.assert(
      fc.property(fc.oneof(plain, labelled), (column) => {
        const [data] = dataColumns(datasetWith(column), () => true);
        expect(data && columnFrom(JSON.parse(JSON.stringify(data)))).toStrictEqual(column);
      }),
    );
  });

  function datasetWith(column: Column): Dataset {
    const period = periodOf('2026-05');
    return { size, files: [], periods: [period], columns: new Map([[columnKey('项', period), column]]) };
  }
});
