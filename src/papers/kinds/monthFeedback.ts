import type { Workings } from '../../assess.ts';
import type { UnitResult } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { cutOff, draftMark, monthTitle, type UnitLine, unitLines } from '../../reports/context.ts';
import { mapped } from '../../schema/variant.ts';
import { detail, detailHeaders, detailTable } from '../feedback/columns.ts';
import { monthLines } from '../feedback/monthLines.ts';
import {
  checkDeadlines,
  type FeedbackTerms,
  monthFeedbackSchema,
  objectionFields,
  objectionNames,
} from '../feedback/terms.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind, PaperMaker } from '../paperKind.ts';
import { signatureFields, signatureNames } from '../wording.ts';

const name = '月度反馈单';

/** 反馈单 of a month, one a unit that has an index: 监测, not a grade. */
export const monthFeedbackKind: PaperKind = {
  name,
  form: {
    fields: [
      '单位',
      '月份',
      '截止日',
      '指数',
      '名次',
      '上月指数',
      '环比',
      '应考分值',
      '得分',
      ...objectionNames,
      ...signatureNames,
    ],
    tables: { [detailTable]: detailHeaders },
  },
  schema: mapped(monthFeedbackSchema, makerOf),
};

function makerOf(terms: FeedbackTerms): PaperMaker {
  return {
    check: ({ monthsIssued: dates, calendar }, problems) => checkDeadlines(terms, { dates, calendar }, problems),
    ofMonth: (workings, issue) =>
      unitLines(workings.assessment).flatMap((line) => {
        const result = workings.assessment.results[line.row];
        return result?.index ? [feedback(workings, line, { result, terms, issue })] : [];
      }),
  };
}

function feedback(
  workings: Workings,
  { unit, row }: UnitLine,
  { result, terms, issue }: { readonly result: UnitResult; readonly terms: FeedbackTerms; readonly issue: Issue },
): Paper {
  const { assessment } = workings;
  const title = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理监测反馈单${draftMark(assessment)}`;
  return {
    kind: name,
    audience: '被考核单位',
    unit: unit.code,
    path: `${name}/${unit.name}`,
    title,
    fields: {
      单位: unit.name,
      月份: monthTitle(assessment),
      截止日: cutOff(assessment),
      指数: result.index?.shown ?? '—',
      名次: terms.rank && result.rank !== null ? String(result.rank) : '—',
      上月指数: result.change?.previous ?? '—',
      环比: result.change?.comparable ?? '—',
      应考分值: Rational.fromText(result.due).toDecimal(4),
      得分: Rational.fromText(result.earned).toFixed(assessment.policy.decimals),
      ...objectionFields(terms, issue),
      ...signatureFields(issue),
    },
    tables: [detail(`${unit.name}${title}`, monthLines({ workings, row, peers: terms.peers }))],
  };
}
