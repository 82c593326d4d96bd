import { describe, expect, it } from 'vitest';
import { blockName, cell, columnLetters, dash, figureCell } from '../../src/reports/sheet.ts';
import { tableHeader } from '../../src/reports/tableHeader.ts';
import { type TableColumn, type TableSource, tableSheet } from '../../src/reports/tableSheet.ts';
import { fittedWidth, linesIn, widthOf } from '../../src/reports/textExtent.ts';

describe('columns', () => {
  it('have letters beyond Z', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(blockName([3, 2], [5, 28])).toBe('B3:AB5');
  });

  it('are as wide as their longest line, within limits', () => {
    expect(widthOf('—“≥÷”')).toBe(10);
    expect(fittedWidth(['拉萨', '日喀则'], [4, 20])).toBe(8);
    expect(fittedWidth(['拉萨'], [10, 20])).toBe(10);
    expect(fittedWidth(['预算管理一体化建设'.repeat(3)], [10, 20])).toBe(20);
    expect(fittedWidth(['环比\n(可比口径)'], [4, 20])).toBe(12);
  });

  it('break texts in as many lines as they need', () => {
    expect([linesIn('', 10), linesIn('四个汉字', 9), linesIn('五个汉字呢', 9), linesIn('一\n二\n三', 9)]).toEqual([
      1, 1, 2, 3,
    ]);
  });
});

describe('a header', () => {
  const header = tableHeader(
    [
      { path: ['序号'], width: 5 },
      { path: ['得分', '预算', 'A1'], width: 8 },
      { path: ['得分', '预算', 'A2'], width: 8 },
      { path: ['得分', '执行', 'B1'], width: 8 },
      { path: ['得分率', '执行', 'B1'], width: 8 },
      { path: ['备注', '长得要分成好几行'], width: 8 },
    ],
    3,
  );

  it('shares what is common and reaches down where there is nothing below', () => {
    expect(header.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
      ['序号', '得分', null, null, '得分率', '备注'],
      [null, '预算', null, '执行', '执行', '长得要分成好几行'],
      [null, 'A1', 'A2', 'B1', 'B1', null],
    ]);
    expect(header.merges).toEqual(['A3:A5', 'B3:D3', 'B4:C4', 'F4:F5']);
  });

  it('is as high as its texts, over all the rows they reach', () => {
    expect(header.lines).toEqual([1, 1, 2]);
  });
});

describe('a table', () => {
  const columns: readonly TableColumn<string>[] = [
    { header: '单位', width: 8, cell: (line) => cell(line, 'text'), total: cell('平均', 'totalText') },
    { header: '数', width: 8, colour: 'scale', cell: (line) => figureCell(String(line.length), 'points') },
    { header: '率', width: 8, colour: 'scale', cell: (line) => (line === '' ? dash : figureCell('0.5', 'percent')) },
    { header: '说明', width: 8, colour: 'bar', cell: (line) => cell(line, 'wrapped') },
  ];
  const source: TableSource<string> = {
    name: '表',
    title: '题',
    subtitle: '(单位:分)',
    columns,
    lines: ['一', '二二二二二二'],
    frozenColumns: 1,
    filter: true,
    notes: ['注'],
  };

  it('stands below its title, with totals and notes that no filter and no colour touches', () => {
    const sheet = tableSheet(source);
    expect(sheet.rows.map(([first]) => first?.value)).toEqual([
      '题',
      '(单位:分)',
      '单位',
      '一',
      '二二二二二二',
      '平均',
      '注',
    ]);
    expect([sheet.header, sheet.filter, sheet.merges]).toEqual([[3, 3], 'A3:D5', ['A1:D1', 'A2:D2', 'A7:D7']]);
    expect(sheet.colours).toEqual([
      { kind: 'scale', from: [4, 2], to: [5, 3] },
      { kind: 'bar', from: [4, 4], to: [5, 4] },
    ]);
    expect([...sheet.heights]).toEqual([
      [1, 34],
      [2, 18],
      [3, 20],
      [4, 20],
      [5, 35],
      [6, 20],
      [7, 15],
    ]);
  });

  it('without lines says so, and has neither colours nor a filter', () => {
    const sheet = tableSheet({ ...source, lines: [] });
    expect(sheet.rows.map(([first]) => first?.value)).toEqual([
      '题',
      '(单位:分)',
      '单位',
      '平均',
      '本月没有应列的事项。',
      '注',
    ]);
    expect([sheet.colours, sheet.filter]).toEqual([[], undefined]);
  });

  it('over several pages has its title over the first', () => {
    expect(tableSheet({ ...source, pagesWide: 2 }).merges).toEqual(['A1:B1', 'A2:B2', 'A7:B7']);
  });

  it('says a figure that is not there with a dash', () => {
    expect([figureCell(null, 'points'), figureCell(undefined, 'points'), figureCell('', 'points')]).toEqual([
      dash,
      dash,
      dash,
    ]);
    expect(figureCell('0', 'points')).toEqual({ value: { figure: '0' }, style: 'points' });
  });
});
