import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Paper, PaperTable } from '../../src/papers/paper.ts';
import { inFullWidth } from '../../src/papers/punctuation.ts';
import { openOffice } from '../../src/run/office.ts';
import { monthPapers, yearPapers } from '../../src/run/papers.ts';
import { repository, type sampleMonth } from '../samples/sampleMonth.ts';
import { sampleYear } from '../samples/sampleYear.ts';

/** Papers of the sample year of one assessment, by the very steps of the command. */
export async function sampleYearPapers(
  assessment: string,
  result: YearResult | undefined = undefined,
): Promise<readonly Paper[]> {
  const problems = new Problems();
  const office = await openOffice(repository, { year: 2026, only: assessment }, problems);
  const setup = office?.setups.find((each) => each.definitions.assessment === assessment);
  if (!setup?.paperPolicy) throw new Error(`no papers of ${assessment}: ${problems.list.map(({ code }) => code)}`);
  return yearPapers(setup.paperPolicy, result ?? (await sampleYear({ assessment })), setup.definitions);
}

/** Papers of a month as it was assessed. */
export function papersOfMonth(
  { office, workings }: Pick<Awaited<ReturnType<typeof sampleMonth>>, 'office' | 'workings'>,
  assessment: string,
): readonly Paper[] {
  const setup = office.setups.find((each) => each.definitions.assessment === assessment);
  if (!setup?.paperPolicy) throw new Error(`no papers of ${assessment}`);
  return monthPapers(setup.paperPolicy, workings);
}

const folder = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

/** Compares with what is kept under the name; UPDATE_GOLDEN=1 writes it. */
export function expectGolden(name: string, lines: readonly string[]): void {
  const text = `${lines.join('\n').replaceAll(/结果指纹[0-9a-f]+/g, '结果指纹<sha256>')}\n`;
  const path = join(folder, `${name}.txt`);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path}: UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Units other than the paper's own that a text names; names that are a part of its own name apart. */
export function strangers(
  text: string,
  units: readonly { readonly code: string; readonly name: string }[],
  own: string | undefined,
): readonly string[] {
  const ownName = units.find(({ code }) => code === own)?.name ?? '';
  const others = units.filter(({ name }) => !ownName.includes(name)).map(({ name }) => name);
  return others.filter((name) => text.includes(name) || text.includes(inFullWidth(name)));
}

/** Rows of a table of the paper. */
export function rowsOf({ tables }: Paper, table: string): readonly (readonly string[])[] {
  return tables.find(({ name }) => name === table)?.rows ?? [];
}

/** A paper as text: title, every field, every table a line a row. */
export function dumpPaper({ kind, path, title, audience, unit, fields, tables }: Paper): readonly string[] {
  return [
    `═══ ${path}`,
    `${kind}, ${audience}${unit === undefined ? '' : `, ${unit}`}`,
    `标题 ${title}`,
    ...Object.entries(fields).map(([name, text]) => `${name} ${text}`),
    ...tables.flatMap(dumpTable),
  ];
}

function dumpTable({ name, title, measure, columns, rows }: PaperTable): readonly string[] {
  return [
    `── ${name}: ${title}${measure === '' ? '' : ` [${measure}]`}`,
    columns.map(({ header }) => header).join(' | '),
    ...rows.map((row) => row.join(' | ').replace(/(?: \| ?)+$/, '')),
  ];
}
