import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel, { type Worksheet } from 'exceljs';
import { expect, it } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { crosswalkSheet } from '../../src/reports/external/crosswalkSheet.ts';
import { externalFiles } from '../../src/reports/external/externalFiles.ts';
import { handoverSheet } from '../../src/reports/external/handoverSheet.ts';
import { referenceSheet } from '../../src/reports/external/referenceSheet.ts';
import { ledgerWorkbook } from '../../src/reports/ledger/ledgerWorkbook.ts';
import { sampleYear } from './sampleYear.ts';
import { dumpSheet } from './sheetDump.ts';

const folder = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

it.each(['地市', '部门'])('what is made of the year of %s is what it was', { timeout: 120_000 }, async (assessment) => {
  const result = await sampleYear({ assessment });
  const files = await externalFiles(result);
  const csv = [...files].filter(([name]) => name.endsWith('.csv')).flatMap(([name, bytes]) => csvLines(name, bytes));
  const dump = `${[...sheetsOf(result), ...csv, ...(await ledgerLines(result))].join('\n')}\n`;
  expect(dump).not.toMatch(/NaN|Infinity|undefined|\[object/);
  const path = join(folder, `2026-${assessment}-运用.txt`);
  if (update) writeFileSync(path, dump);
  expect(existsSync(path), `${path}: UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(dump).toBe(readFileSync(path, 'utf8'));
  for (const [name, bytes] of await externalFiles(result)) expect(files.get(name), name).toEqual(bytes);
});

function sheetsOf(result: YearResult): readonly string[] {
  const { handover, reference } = result.external ?? {};
  return [
    ...(handover ? [handoverSheet(result, handover), crosswalkSheet(result, handover)] : []),
    ...(reference ? [referenceSheet(result, reference)] : []),
  ].flatMap(dumpSheet);
}

function csvLines(name: string, bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return [`═══ ${name}`, ...text.replace('\ufeff', '<BOM>').trimEnd().split('\r\n')];
}

/** Of the ledger the first lines stand for all. */
const shownLines = 40;

async function ledgerLines(result: YearResult): Promise<readonly string[]> {
  if (!result.rectification) return [];
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await ledgerWorkbook(result, result.rectification)).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const lines: string[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: 20 }, (_, place) =>
      row.getCell(place + 1).isMerged && place > 0 ? '' : row.getCell(place + 1).text,
    );
    lines.push(`${String(number).padStart(4)}  ${cells.map(dayOnly).join(' | ')}`);
  });
  const rest = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  return [
    '═══ 整改台账.xlsx',
    ...layoutOf(sheet),
    ...lines.slice(0, shownLines),
    `共 ${lines.length} 行, 全表 ${rest}`,
  ];
}

function layoutOf(sheet: Worksheet): readonly string[] {
  const { paperSize, orientation, fitToWidth, printArea, printTitlesRow } = sheet.pageSetup;
  const [view] = sheet.views;
  const validation = (address: string) => {
    const { type, formulae } = sheet.getCell(address).dataValidation ?? {};
    return `${address} ${type} ${type === 'list' ? formulae.join() : ''}`.trimEnd();
  };
  return [
    `纸张 ${paperSize} ${orientation} ${fitToWidth}页宽, 打印 ${printArea}, 标题行 ${printTitlesRow}`,
    `冻结 ${view?.state === 'frozen' ? `${view.xSplit}列 ${view.ySplit}行` : '无'}, 筛选 ${JSON.stringify(sheet.autoFilter)}`,
    `列宽 ${sheet.columns.map(({ width }) => width).join(' ')}`,
    `有效性 ${['K5', 'N5', 'Q5'].map(validation).join('; ')}`,
  ];
}

/** Dates print as the machine's zone has them. */
function dayOnly(text: string): string {
  const time = /GMT/.test(text) ? new Date(text) : undefined;
  return time ? time.toISOString().slice(0, 10) : text;
}
