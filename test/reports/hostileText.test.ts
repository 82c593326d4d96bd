import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { csvBytes, figureField } from '../../src/reports/csv.ts';
import { indexCsv } from '../../src/reports/indexCsv.ts';
import { sheetsFor } from '../../src/reports/monthWorkbook.ts';
import { cell, figureCell } from '../../src/reports/sheet.ts';
import { tableSheet } from '../../src/reports/tableSheet.ts';
import { writeWorkbook } from '../../src/reports/workbook.ts';
import fc from '../properties.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';
import { cellsOf, partOf, readBack } from './readBack.ts';

const hostile = [
  '=1+1',
  '=HYPERLINK("http://x","点")',
  '+86',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\uff1d1',
  '{=1}',
  "'=1",
  "=cmd|' /C calc'!A0",
  '<f>1</f>&"',
  'a\u0001b',
];

function sheetOf(texts: readonly string[]) {
  return tableSheet({
    name: '表',
    title: texts[0] ?? '',
    subtitle: '',
    columns: [{ header: '单位', width: 8, cell: (text: string) => cell(text, 'text') }],
    lines: texts,
    frozenColumns: 1,
  });
}

const properties = { title: '=1+1', creator: '=1+1' };

describe('a text in a workbook', () => {
  it('is a text, however it begins', async () => {
    const texts = hostile.slice(0, -1);
    const written = await readBack(await writeWorkbook([sheetOf(texts)], properties));
    expect(written.sheets.flatMap(cellsOf).flatMap(({ value }) => (value === null ? [] : [value]))).toEqual([
      texts[0],
      '单位',
      ...texts,
    ]);
    expect(partOf(written, 0)).not.toMatch(/<f[ >]/);
    expect(new Set(partOf(written, 0).match(/ t="\w+"/g))).toEqual(new Set([' t="s"']));
  });

  it('with characters that no XML can hold still makes a file that opens', async () => {
    const written = await readBack(await writeWorkbook([sheetOf(hostile)], properties));
    expect(written.sheets[0]?.rowCount).toBe(hostile.length + 3);
  });

  it('that stands for a figure must be one', async () => {
    for (const figure of ['NaN', 'Infinity', '1/3', '1e3', ' ', '0x10', '=1', '1,000'])
      await expect(
        writeWorkbook([{ ...sheetOf(['']), rows: [[figureCell(figure, 'points')]], merges: [] }], properties),
      ).rejects.toThrow(RangeError);
  });
});

describe('index.csv', () => {
  async function withName(name: string): Promise<Assessment> {
    const { assessment } = await sampleMonth({ assessment: '地市', period: periodOf('2026-06') });
    const units = assessment.units.map((unit, row) => (row === 0 ? { ...unit, name, group: name } : unit));
    return { ...assessment, units, areas: assessment.areas.map((area) => ({ ...area, name: `=${area.name}` })) };
  }

  it('is UTF-8 with BOM and CRLF', async () => {
    const { assessment } = await sampleMonth({ assessment: '地市', period: periodOf('2026-06') });
    const bytes = indexCsv(assessment);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split('\r\n')).toHaveLength(assessment.units.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('disarms a name from the roster, and leaves every figure as it is', async () => {
    const name = '=HYPERLINK("http://x","拉萨")';
    const assessment = await withName(name);
    const rows: readonly Record<string, string>[] = parse(Buffer.from(indexCsv(assessment)), {
      bom: true,
      columns: true,
    });
    expect([rows[0]?.['单位'], rows[0]?.['组别']]).toEqual([`'${name}`, `'${name}`]);
    expect(Object.keys(rows[0] ?? {}).filter((header) => header.startsWith("'="))).toHaveLength(
      assessment.areas.length,
    );
    expect(rows.map((row) => [row['指数'], row['环比'], row['可比环比'], row['名次变化']])).toEqual(
      assessment.results.map(({ index, change }) => [
        index?.shown ?? '',
        change?.published ?? '',
        change?.comparable ?? '',
        String(change?.rankChange ?? ''),
      ]),
    );
    expect(rows.some((row) => row['环比']?.startsWith('-'))).toBe(true);
  });

  it('disarms whatever begins like a formula, and nothing else', () => {
    const line = (text: string) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes([[text]])).slice(1, -2);
    expect(hostile.slice(0, 7).map((text) => line(text).replaceAll('"', '')[0])).toEqual(Array(7).fill("'"));
    for (const text of ['拉萨市', '5', '1=1', ' =1', "'=1", '{=1}']) expect(line(text)).toBe(text);
    expect(new TextDecoder().decode(csvBytes([[figureField('-5'), figureField(-5), figureField(null), null]]))).toBe(
      '-5,-5,,\r\n',
    );
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (lines) => {
          const read = parse(Buffer.from(csvBytes(lines)), { bom: true });
          const stripped = read.map((line: readonly string[]) =>
            line.map((text) => text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')),
          );
          const plain = lines.map((line) =>
            line.map((text) => text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')),
          );
          expect(stripped).toEqual(plain);
        },
      ),
    );
  });
});

describe('a unit’s name', () => {
  it('that begins like a formula is a text on every sheet', async () => {
    const context = await sampleMonth({ assessment: '地市', period: periodOf('2026-06') });
    const units = context.assessment.units.map((unit) => ({
      ...unit,
      name: `=${unit.name}`,
      shortName: `+${unit.shortName}`,
    }));
    const sheets = sheetsFor({ ...context, assessment: { ...context.assessment, units } }, 'internal');
    const written = await readBack(await writeWorkbook(sheets, properties));
    expect(
      written.sheets.map(
        (sheet) => cellsOf(sheet).filter(({ value }) => typeof value === 'string' && /^[=+]/.test(value)).length > 0,
      ),
    ).toEqual([true, true, true, true, true, true, true, false, false]);
    for (const [name, text] of written.parts) expect([name, /<f[ >]/.test(text)]).toEqual([name, false]);
  });
});
