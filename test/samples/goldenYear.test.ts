import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/reports/sheet.ts';
import { yearCsv } from '../../src/reports/yearCsv.ts';
import { parseYear, yearJson } from '../../src/reports/yearJson.ts';
import { yearSheetsOf } from '../../src/reports/yearWorkbook.ts';
import { sampleYear } from './sampleYear.ts';
import { dumpSheet } from './sheetDump.ts';

const folder = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

/** Of 逐项 these stand for all: with a blank month, an appeal, an excused and a zeroed indicator. */
const shownUnits: Readonly<Record<string, readonly string[]>> = {
  地市: ['日喀则市', '昌都市'],
  部门: ['司法厅', '农业农村厅'],
};

it.each(['地市', '部门'])('the year of %s is what it was', { timeout: 120_000 }, async (assessment) => {
  const result = await sampleYear({ assessment });
  const sheets = [...yearSheetsOf({ result, problems: [] })].flatMap((sheet) => linesOf(sheet, assessment));
  const json = new TextDecoder().decode(yearJson(result));
  const lasting = { ...result, fingerprint: '', edition: { ...result.edition, sha256: '' }, files: [] };
  const csv = new TextDecoder().decode(yearCsv(result)).split('\r\n');
  const dump = `${[...sheets, '═══ 考核结果.csv', ...csv, `═══ year.json ${hashOf([JSON.stringify(lasting)])}`].join('\n')}\n`;
  const plain = dump.replaceAll(/\b[0-9a-f]{64}\b/g, '<sha256>');
  expect(plain).not.toMatch(/NaN|Infinity|undefined|\[object/);
  expect(parseYear(json)).toEqual(result);
  const path = join(folder, `2026-${assessment}.txt`);
  if (update) writeFileSync(path, plain);
  expect(existsSync(path), `${path}: UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(plain).toBe(readFileSync(path, 'utf8'));
});

function linesOf(sheet: Sheet, assessment: string): readonly string[] {
  const all = dumpSheet(sheet);
  if (sheet.name !== '逐项') return all;
  const [, header] = sheet.header;
  const layout = all.length - sheet.rows.length;
  const shown = all.filter((_, place) => {
    const name = sheet.rows[place - layout]?.[0]?.value;
    return place < layout + header || (shownUnits[assessment] ?? []).some((each) => each === name);
  });
  expect(shown.length).toBeLessThan(all.length);
  return [...shown, `其余 ${all.length - shown.length} 行, 全表 ${hashOf(all)}`];
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
