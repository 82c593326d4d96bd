import type { UnitYear, YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import { shownFigure, type UnitLine, unitLines, yearDraftMark, yearTitle } from '../../reports/yearContext.ts';
import { deducted, restrictionsText } from '../../reports/yearSheets/totalsSheet.ts';
import { mapped } from '../../schema/variant.ts';
import { detail, detailHeaders, detailTable } from '../feedback/columns.ts';
import {
  checkDeadlines,
  objectionFields,
  objectionNames,
  type YearFeedbackTerms,
  yearFeedbackSchema,
} from '../feedback/terms.ts';
import { pointsNote, yearLines } from '../feedback/yearLines.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind, PaperMaker, YearIssue } from '../paperKind.ts';
import { signatureFields, signatureNames } from '../wording.ts';

const name = '反馈单';

/** 反馈单 of the year, one a unit: its own scores, reasons and clauses, peers as highest, mean and lowest. */
export const feedbackKind: PaperKind = {
  name,
  form: {
    fields: [
      '单位',
      '年度',
      '平时得分',
      '年度得分',
      '加分',
      '扣分',
      '总分',
      '名次',
      '等次',
      '加减分事项',
      '等次限制事项',
      '分值说明',
      ...objectionNames,
      ...signatureNames,
    ],
    tables: { [detailTable]: detailHeaders },
  },
  schema: mapped(yearFeedbackSchema, makerOf),
};

function makerOf(terms: YearFeedbackTerms): PaperMaker {
  return {
    discloses: terms.peers ? { leastPeers: terms.peers.least } : {},
    check: ({ yearIssued, calendar }, problems) => checkDeadlines(terms, { dates: [yearIssued], calendar }, problems),
    ofYear: (result, issue) =>
      unitLines(result)
        .filter(({ year }) => year.total !== null)
        .map((line) => feedback(result, line, { terms, issue })),
  };
}

function feedback(
  result: YearResult,
  { unit, year, row }: UnitLine,
  { terms, issue }: { readonly terms: YearFeedbackTerms; readonly issue: YearIssue },
): Paper {
  const title = `${yearTitle(result, '结果反馈单')}${yearDraftMark(result)}`;
  const subject = { result, edition: issue.edition, row, peers: terms.peers };
  return {
    kind: name,
    audience: '被考核单位',
    unit: unit.code,
    path: `${name}/${unit.name}`,
    title,
    fields: {
      单位: unit.name,
      年度: `${result.year}年度`,
      ...scoreFields(result, year),
      名次: terms.rank && year.rank !== null ? String(year.rank) : '—',
      等次: terms.grade ? (year.grade ?? '—') : '—',
      加减分事项: adjustmentsText(year),
      等次限制事项: terms.grade ? restrictionsText(year) : '',
      分值说明: pointsNote(subject),
      ...objectionFields(terms, issue),
      ...signatureFields(issue),
    },
    tables: [detail({ title: `${unit.name}${title}`, compared: '得分率' }, yearLines(subject))],
  };
}

function scoreFields({ policy }: YearResult, year: UnitYear): Readonly<Record<string, string>> {
  const points = (exact: string | null | undefined) => shownFigure(exact, policy.decimals) ?? '—';
  return {
    平时得分: points(year.score?.regular),
    年度得分: points(year.score?.annual),
    加分: points(year.adjusted?.bonus),
    扣分: points(deducted(year)),
    总分: year.total?.shown ?? '—',
  };
}

/** Entries of its own that moved the total. */
function adjustmentsText({ adjusted }: UnitYear): string {
  const lines = adjusted?.lines ?? [];
  return lines
    .map(({ entry, kind, given }) => {
      const points = Rational.fromText(given).toDecimal(4);
      return `${entry.item}${kind === 'bonus' ? '加' : '扣'}${points}分(${entry.basis})`;
    })
    .join(';');
}
