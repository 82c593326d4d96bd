import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperKinds } from '../../src/papers/kinds.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { monthPapers, yearPapers } from '../../src/run/papers.ts';
import { samplePapers } from './samplePapers.ts';

test.each([
  ['地市', '拉萨市'],
  ['部门', '教育厅'],
])('what %s tell %s is what it was', { timeout: 120_000 }, async (assessment, unit) => {
  const { policy, result, workings, setup } = await samplePapers(assessment);
  const all = [...yearPapers(policy, result, setup.definitions), ...monthPapers(policy, workings)];
  for (const paper of all) expect(shapeOf(paper), paper.path).toEqual(formOf(paper.kind));
  const told = all.filter(
    ({ path }) => /^(通报附件|反馈单|月度反馈单)\//.test(path) && (/^通报/.test(path) || path.endsWith(unit)),
  );
  expect(told.map(({ kind }) => kind)).toEqual(['通报附件', '反馈单', '月度反馈单']);
  const text = told.map(textOf).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(join(import.meta.dirname, `golden/feedback-${assessment}.txt`));
});

/** A paper holds what its kind says, no more and no less: templates are checked against the kind. */
function shapeOf({ fields, tables }: Paper): unknown {
  return {
    fields: Object.keys(fields).sort(),
    tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)])),
  };
}

function formOf(name: string): unknown {
  const form = paperKinds.find((kind) => kind.name === name)?.form;
  return { fields: [...(form?.fields ?? [])].sort(), tables: form?.tables };
}

function textOf({ path, title, fields, tables }: Paper): string {
  const rows = tables.flatMap(({ name, columns, rows: lines }) => [
    `[${name}]`,
    columns.map(({ header }) => header).join(' | '),
    ...lines.map((line) => line.join(' | ')),
  ]);
  return [`== ${path}`, title, ...Object.entries(fields).map(([name, text]) => `${name}: ${text}`), ...rows].join('\n');
}
