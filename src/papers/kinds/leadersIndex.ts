import type { Assessment } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { cutOff, draftMark, monthTitle } from '../../reports/context.ts';
import { field, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { type IndexLine, type IndexOrder, indexLines, indexNote, signedText } from '../indexTable.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';
import { indexOrder } from './publicIndex.ts';

const columns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '单位', width: 22, kind: 'text' },
  { header: '指数', width: 9, kind: 'figure' },
  { header: '名次', width: 7, kind: 'centred' },
  { header: '上月指数', width: 9, kind: 'figure' },
  { header: '环比', width: 9, kind: 'centred' },
  { header: '名次变化', width: 9, kind: 'centred' },
  { header: '同比', width: 9, kind: 'centred' },
  { header: '失分较多的领域', width: 30, kind: 'text' },
  { header: '备注', width: 22, kind: 'text' },
] as const;

/** Areas that a line names at most. */
const namedAreas = 2;

/** 指数领导版: the monthly index with ranks, changes and where points were lost. No paper for a month without an index. */
export const leadersIndexKind: PaperKind = {
  name: '指数领导版',
  form: { fields: ['截止', '说明', ...signatureNames], tables: { 指数表: headersOf(columns) } },
  schema: mapped(shape({ order: field('次序', indexOrder()) }), ({ order }) => ({
    ofMonth: ({ assessment }, issue) =>
      assessment.results.some(({ index }) => index !== null) ? [leadersIndex(assessment, order, issue)] : [],
  })),
};

function leadersIndex(assessment: Assessment, order: IndexOrder, issue: Issue): Paper {
  const title = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数监测表${draftMark(assessment)}`;
  return {
    kind: leadersIndexKind.name,
    audience: '领导',
    path: `${leadersIndexKind.name}/${title}`,
    title,
    fields: { 截止: cutOff(assessment), 说明: `${indexNote(assessment)}领域后为得分率。`, ...signatureFields(issue) },
    tables: [
      {
        name: '指数表',
        title,
        measure: `${cutOff(assessment)};单位:分`,
        columns,
        rows: indexLines(assessment, order).map((line, place) => rowOf(assessment, line, place)),
      },
    ],
  };
}

function rowOf(assessment: Assessment, { unit, row, result }: IndexLine, place: number): readonly string[] {
  const open = assessment.draft.filter((reason) => reason.unit === assessment.units[row]?.code).length;
  return [
    String(place + 1),
    unit.name,
    result.index?.shown ?? '',
    result.rank?.toString() ?? '—',
    result.change?.previous ?? '—',
    signedText(result.change?.comparable),
    signedText(result.change?.rankChange?.toString()),
    signedText(result.yearOnYear?.change),
    weakAreas(assessment, result),
    [open > 0 ? `暂定,${open}项待核` : '', unit.standing === 'unranked' ? '参评不排名' : '']
      .filter((each) => each !== '')
      .join(';'),
  ];
}

/** Areas with most points lost, by their printed rates. */
function weakAreas({ areas, policy }: Assessment, { areas: own }: IndexLine['result']): string {
  const lost = own.flatMap(({ id, due, earned, rate }) => {
    const name = areas.find((area) => area.id === id)?.name ?? '';
    const points = Rational.fromText(due).minus(Rational.fromText(earned));
    return points.sign > 0 && rate ? [{ name, points, rate: rate.shown }] : [];
  });
  return lost
    .sort((a, b) => b.points.compare(a.points))
    .slice(0, namedAreas)
    .map(({ name, rate }) => `${name}(${Rational.fromText(rate).times(Rational.hundred).toFixed(policy.decimals)}%)`)
    .join('、');
}
