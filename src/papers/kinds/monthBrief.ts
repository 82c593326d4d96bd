import type { Workings } from '../../assess.ts';
import type { Assessment, Reminder } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { cutOff, draftMark, meanOf, monthTitle, unitLines } from '../../reports/context.ts';
import { text } from '../../schema/scalars.ts';
import { field, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { count } from '../counts.ts';
import { type AreaFigures, areaColumns, areaTable, type IndicatorLoss, lossSentence } from '../lossSummary.ts';
import { movementSentences, topSentence } from '../movement.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';

interface BriefTerms {
  /** 前列: units named for their rank; 0 for none. */
  readonly top: number;
  /** 升降: units named for rising, and for falling; 0 for none. */
  readonly moved: number;
  /** 下步工作. */
  readonly next: string;
}

/** 月度专报: the month at a glance, one page for leaders. No paper for a month without an index. */
export const monthBriefKind: PaperKind = {
  name: '月度专报',
  form: {
    fields: ['总体', '前列', '升降', '失分', '提醒', '下步工作', ...signatureNames],
    tables: { 各领域: headersOf(areaColumns) },
  },
  schema: mapped(
    shape({
      top: field('前列', count),
      moved: field('升降', count),
      next: field('下步工作', text()),
    }),
    (terms) => ({
      ofMonth: ({ assessment }: Workings, issue) =>
        assessment.results.some(({ index }) => index !== null) ? [brief(assessment, { terms, issue })] : [],
    }),
  ),
};

function brief(assessment: Assessment, { terms, issue }: { readonly terms: BriefTerms; readonly issue: Issue }): Paper {
  const title = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数情况${draftMark(assessment)}`;
  const [areas, losses] = [areasOf(assessment), lossesOf(assessment)];
  return {
    kind: monthBriefKind.name,
    audience: '领导',
    path: `${monthBriefKind.name}/${title}`,
    title,
    fields: {
      总体: overall(assessment),
      前列: topSentence(assessment, terms.top),
      升降: movementSentences(assessment, terms.moved),
      失分: lossSentence(areas, losses),
      提醒: reminderSentence(assessment.reminders),
      下步工作: terms.next,
      ...signatureFields(issue),
    },
    tables: [areaTable(areas, losses, assessment.policy.decimals + 2)],
  };
}

function overall(assessment: Assessment): string {
  const { results, policy, coverage, draft } = assessment;
  const shown = results.flatMap(({ index }) => (index ? [Rational.fromText(index.shown)] : []));
  const [first = Rational.zero, ...others] = shown;
  const text = (value: Rational) => value.toFixed(policy.decimals);
  const [high, low] = [Rational.max(first, ...others), Rational.min(first, ...others)];
  const mean = meanOf(
    results.map(({ index }) => index?.shown),
    policy.decimals,
  );
  const points = (exact: string) => Rational.fromText(exact).toDecimal(4);
  return [
    `${cutOff(assessment)},纳入监测的${shown.length}个${assessment.assessment}绩效管理指数平均${mean}分,最高${text(high)}分,最低${text(low)}分${changeClause(assessment)}。`,
    `本月指数基于${points(coverage.due)}分(共${points(coverage.total)}分)的到期指标,为年内进度监测。`,
    ...(draft.length > 0 ? [`另有${draft.length}项数据待核,指数为暂定。`] : []),
  ].join('');
}

/** Mean change on the comparable set, as the index table prints it. */
function changeClause({ results, policy }: Assessment): string {
  const mean = meanOf(
    results.map(({ change }) => change?.comparable),
    policy.decimals,
  );
  if (mean === null) return '';
  const change = Rational.fromText(mean);
  if (change.isZero) return ',按可比口径与上月持平';
  return `,按可比口径平均比上月${change.sign > 0 ? '上升' : '下降'}${change.absolute().toFixed(policy.decimals)}分`;
}

function areasOf({ areas, results }: Assessment): readonly AreaFigures[] {
  return areas.map((area) => ({
    ...area,
    rates: results.flatMap((result) => result.areas.find(({ id }) => id === area.id)?.rate?.shown ?? []),
  }));
}

/** Points due and not earned, where there are points. */
function lossesOf(assessment: Assessment): readonly IndicatorLoss[] {
  const rows = unitLines(assessment).map(({ row }) => row);
  return assessment.scores.flatMap(({ indicator, due, points, status }) => {
    const mark = assessment.indicators.find(({ id }) => id === indicator);
    const lost = rows.flatMap((row) => {
      const own = points[row] ?? null;
      return own === null || status[row] !== '有值' ? [] : [Rational.fromText(due).minus(Rational.fromText(own))];
    });
    return mark ? [{ area: mark.area, indicator: mark.name, lost: Rational.sum(lost) }] : [];
  });
}

function reminderSentence(reminders: readonly Reminder[]): string {
  if (reminders.length === 0) return '本月没有应提醒的事项。';
  const rules = [...new Set(reminders.map(({ rule }) => rule))];
  const counts = rules.map((rule) => `${rule}${reminders.filter((each) => each.rule === rule).length}项次`);
  const units = new Set(reminders.map(({ unit }) => unit)).size;
  return `按办法提醒${reminders.length}项次,涉及${units}个单位,其中${counts.join('、')}。`;
}
