import { lintReminder } from '../catalogue/lint/reminders.ts';
import {
  type Audience,
  everySheet,
  type IndexPolicy,
  type Policy,
  type PublishedSheet,
  type RankScope,
  sheetNames,
} from '../catalogue/policy.ts';
import { month } from '../catalogue/words.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { formula } from '../expression/formula.ts';
import { choice, figure, integer, scalar, text } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, shape } from '../schema/shapes.ts';
import { readBy, readDefinition } from './definition.ts';
import { checkAssessment } from './roster.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

const digits = scalar('小数位数(0–6)', (value) => (/^[0-6]$/.test(value) ? Number(value) : undefined));
const sheets = list(located(text('表名')));

const schema = shape({
  policy: field(
    '办法',
    shape({
      assessment: field('考核', located(text())),
      year: field('年度', integer('年度')),
      basis: field('依据', text()),
      status: optional('状态', text()),
    }),
  ),
  index: field(
    '指数',
    located(
      shape({
        firstMonth: field('起算月', month),
        combinedMonths: optional('合并首期', list(month)),
        firstRankedMonth: field('排名起始月', month),
        leastCoverage: field('最低覆盖', figure('比例')),
        digits: field('小数', digits),
        rankBy: field('排名依据', choice<IndexPolicy['rankBy']>({ 显示值: 'shown', 精确值: 'exact' })),
        rankScopes: field('排名范围', list(choice<RankScope>({ 总体: 'overall', 组内: 'withinGroup' }))),
      }),
    ),
  ),
  reminders: field(
    '提醒',
    list(
      shape({ name: field('名称', text()), condition: field('条件', formula('条件')), office: field('处室', text()) }),
    ),
  ),
  publication: field(
    '发布',
    shape({ internal: field('内部', sheets), leaders: field('领导', sheets), public: field('公开', sheets) }),
  ),
});

/** Reads 办法.yaml. */
export function readPolicy(workspace: Workspace, assessment: AssessmentFiles, problems: Problems): Policy | undefined {
  const node = readDefinition(assessment.policyFile, { ...workspace, problems });
  const read = node && readBy(schema, node, problems);
  if (!node || !read) return undefined;
  const { assessment: named, year, basis } = read.policy;
  checkAssessment(named, assessment, problems);
  const { value: index, node: at } = read.index;
  if (index.firstRankedMonth < index.firstMonth) {
    problems.report('WSP-0501', at.location, {
      ranked: String(index.firstRankedMonth),
      first: String(index.firstMonth),
    });
  }
  for (const rule of read.reminders) lintReminder(rule, problems);
  return {
    assessment: named.value,
    year,
    basis,
    index: { ...index, combinedMonths: index.combinedMonths ?? [] },
    reminders: read.reminders,
    publication: new Map(audiences.map((audience) => [audience, published(read.publication[audience], problems)])),
    location: node.location,
  };
}

const audiences: readonly Audience[] = ['internal', 'leaders', 'public'];

/** A name that no sheet has would quietly publish nothing. */
function published(names: readonly Located<string>[], problems: Problems): readonly PublishedSheet[] {
  const known = [everySheet, ...sheetNames] as const;
  return names.flatMap(({ value, node }) => {
    const sheet = known.find((each) => each === value);
    if (sheet === undefined)
      problems.report('WSP-0503', node.location, { sheet: value, hint: suggestion(value, known, available(known)) });
    return sheet ?? [];
  });
}
