import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Measure } from '../../incentives/followUps.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { checkFollowed, type Followed, followed } from '../followed.ts';
import { type InterviewTerms, interviewFieldNames, interviewFields, interviewKeys } from '../interview.ts';
import { type LetterTerms, letterFieldNames, letterFields, letterKeys } from '../letter.ts';
import { basisSentence, officialTitle, titled, titleNames } from '../official.ts';
import type { Paper, PaperTable } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { unitFacts } from '../unitFacts.ts';

interface NoticeTerms extends LetterTerms, InterviewTerms {
  /** 准备材料. */
  readonly materials: readonly string[];
  /** 回执期限. */
  readonly replyBy: string;
}

const receiptColumns = [
  { header: '姓名', width: 16, kind: 'centred' },
  { header: '职务', width: 30, kind: 'centred' },
  { header: '电话', width: 20, kind: 'centred' },
  { header: '备注', width: 16, kind: 'text' },
] as const;

/** Lines to be filled in by hand. */
const receiptLines = 3;

/** What a grade must be followed by. */
const wanted: readonly Measure[] = ['interview'];

/** 约谈通知, with its 回执: one for every unit whose grade is followed by 约谈. */
export const interviewNoticeKind: PaperKind = {
  name: '约谈通知',
  form: {
    fields: [
      ...titleNames,
      ...letterFieldNames,
      ...interviewFieldNames,
      '单位',
      '依据',
      '事由',
      '准备材料',
      '回执要求',
      '回执标题',
    ],
    tables: { 回执: headersOf(receiptColumns) },
  },
  schema: mapped(
    located(
      shape({
        ...letterKeys,
        ...interviewKeys,
        materials: field('准备材料', list(text(), 1)),
        replyBy: field('回执期限', text()),
      }),
    ),
    ({ value: terms, node }) => ({
      check: (scope, problems) =>
        checkFollowed({ paper: '约谈通知', wanted, location: node.location }, scope, problems),
      ofYear: (result, issue) => followed(result, wanted).map((each) => notice(result, each, { terms, issue })),
    }),
  ),
};

interface Writing {
  readonly terms: NoticeTerms;
  readonly issue: Issue;
}

function notice(result: YearResult, { line }: Followed, { terms, issue }: Writing): Paper {
  const { name, code } = line.unit;
  const { title, lines } = titled(officialTitle(result, '约谈的通知'));
  return {
    kind: interviewNoticeKind.name,
    audience: '被考核单位',
    unit: code,
    path: `${interviewNoticeKind.name}/${name}`,
    title,
    fields: {
      ...lines,
      ...letterFields(terms, issue, name),
      ...interviewFields(terms, name),
      单位: name,
      依据: `${basisSentence(result)}按照办法规定,决定对${name}进行约谈。现将有关事项通知如下。`,
      事由: unitFacts(result, line),
      准备材料: `${terms.materials.map((each, place) => `(${place + 1})${each}`).join(';')}。`,
      回执要求: `请于${terms.replyBy}将回执报送${issue.signature.name}(联系人:${issue.signature.contact},电话:${issue.signature.telephone})。`,
      回执标题: '约谈回执',
    },
    tables: [receipt],
  };
}

const receipt: PaperTable = {
  name: '回执',
  title: '约谈回执',
  measure: '',
  columns: receiptColumns,
  rows: Array.from({ length: receiptLines }, () => receiptColumns.map(() => '')),
};
