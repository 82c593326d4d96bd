import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheetNames } from '../../src/catalogue/policy.ts';
import { problemTable } from '../../src/diagnostics/problemTable.ts';
import { measureNames } from '../../src/domain/measure.ts';
import { pooledList, wholeList } from '../../src/grading/grade.ts';
import { yearFigures } from '../../src/grading/yearFigures.ts';
import { paperKinds } from '../../src/papers/kinds.ts';
import { signatureFields } from '../../src/reading/collection/collectionForm.ts';
import { untranslated } from '../diagnostics/oursInEnglish.ts';
import { lines, outline, readFixture } from './workspaceFixture.ts';

const folder = join(import.meta.dirname, 'broken');
const fixtures = readdirSync(folder).sort();

/** Words of the files' grammar, and the sheets of a workbook that `workbooks.ts` makes. */
const grammar = [
  ...measureNames,
  ...sheetNames,
  '免考',
  '核定得分',
  '指标归零',
  '缺失记零',
  '说明',
  '报送表',
  ...signatureFields.map(({ label }) => label),
  ...yearFigures,
  ...[wholeList, pooledList],
  ...paperKinds.flatMap(({ form }) => [...form.fields, ...Object.values(form.tables).flat()]),
  ...['待审核', '不通过'],
];

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
  expect(untranslated(problems, textsOf(fixture), grammar)).toEqual([]);
});

/** The facts that the wordings of a problem quote. */
function factsWorded(code: keyof typeof problemTable): readonly string[] {
  const { zh, en } = problemTable[code];
  return [...[zh.what, zh.remedy, en.what, en.remedy].join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Everything written in the workspace that a fixture is laid over, and in the fixture, names of files included. */
function textsOf(fixture: string): string {
  return [
    join(import.meta.dirname, 'base'),
    join(import.meta.dirname, 'collecting'),
    join(import.meta.dirname, 'papers'),
    join(folder, fixture),
  ]
    .flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
    .map((entry) =>
      entry.isFile() ? `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}` : entry.name,
    )
    .join('\n');
}
