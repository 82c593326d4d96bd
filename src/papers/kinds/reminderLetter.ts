import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Measure } from '../../incentives/followUps.ts';
import { field, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { count, workdays } from '../counts.ts';
import { checkFollowed, type Followed, followed } from '../followed.ts';
import { type LetterTerms, letterFieldNames, letterFields, letterKeys } from '../letter.ts';
import { type LostPoints, lostPoints, pointsCells } from '../lostPoints.ts';
import { basisSentence, officialTitle, titled, titleNames } from '../official.ts';
import type { Paper, PaperTable } from '../paper.ts';
import type { PaperKind, YearIssue } from '../paperKind.ts';
import { remindedColumns } from '../remindedTable.ts';
import { unitFacts } from '../unitFacts.ts';

interface ReminderTerms extends LetterTerms {
  /** 列示: how many indicators a letter names at most, those with most points lost. */
  readonly most: number;
  /** 反馈工作日. */
  readonly replyDays: number;
}

/** What a grade must be followed by. */
const wanted: readonly Measure[] = ['reminder'];

/** 工作提醒函 of the year: one for every unit whose grade is followed by 工作提醒. */
export const reminderLetterKind: PaperKind = {
  name: '工作提醒函',
  form: {
    fields: [...titleNames, ...letterFieldNames, '依据', '情况', '引言', '要求', '时限'],
    tables: { 明细: remindedColumns.map(({ header }) => header) },
  },
  schema: mapped(
    located(
      shape({
        ...letterKeys,
        most: field('列示', count),
        replyDays: field('反馈工作日', workdays),
      }),
    ),
    ({ value: terms, node }) => ({
      check: (scope, problems) =>
        checkFollowed({ paper: '工作提醒函', wanted, location: node.location }, scope, problems),
      ofYear: (result, issue) => followed(result, wanted).map((each) => letter(result, each, { terms, issue })),
    }),
  ),
};

interface Writing {
  readonly terms: ReminderTerms;
  readonly issue: YearIssue;
}

function letter(result: YearResult, { line, measures }: Followed, { terms, issue }: Writing): Paper {
  const { name, code } = line.unit;
  const lost = lostPoints(result, line, issue.edition);
  const rectified = measures.includes('rectification') || measures.includes('timedRectification');
  const { title, lines } = titled(officialTitle(result, '有关事项的工作提醒函'));
  return {
    kind: reminderLetterKind.name,
    audience: '被考核单位',
    unit: code,
    path: `${reminderLetterKind.name}/${name}`,
    title,
    fields: {
      ...lines,
      ...letterFields(terms, issue, name),
      依据: `${basisSentence(result)}现将${name}的有关情况提醒如下。`,
      情况: unitFacts(result, line),
      引言: introduction(lost, terms.most),
      要求: `请${name}对照上述情况逐项分析原因,研究改进措施,抓好落实。${rectified ? '须整改的问题和时限另行通知。' : ''}`,
      时限: `请于收到本函之日起${terms.replyDays}个工作日内,将改进措施书面反馈${issue.signature.name}。`,
    },
    tables: [remindedTable(lost.slice(0, terms.most), result)],
  };
}

function introduction(lost: readonly LostPoints[], most: number): string {
  if (lost.length === 0) return '各项指标均得满分。';
  const listed = lost.length > most ? `其中失分较多的${most}项如下` : '情况如下';
  return `有待加强的指标共${lost.length}项,${listed}(标准为该指标计入的分值,实际为得分)。`;
}

function remindedTable(lost: readonly LostPoints[], { policy }: YearResult): PaperTable {
  return {
    name: '明细',
    title: '有待加强的指标',
    measure: '单位:分',
    columns: remindedColumns,
    rows: lost.map((each, place) => [
      String(place + 1),
      each.indicator.name,
      ...pointsCells(each, policy),
      each.reason,
    ]),
  };
}
