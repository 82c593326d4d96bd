import { monthOfYear } from '../catalogue/words.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { problemTable } from '../diagnostics/problemTable.ts';
import type { Suppression } from '../diagnostics/suppression.ts';
import { text } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, shape } from '../schema/shapes.ts';
import { readBy, readDefinition } from './definition.ts';
import type { Workspace } from './workspace.ts';

const entry = shape({
  code: field('代码', located(text('问题代码'))),
  file: field('文件', text('文件路径')),
  sheet: optional('工作表', text()),
  cell: optional('单元格', text()),
  fact: optional('内容', text()),
  from: optional('自', monthOfYear),
  until: field('止', monthOfYear),
  by: field('经手', text('姓名')),
  reason: field('理由', text()),
});

const schema = shape({ suppressions: field('忽略', list(located(entry))) });

/** Reads 忽略.yaml, which an office need not have. */
export function readSuppressions({ root, suppressionsFile }: Workspace, problems: Problems): readonly Suppression[] {
  if (suppressionsFile === undefined) return [];
  const node = readDefinition(suppressionsFile, { root, problems });
  const read = node && readBy(schema, node, problems);
  return (read?.suppressions ?? []).flatMap(({ value, node: at }): Suppression[] => {
    if (!isSuppressible(value.code, problems)) return [];
    const { code, sheet, cell, fact, from, ...rest } = value;
    return [{ ...rest, code: code.value, sheet, cell, fact, from, location: at.location }];
  });
}

/** Only what is left to judgement can be answered for; an error stays one. */
function isSuppressible({ value: code, node }: Located<string>, problems: Problems): boolean {
  const problem = Object.entries(problemTable).find(([each]) => each === code)?.[1];
  if (!problem) problems.report('WSP-0701', node.location, { code });
  else if (problem.severity === 'error') problems.report('WSP-0702', node.location, { code });
  return problem !== undefined && problem.severity !== 'error';
}
