import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import { sheetsFor } from '../../src/reports/monthWorkbook.ts';
import type { Sheet } from '../../src/reports/sheet.ts';
import { periodOf, sampleMonth } from './sampleMonth.ts';
import { dumpSheet } from './sheetDump.ts';

const folder = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

/** Between quarter ends and a 初稿, a quarter's end, the year's end. */
const periods = ['2026-05', '2026-06', '2026-12'];

/** Of sheets with a line for every unit's every indicator, these stand for all: large, open in May, with little that applies. */
const shownUnits: Readonly<Record<string, readonly string[] | undefined>> = { 部门: ['教育厅', '司法厅', '编办'] };
const longSheets = ['逐项说明', '失分与提分空间', '提醒清单', '数据'];

describe.each(periods)('%s', (text) => {
  it.each(['地市', '部门'])('%s is what it was', async (name) => {
    const context = await sampleMonth({ assessment: name, period: periodOf(text) });
    const units = shownUnits[name] && namesOf(context.assessment, shownUnits[name]);
    const sheets = [...sheetsFor(context, 'internal')].flatMap((sheet) => sheetLines(sheet, text, units));
    const lines = [...sheets, ...resultLines(context.assessment, units !== undefined)];
    const dump = `${lines.join('\n').replaceAll(/\b[0-9a-f]{64}\b/g, '<sha256>')}\n`;
    expect(dump).not.toMatch(/NaN|Infinity|undefined|\[object/);
    const path = join(folder, `${text}-${name}.txt`);
    if (update) writeFileSync(path, dump);
    expect(existsSync(path), `${path}: UPDATE_GOLDEN=1 writes it`).toBe(true);
    expect(dump).toBe(readFileSync(path, 'utf8'));
  });
});

function sheetLines(sheet: Sheet, period: string, units: readonly string[] | undefined): readonly string[] {
  const all = dumpSheet(sheet);
  // One edition serves the year: printed once.
  if (sheet.name === '指标体系' && period !== '2026-06') return [`═══ ${sheet.name} ${hashOf(all)}`];
  return units && longSheets.includes(sheet.name) ? linesOfUnits(sheet, all, units) : all;
}

/** Lines of the chosen units, and a hash over all of them. */
function linesOfUnits(sheet: Sheet, all: readonly string[], names: readonly string[]): readonly string[] {
  const [, header] = sheet.header;
  const column = sheet.rows[header - 1]?.findIndex((cell) => cell.value === '单位') ?? -1;
  const layout = all.length - sheet.rows.length;
  const shown = all.filter((_, place) => {
    const value = sheet.rows[place - layout]?.[column]?.value;
    return place < layout + header || typeof value !== 'string' || names.includes(value);
  });
  expect(shown.length).toBeLessThan(all.length);
  return [...shown, `其余 ${all.length - shown.length} 行, 全表 ${hashOf(all)}`];
}

function namesOf({ units }: Assessment, shortNames: readonly string[]): readonly string[] {
  const found = units.filter((unit) => shortNames.includes(unit.shortName));
  expect(found).toHaveLength(shortNames.length);
  return found.flatMap((unit) => [unit.name, unit.shortName]);
}

/** Blocks that the sheets print in full already. */
const printed = ['units', 'indicators', 'reminders', 'trend', 'files'];

/** assessment.json without what every edit of the inputs changes; what the sheets print, and scores of many units, by their hash. */
function resultLines({ data: _data, ...assessment }: Assessment, brief: boolean): readonly string[] {
  const plain: Assessment = { ...assessment, tool: '', fingerprint: '', definitions: '', data: [] };
  const text = new TextDecoder().decode(assessmentJson(plain));
  const lines = text.split(/\n(?="|\{"indicator":"[^"]+","period)/).map((line) => {
    const known = printed.some((key) => line.startsWith(`"${key}":`)) || (brief && line.startsWith('{"indicator":'));
    return known ? `${line.slice(0, line.indexOf(':') + 12).replaceAll('\n', ' ')}… ${hashOf([line])}` : line;
  });
  return ['═══ assessment.json', ...lines];
}

/** Short enough to be told from the hashes that stand in the papers. */
function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 40);
}
