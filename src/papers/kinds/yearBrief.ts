import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Edition } from '../../catalogue/edition.ts';
import { Rational } from '../../domain/rational.ts';
import { meanOf } from '../../reports/context.ts';
import { shownFigure, unitLines, yearDraftMark, yearTitle } from '../../reports/yearContext.ts';
import { text } from '../../schema/scalars.ts';
import { field, type Located, list, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { count } from '../counts.ts';
import { checkGrades } from '../gradeNames.ts';
import { type AreaFigures, areaColumns, areaTable, type IndicatorLoss, lossSentence } from '../lossSummary.ts';
import { lostPoints } from '../lostPoints.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind, YearIssue } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';
import { courseSentence } from '../yearCourse.ts';
import { decisionsSentence, followUpSentence, gradeSentences, moneySentence } from '../yearSentences.ts';

interface BriefTerms {
  /** 列名等次: grades whose units are named. */
  readonly named: readonly Located<string>[];
  /** 升降: units named for rising, and for falling, in the course of the year; 0 for none. */
  readonly moved: number;
  /** 下步工作. */
  readonly next: string;
}

/** 年度专报: the year at a glance, one page for leaders. */
export const yearBriefKind: PaperKind = {
  name: '年度专报',
  form: {
    fields: ['总体', '等次', '走势', '失分', '资金', '运用', '下步工作', ...signatureNames],
    tables: { 各领域: headersOf(areaColumns) },
  },
  schema: mapped(
    shape({
      named: field('列名等次', list(located(text('等次')))),
      moved: field('升降', count),
      next: field('下步工作', text()),
    }),
    (terms) => ({
      check: ({ yearPolicy }, problems) => checkGrades(terms.named, yearPolicy, problems),
      ofYear: (result, issue) => [brief(result, { terms, issue })],
    }),
  ),
};

function brief(result: YearResult, { terms, issue }: { readonly terms: BriefTerms; readonly issue: YearIssue }): Paper {
  const title = `${yearTitle(result, '情况')}${yearDraftMark(result)}`;
  const [areas, losses] = [areasOf(result), lossesOf(result, issue.edition)];
  const named = terms.named.map(({ value }) => value);
  return {
    kind: yearBriefKind.name,
    audience: '领导',
    path: `${yearBriefKind.name}/${title}`,
    title,
    fields: {
      总体: overall(result),
      等次: gradeSentences(result, named),
      走势: courseSentence(result, terms.moved),
      失分: lossSentence(areas, losses),
      资金: moneySentence(result),
      运用: `${followUpSentence(result)}${decisionsSentence(result)}`,
      下步工作: terms.next,
      ...signatureFields(issue),
    },
    tables: [areaTable(areas, losses, result.policy.decimals + 2)],
  };
}

function overall({ results, policy, assessment, draft }: YearResult): string {
  const totals = results.flatMap(({ total }) => (total ? [Rational.fromText(total.shown)] : []));
  const [first = Rational.zero, ...others] = totals;
  const shown = (value: Rational) => value.toFixed(policy.decimals);
  const mean = meanOf(
    results.map(({ total }) => total?.shown),
    policy.decimals,
  );
  return [
    `参评的${totals.length}个${assessment}平均总分${mean ?? '—'}分(满分${policy.total}分,其中平时${points(policy.regularPoints)}分、年度${points(policy.annualPoints)}分),最高${shown(Rational.max(first, ...others))}分,最低${shown(Rational.min(first, ...others))}分。`,
    ...(draft.length > 0 ? [`尚有${draft.length}项待核,本件为初稿。`] : []),
  ].join('');
}

function points(exact: string): string {
  return Rational.fromText(exact).toDecimal(4);
}

/** Rates of the areas as the internal table prints them. */
function areasOf(result: YearResult): readonly AreaFigures[] {
  const digits = result.policy.decimals + 2;
  return result.areas.map((area) => ({
    ...area,
    rates: result.results.flatMap(({ areas }) => {
      const rate = areas.find(({ id }) => id === area.id)?.rate;
      return shownFigure(rate, digits) ?? [];
    }),
  }));
}

function lossesOf(result: YearResult, edition: Edition): readonly IndicatorLoss[] {
  const lost = unitLines(result).flatMap((line) => lostPoints(result, line, edition));
  return result.indicators.map(({ id, name, area }) => ({
    area,
    indicator: name,
    lost: Rational.sum(lost.filter(({ indicator }) => indicator.id === id).map((each) => each.lost)),
  }));
}
