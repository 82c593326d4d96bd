import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { readBack } from '../reports/readBack.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-book-'));
cpSync(join(import.meta.dirname, 'office'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const month = (name: string) => join(folder, 'data/2026-06', name);

function edit(name: string, [old, now]: readonly [string, string]): void {
  writeFileSync(
    month(name),
    readFileSync(month(name), 'utf8').replace(old, () => now),
  );
}

/** The export as a workbook with a sheet of its own name. */
async function asWorkbook(name: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const lines = readFileSync(month(`${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  workbook.addWorksheet('导出').addRows(lines.map((line) => line.split(',')));
  writeFileSync(month(`${name}.xlsx`), Buffer.from(await workbook.xlsx.writeBuffer()));
  rmSync(month(`${name}.csv`));
}

async function check(file: string): Promise<Uint8Array> {
  const silent = { write: () => undefined };
  const terminal = new Terminal(silent, silent, {});
  await runCommandLine(['check', '--month', '2026-06', '--problems', file], { terminal, folder });
  return readFileSync(join(folder, file));
}

function line(sheet: Worksheet | undefined, row: number): readonly string[] {
  return Array.from({ length: 11 }, (_, column) => sheet?.getCell(row, column + 1).text ?? '');
}

describe('kaohe check --problems', () => {
  it('names the 处室 that waits for the figures, and marks the cells of text files and workbooks', async () => {
    edit('收支表_202606.csv', ['4500000', '四百五十万']);
    edit('绩效表_202606.csv', ['020,3,4,30,60,50,100', '020,3,4,30,60,很多,100']);
    edit('绩效表_202606.csv', ['040,2,2', '04O,2,2']);
    await asWorkbook('绩效表_202606');
    const { sheets } = await readBack(await check('问题.xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(['问题清单', '收支表_202606', '绩效表_202606']);
    expect([4, 5, 6].map((row) => line(sheets[0], row))).toEqual([
      [
        '1',
        '错误',
        'DAT-0501',
        '国库处',
        '收支表',
        '国库系统',
        'data/2026-06/收支表_202606.csv',
        '',
        'C4',
        '甲市',
        '四百五十万',
      ],
      [
        '2',
        '错误',
        'DAT-0401',
        '绩效处、采购处',
        '绩效表',
        '绩效系统',
        'data/2026-06/绩效表_202606.xlsx',
        '导出',
        'A5',
        '',
        '04O',
      ],
      [
        '3',
        '错误',
        'DAT-0501',
        '采购处',
        '绩效表',
        '绩效系统',
        'data/2026-06/绩效表_202606.xlsx',
        '导出',
        'F3',
        '乙市',
        '很多',
      ],
    ]);
    expect(sheets[1]?.getCell('D7').text).toBe('四百五十万');
    expect(sheets[2]?.getCell('B1').text).toBe('data/2026-06/绩效表_202606.xlsx 工作表“导出”');
    expect([sheets[2]?.getCell('G6').text, sheets[2]?.getCell('B8').text]).toEqual(['很多', '04O']);
  });

  it('writes the same bytes again', async () => {
    expect(Buffer.from(await check('一.xlsx')).equals(Buffer.from(await check('二.xlsx')))).toBe(true);
  });

  it('names the source of a file that did not come', async () => {
    rmSync(month('库款表_202606.csv'));
    const { sheets } = await readBack(await check('缺.xlsx'));
    expect(line(sheets[0], 7).slice(1, 7)).toEqual([
      '注意',
      'DAT-0202',
      '国库处',
      '库款表',
      '库款系统',
      'data/2026-06',
    ]);
  });
});
