import type { YearResult } from '../../aggregation/yearResult.ts';
import type { AwardResult } from '../../incentives/award.ts';
import { awardLineWords } from '../../incentives/awardWords.ts';
import { speechOf, yearDraftMark } from '../../reports/yearContext.ts';
import {
  basesOf,
  type MoneyLine,
  moneyLines,
  moneyRemark,
  netOf,
  sumLine,
  tieOut,
} from '../../reports/yearSheets/moneySheet.ts';
import { shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { amountText } from '../amountText.ts';
import { basisSentence } from '../official.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';

const columns = [
  { header: '序号', width: 5, kind: 'centred' },
  { header: '单位', width: 18, kind: 'text' },
  { header: '等次', width: 6, kind: 'centred' },
  { header: '基数', width: 26, kind: 'text' },
  { header: '标准或比例', width: 34, kind: 'text' },
  { header: '奖励', width: 9, kind: 'figure' },
  { header: '扣减', width: 9, kind: 'figure' },
  { header: '示范点奖励', width: 9, kind: 'figure' },
  { header: '净额', width: 9, kind: 'figure' },
  { header: '支出功能科目', width: 10, kind: 'centred' },
  { header: '政府经济科目', width: 9, kind: 'centred' },
  { header: '资金来源', width: 14, kind: 'text' },
  { header: '下达或扣减方式', width: 14, kind: 'text' },
  { header: '豁免事项', width: 20, kind: 'text' },
  { header: '使用范围', width: 18, kind: 'text' },
  { header: '备注', width: 12, kind: 'text' },
] as const;

/** Each rule against its lines and its pool. */
const noteColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '说明', width: 80, kind: 'text' },
] as const;

/** 奖惩资金表 for the budget office: what each unit gets and gives, by which clause, under which subjects; the sums first. */
export const moneyPaperKind: PaperKind = {
  name: '奖惩资金表',
  form: { fields: ['依据', ...signatureNames], tables: { 资金: headersOf(columns), 平衡: headersOf(noteColumns) } },
  schema: mapped(shape({}), () => ({ ofYear: (result, issue) => (moved(result) ? [moneyPaper(result, issue)] : []) })),
};

/** An assessment that moves no money has no such paper. */
function moved({ money, policy }: YearResult): boolean {
  return money.length > 0 || policy.siteReward !== null;
}

function moneyPaper(result: YearResult, issue: Issue): Paper {
  const lines = moneyLines(result);
  const title = `${result.year}年度${result.assessment}考核结果应用资金安排表${yearDraftMark(result)}`;
  return {
    kind: moneyPaperKind.name,
    audience: '预算部门',
    path: `${moneyPaperKind.name}/${title}`,
    title,
    fields: { 依据: basisSentence(result), ...signatureFields(issue) },
    tables: [
      {
        name: '资金',
        title,
        measure: '单位:万元',
        columns,
        rows: [sumLine(lines), ...lines].map((line) => rowOf(result, line)),
      },
      {
        name: '平衡',
        title: '与资金池的核对',
        measure: '',
        columns: noteColumns,
        rows: tieOut(result, lines).map((note, place) => [String(place + 1), note]),
      },
    ],
  };
}

function rowOf(result: YearResult, line: MoneyLine): readonly string[] {
  const terms = (of: (each: AwardResult) => string) =>
    [...new Set(line.awards.map((each) => of(each.result)))].join(';');
  return [
    line.place === null ? '' : String(line.place + 1),
    line.name,
    line.grade,
    basesOf(line),
    line.awards.map((each) => awardLineWords(each.result, each.line, speechOf(result)).join(';')).join(';'),
    amountText(line.reward),
    amountText(line.cut),
    amountText(line.sites),
    amountText(netOf(line)),
    terms(({ terms: { functionCode } }) => functionCode),
    terms(({ terms: { economicCode } }) => economicCode),
    terms(({ terms: { source } }) => source),
    terms(({ terms: { delivery } }) => delivery),
    line.exempt,
    terms(({ terms: { usage } }) => usage),
    moneyRemark(result, line),
  ];
}
