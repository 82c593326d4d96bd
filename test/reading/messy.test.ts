import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Column, type Dataset, valueAt } from '../../src/domain/dataset.ts';
import { readFixture } from './workspaceFixture.ts';

const fixtures = readdirSync(join(import.meta.dirname, 'messy')).sort();

const values = (column: Column | undefined) =>
  Array.from(column?.mantissa ?? [], (_, row) => column && valueAt(column, row)?.toText());

async function read(overlay: string | undefined): Promise<Dataset> {
  const { datasets, problems } = await readFixture(overlay);
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const dataset = datasets.get('地市');
  if (!dataset) throw new Error('no dataset');
  return dataset;
}

test.each(fixtures)('%s: the figures of its clean twin', async (fixture) => {
  const clean = await read(undefined);
  const messy = await read(`messy/${fixture}`);
  const keys = [...messy.columns.keys()].filter((key) => key.endsWith('@2026-06'));
  expect(keys.length).toBe([...clean.columns.keys()].filter((key) => key.endsWith('@2026-06')).length);
  for (const key of keys) expect([key, values(messy.columns.get(key))]).toEqual([key, values(clean.columns.get(key))]);
  for (const { rows, lines, skipped } of messy.files.filter((file) => file.lines !== undefined))
    expect(Object.values(skipped ?? {}).reduce((sum, count) => sum + count, rows)).toBe(lines);
});
