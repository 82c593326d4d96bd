import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Diagnostic, Location } from '../../src/diagnostics/diagnostic.ts';
import { offendingTables } from '../../src/reading/offendingTables.ts';

const root = mkdtempSync(join(tmpdir(), 'kaohe-offending-'));
for (const name of ['一.csv', '二.csv', '密.csv']) writeFileSync(join(root, name), `代码,数\n010,${name}\n`);
afterAll(() => rmSync(root, { recursive: true }));

const at = (location: Location): Diagnostic => ({ code: 'DAT-0403', severity: 'error', location, facts: {} });

async function filesOf(...places: readonly Location[]): Promise<readonly string[]> {
  return (await offendingTables({ root, sources: [] }, places.map(at))).map(({ file }) => file);
}

test('tables are read once each, in the order of their problems', async () => {
  const places = [
    { file: '二.csv', cell: 'A1' },
    { file: '一.csv', cell: 'A2' },
    { file: '二.csv', cell: 'B2' },
  ];
  expect(await filesOf(...places)).toEqual(['二.csv', '一.csv']);
});

test('files without a wrong cell, and files that cannot be read, have none', async () => {
  expect(await filesOf({ file: '一.csv' }, { file: '一.csv', line: 3 }, { file: '没有.csv', cell: 'A1' })).toEqual([]);
});

test('nothing is passed on of a file with confidential cells', async () => {
  const places = [
    { file: '密.csv', cell: 'A1' },
    { file: '密.csv', cell: 'B2', confidential: true as const },
  ];
  expect(await filesOf(...places, { file: '一.csv', cell: 'A1' })).toEqual(['一.csv']);
});
