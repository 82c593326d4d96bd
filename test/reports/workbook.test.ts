import type { Cell as WorkbookCell } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '../../src/catalogue/policy.ts';
import { Rational } from '../../src/domain/rational.ts';
import { cellStyles } from '../../src/reports/cellStyles.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { monthSheets, monthWorkbook, sheetsFor } from '../../src/reports/monthWorkbook.ts';
import type { CellValue, Sheet } from '../../src/reports/sheet.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';
import { all, cellsOf, partOf, readBack, type Written } from './readBack.ts';

const names = [
  '指数总表',
  '指标得分',
  '逐项说明',
  '失分与提分空间',
  '环比与走势',
  '提醒清单',
  '数据',
  '指标体系',
  '运行说明',
];
const forLeaders = ['指数总表', '指标得分', '失分与提分空间', '环比与走势', '指标体系', '运行说明'];

describe.each(['地市', '部门'])('the June workbook of %s', (assessment) => {
  let context: ReportContext;
  let sheets: readonly Sheet[];
  let written: Written;

  beforeAll(async () => {
    context = await sampleMonth({ assessment, period: periodOf('2026-06') });
    sheets = [...sheetsFor(context, 'internal')];
    written = await readBack(await monthWorkbook(context, 'internal'));
  });

  /** Each cell of the sheets beside what was read back, without what a merge covers. */
  function* pairs() {
    for (const [at, sheet] of sheets.entries())
      for (const [row, cells] of sheet.rows.entries())
        for (const [column, { value, style }] of cells.entries()) {
          const cell = written.sheets[at]?.getCell(row + 1, column + 1);
          if (value !== null || cell?.master === cell)
            yield { sheet, cell, value, style, place: `${row + 1},${column + 1}` };
        }
  }

  it('has all sheets, in order and in sight', () => {
    expect(monthSheets.map((sheet) => sheet.name)).toEqual(names);
    expect(written.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual(names.map((name) => [name, 'visible']));
  });

  it('holds every text and every figure as the sheets have them', () => {
    let figures = 0;
    const wrong: string[] = [];
    for (const { sheet, cell, value, place } of pairs()) {
      if (value !== null && typeof value !== 'string') figures++;
      if (!same(cell, value))
        wrong.push(`${sheet.name} ${place}: ${JSON.stringify(value)} ≠ ${JSON.stringify(cell?.value)}`);
    }
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
    expect(written.sheets.map((sheet) => sheet.rowCount)).toEqual(sheets.map((sheet) => sheet.rows.length));
  });

  it('shows each index, rank and rate of the result', () => {
    const [index] = written.sheets;
    const last = index?.columnCount ?? 0;
    const headers = Array.from({ length: last }, (_, column) => index?.getCell(4, column + 1).value);
    const lines = Array.from({ length: index?.rowCount ?? 0 }, (_, row) => index?.getCell(row + 1, 2).value);
    const at = (name: string, header: string) =>
      index?.getCell(lines.indexOf(name) + 1, headers.indexOf(header) + 1).value;
    const { units, results, areas } = context.assessment;
    for (const [row, unit] of units.entries()) {
      const result = results[row];
      expect(at(unit.name, '指数')).toBe(Number(result?.index?.shown));
      expect(at(unit.name, '名次')).toBe(result?.rank);
      const rates = areas.map((_, place) => result?.areas[place]?.rate?.shown);
      expect(areas.map((area) => at(unit.name, area.name))).toEqual(
        rates.map((rate) => (rate === undefined ? '不适用' : Number(rate))),
      );
    }
  });

  it('gives each kind of figure its number format, and texts fonts by name', () => {
    const found = new Set<string>();
    for (const { cell, value, style } of pairs())
      if (value !== null)
        found.add(JSON.stringify([style, cell?.font.name, typeof value === 'string' ? '' : cell?.numFmt]));
    const stated = (text: string) => {
      const [style]: [keyof typeof cellStyles] = JSON.parse(text);
      const { font, numFmt = '' } = cellStyles[style];
      return [JSON.stringify([style, font?.name, '']), JSON.stringify([style, font?.name, numFmt])];
    };
    expect([...found].filter((text) => !stated(text).includes(text))).toEqual([]);
    expect(new Set([...found].map((text) => JSON.parse(text)[1]))).toEqual(new Set(['仿宋', '方正小标宋简体', '黑体']));
    expect([...written.parts.keys()].filter((name) => /font/i.test(name))).toEqual([]);
  });

  it('prints on A4 across, with its header on every page and page numbers', () => {
    const defined = written.parts.get('xl/workbook.xml') ?? '';
    for (const [place, sheet] of sheets.entries()) {
      const { pageSetup, headerFooter } = written.sheets[place] ?? {};
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
      expect(pageSetup?.fitToWidth).toBe(sheet.pagesWide);
      expect(headerFooter?.oddFooter).toContain('第 &P 页,共 &N 页');
      const last = all(partOf(written, place), /<dimension ref="A1:([A-Z]+\d+)"/g)[0]?.replace(
        /([A-Z]+)(\d+)/,
        '$$$1$$$2',
      );
      const columns = sheet.pagesWide > 1 ? `&apos;${sheet.name}&apos;!$A:$B,` : '';
      expect(defined).toContain(
        `<definedName name="_xlnm.Print_Area" localSheetId="${place}">&apos;${sheet.name}&apos;!$A$1:${last}</definedName>`,
      );
      expect(defined).toContain(
        `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${columns}&apos;${sheet.name}&apos;!$${sheet.header[0]}:$${sheet.header[1]}</definedName>`,
      );
    }
  });

  it('keeps headers and units in sight', () => {
    for (const [place, sheet] of sheets.entries())
      expect(written.sheets[place]?.views).toMatchObject([
        { state: 'frozen', ySplit: sheet.header[1], xSplit: sheet.frozenColumns },
      ]);
  });

  it('merges titles over the table, and headers over what they head', () => {
    for (const [place, sheet] of sheets.entries()) {
      expect(sheet.merges.slice(0, 2).map((range) => range.replace(/[A-Z]+(\d)$/, '$1'))).toEqual(['A1:1', 'A2:2']);
      expect([...all(partOf(written, place), /<mergeCell ref="([^"]+)"/g)].sort()).toEqual([...sheet.merges].sort());
    }
  });

  it('writes no figure that is none, and no formula', () => {
    for (const [name, text] of written.parts)
      expect(`${name} ${/NaN|Infinity|<f>|<f |#REF|undefined/.exec(text)?.[0] ?? ''}`).toBe(`${name} `);
    expect(written.sheets.flatMap(cellsOf).filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('has the parts of each sheet in the order that spreadsheets demand', () => {
    const order = [
      '<sheetData',
      '<autoFilter',
      '<mergeCells',
      '<conditionalFormatting',
      '<printOptions',
      '<pageSetup',
      '<headerFooter',
      '<ignoredErrors',
    ];
    for (const place of sheets.keys()) {
      const text = partOf(written, place);
      const at = [
        ...order.map((tag) => text.indexOf(tag)).filter((found) => found >= 0),
        text.lastIndexOf('</worksheet>'),
      ];
      expect(at.length).toBeGreaterThan(5);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(text.slice(text.indexOf('<ignoredErrors'))).toMatch(
        /^<ignoredErrors>.*?<\/ignoredErrors>(<extLst>.*<\/extLst>)?<\/worksheet>$/s,
      );
    }
  });

  it('states both ends of every bar, scale and arrow', () => {
    const ends = all([...written.parts.values()].join(''), /<cfRule ([^>]*>.*?)<\/cfRule>/g);
    const kinds = ends.map((rule) => [
      /type="(\w+)"/.exec(rule)?.[1],
      all(rule, /<cfvo ([^>]*?)\/?>/g).map((end) => /val="[^"]+"/.test(end)),
    ]);
    expect(new Set(kinds.map(([kind]) => kind))).toEqual(new Set(['dataBar', 'colorScale', 'iconSet']));
    for (const [kind, explicit] of kinds)
      expect([kind, explicit]).toEqual([kind, kind === 'dataBar' ? [true, true] : [true, true, true]]);
    expect(ends.find((rule) => rule.includes('dataBar'))).toContain('<color rgb="FF9BC2E6"');
  });

  it('keeps the types of extensions, by which data bars are found again', () => {
    const text = partOf(written, 0);
    expect(text).toContain('uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"');
    expect(text).toContain('uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"');
    expect(all(text, /<x14:id>([^<]+)</g)).toEqual(all(text, /<x14:cfRule type="dataBar" id="([^"]+)"/g));
  });

  it.each<[Audience, readonly string[]]>([
    ['leaders', forLeaders],
    ['public', ['指数总表']],
  ])('for %s has no more than that', async (audience, allowed) => {
    const reduced = await readBack(await monthWorkbook(context, audience));
    expect(reduced.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual(allowed.map((name) => [name, 'visible']));
    const own = new Set(reduced.sheets.flatMap(cellsOf).map((cell) => cell.value));
    const shared = all(
      reduced.parts.get('xl/sharedStrings.xml') ?? '',
      /<t(?: xml:space="preserve")?>([^<]*)<\/t>/g,
    ).map(unescaped);
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter((text) => !own.has(text))).toEqual([]);
    const defined = reduced.parts.get('xl/workbook.xml') ?? '';
    expect(all(defined, /&apos;(.*?)&apos;!/g).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(
      [...reduced.parts.keys()].filter((name) => /comment|vml|drawing|external|custom|printerSettings/i.test(name)),
    ).toEqual([]);
    expect([...reduced.parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(
      allowed.length,
    );
  });
});

function same(cell: WorkbookCell | undefined, value: CellValue): boolean {
  if (cell?.master !== cell) return false;
  if (value === null || typeof value === 'string') return (cell?.value ?? null) === value;
  return (
    typeof cell?.value === 'number' && Rational.fromText(String(cell.value)).equals(Rational.fromText(value.figure))
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
