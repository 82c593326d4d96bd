import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemTable } from '../../src/diagnostics/problemTable.ts';
import { lines, outline, readFixture } from './workspaceFixture.ts';

const folder = join(import.meta.dirname, 'broken');
const fixtures = readdirSync(folder).sort();

/** `DAT-0102-unclosed` → `DAT-0102`. */
const codeOf = (fixture: string) => fixture.slice(0, 8);

test('every problem of workspace and data has a broken workspace, and every broken workspace a problem', () => {
  const codes = Object.keys(problemTable).filter((code) => /^(WSP|DAT)-/.test(code));
  expect(codes.length).toBeGreaterThan(60);
  expect([...new Set(fixtures.map(codeOf))].sort()).toEqual(codes.sort());
});

test.each(fixtures)('%s', async (fixture) => {
  const { problems } = await readFixture(`broken/${fixture}`);
  expect(outline(problems)).toEqual(lines(join(folder, fixture, 'expected.txt')));
  expect(problems.map(({ code }) => code)).toContain(codeOf(fixture));
  const unsaid = problems.flatMap(({ code, facts }) => factsWorded(code).filter((name) => !(name in facts)));
  expect(unsaid).toEqual([]);
});

/** The facts that the wordings of a problem quote. */
function factsWorded(code: keyof typeof problemTable): readonly string[] {
  const { zh, en } = problemTable[code];
  return [...[zh.what, zh.remedy, en.what, en.remedy].join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
