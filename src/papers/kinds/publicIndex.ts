import type { Workings } from '../../assess.ts';
import { everySheet, type Policy, type SheetName } from '../../catalogue/policy.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { cutOff, monthTitle } from '../../reports/context.ts';
import { choice } from '../../schema/scalars.ts';
import { field, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { type IndexOrder, indexLines, indexNote, signedText } from '../indexTable.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';

const published: SheetName = '指数总表';

const columns = [
  { header: '序号', width: 10, kind: 'centred' },
  { header: '单位', width: 30, kind: 'centred' },
  { header: '指数', width: 20, kind: 'figure' },
  { header: '比上月', width: 20, kind: 'centred' },
] as const;

/** 指数公开版: the monthly index for the public. Made only where 发布 lets the public have the index, and never from a draft. */
export const publicIndexKind: PaperKind = {
  name: '指数公开版',
  form: { fields: ['截止', '说明', ...signatureNames], tables: { 指数表: headersOf(columns) } },
  schema: mapped(located(shape({ order: field('次序', indexOrder()) })), ({ value: { order }, node }) => ({
    check: ({ policy }, problems) => {
      if (!allowed(policy)) problems.report('WSP-1402', node.location, { paper: '指数公开版', sheet: published });
    },
    ofMonth: (workings, issue) => (isPublic(workings) ? [publicIndex(workings.assessment, order, issue)] : []),
  })),
};

/** A list in the order of ranks is a ranking, though it gives no numbers: the policy says so or it is 排名不分先后. */
export function indexOrder() {
  return choice<IndexOrder>({ 排名不分先后: 'roster', 按名次: 'rank' });
}

function isPublic({ assessment, input }: Workings): boolean {
  return (
    allowed(input.definitions.policy) &&
    assessment.draft.length === 0 &&
    assessment.results.some(({ index }) => index !== null)
  );
}

function allowed({ publication }: Policy): boolean {
  const sheets = publication.get('public') ?? [];
  return sheets.includes(published) || sheets.includes(everySheet);
}

function publicIndex(assessment: Assessment, order: IndexOrder, issue: Issue): Paper {
  const title = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数`;
  const first = order === 'roster' ? '按单位序号列示,排名不分先后。' : '';
  return {
    kind: publicIndexKind.name,
    audience: '公开',
    path: `${publicIndexKind.name}/${title}`,
    title,
    fields: { 截止: cutOff(assessment), 说明: `${first}${indexNote(assessment)}`, ...signatureFields(issue) },
    tables: [
      {
        name: '指数表',
        title,
        measure: `${cutOff(assessment)};单位:分`,
        columns,
        rows: indexLines(assessment, order).map(({ unit, result }, place) => [
          String(place + 1),
          unit.name,
          result.index?.shown ?? '',
          signedText(result.change?.comparable),
        ]),
      },
    ],
  };
}
