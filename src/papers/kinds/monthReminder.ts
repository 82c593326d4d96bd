import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import type { Workings } from '../../assess.ts';
import type { Assessment, Reminder } from '../../domain/assessment.ts';
import { cutOff, draftMark, monthTitle, type UnitLine, unitLines } from '../../reports/context.ts';
import { field, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { count, workdays } from '../counts.ts';
import { type LetterTerms, letterFieldNames, letterFields, letterKeys } from '../letter.ts';
import { inTitleMarks, titled, titleNames } from '../official.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { indexReminder, indicatorReminder } from '../remindedRows.ts';
import { remindedColumns } from '../remindedTable.ts';

interface ReminderTerms extends LetterTerms {
  /** 事项不少于: units with fewer reminders are left to the offices in charge. */
  readonly least: number;
  /** 反馈工作日. */
  readonly replyDays: number;
}

/** 月度提醒函: what the month's reminders say of one unit, one line an indicator. */
export const monthReminderKind: PaperKind = {
  name: '月度提醒函',
  form: {
    fields: [...titleNames, ...letterFieldNames, '依据', '情况', '要求', '时限'],
    tables: { 明细: headersOf(remindedColumns) },
  },
  schema: mapped(
    shape({
      ...letterKeys,
      least: field('事项不少于', count),
      replyDays: field('反馈工作日', workdays),
    }),
    (terms) => ({
      ofMonth: (workings, issue) =>
        unitLines(workings.assessment).flatMap((line) => {
          const own = workings.assessment.reminders.filter(({ unit }) => unit === line.unit.code);
          return own.length > 0 && own.length >= terms.least ? [letter(workings, { line, own, terms, issue })] : [];
        }),
    }),
  ),
};

interface Writing {
  readonly line: UnitLine;
  readonly own: readonly Reminder[];
  readonly terms: ReminderTerms;
  readonly issue: Issue;
}

function letter(workings: Workings, { line, own, terms, issue }: Writing): Paper {
  const { assessment, input } = workings;
  const { name, code } = line.unit;
  const month = monthTitle(assessment);
  const rows = rowsOf(workings, line, own);
  const { title, lines } = titled({
    first: `关于${month}${assessment.assessment}财政绩效管理`,
    second: `有关指标的工作提醒函${draftMark(assessment)}`,
  });
  return {
    kind: monthReminderKind.name,
    audience: '被考核单位',
    unit: code,
    path: `${monthReminderKind.name}/${name}`,
    title,
    fields: {
      ...lines,
      ...letterFields(terms, issue, name),
      依据: `根据${inTitleMarks(input.definitions.policy.basis)},${assessment.office}对${month}${assessment.assessment}财政绩效管理情况进行了监测。现将${name}的有关情况提醒如下。`,
      情况: `${situation(assessment, line)}有待加强的事项共${rows.length}项,情况如下。`,
      要求: `请${name}对照上述情况逐项查找原因,采取措施,在下月监测前抓紧改进。`,
      时限: `请于收到本函之日起${terms.replyDays}个工作日内,将改进措施书面反馈${issue.signature.name}。`,
    },
    tables: [
      {
        name: '明细',
        title: '有待加强的事项',
        measure: '',
        columns: remindedColumns,
        rows: rows.map((row, place) => [String(place + 1), ...row]),
      },
    ],
  };
}

/** The unit's own index and change; nothing in months without one. */
function situation(assessment: Assessment, { unit, row }: UnitLine): string {
  const { index, change, bounds } = assessment.results[row] ?? {};
  if (!index) return '';
  const moved = change ? `,上月为${change.previous}分` : '';
  const open = bounds ? '(有待核数据,为暂定数)' : '';
  return `${cutOff(assessment)},${unit.name}绩效管理指数${index.shown}分${open}${moved}。`;
}

/** Several rules on one indicator stand in one line. */
function rowsOf(
  { assessment, state }: Workings,
  { row }: UnitLine,
  own: readonly Reminder[],
): readonly (readonly string[])[] {
  const result = assessment.results[row];
  const ofUnit = own.filter(({ indicator }) => indicator === null);
  const indicators = [...new Set(own.flatMap(({ indicator }) => indicator ?? []))];
  const lines = indicators.flatMap((id) => {
    const leaf: ScoredLeaf | undefined = state.leaves.get(id);
    const about = own.filter(({ indicator }) => indicator === id);
    // A month before the index begins reminds of indicators that its own due set does not hold.
    return [leaf ? indicatorReminder(leaf, row, about) : namedOnly(assessment, id, about)];
  });
  return [...(ofUnit.length > 0 ? [indexReminder(result, ofUnit)] : []), ...lines];
}

function namedOnly({ indicators }: Assessment, id: string, about: readonly Reminder[]): readonly string[] {
  const name = indicators.find((indicator) => indicator.id === id)?.name ?? id;
  return [name, '—', about.map(({ figure }) => figure).join(';'), '—', about.map(({ rule }) => rule).join(';')];
}
