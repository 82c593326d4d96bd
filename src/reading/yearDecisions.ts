import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { GradeDecision } from '../grading/decisions.ts';
import { pooledList, wholeList } from '../grading/grade.ts';
import type { CountDecision, FixedCounts } from '../grading/quota.ts';
import { parseAmount } from '../incentives/amount.ts';
import type { AmountDecision } from '../incentives/amountDecisions.ts';
import type { Nomination } from '../incentives/nominations.ts';
import { isFilled, isSigned } from './recordFields.ts';
import { recordDate } from './recordFigure.ts';
import type { RecordRow } from './recordTable.ts';
import type { YearParties, YearParty } from './yearParty.ts';

/** Columns of 示范点推荐.csv. */
export const nominationColumns = {
  required: ['单位代码', '示范点', '审核', '依据', '经办', '复核', '日期'],
  optional: ['单位名称', '备注'],
} as const;
type NominationRow = RecordRow<
  (typeof nominationColumns.required)[number] | (typeof nominationColumns.optional)[number]
>;

/** Columns of 领导决定.csv. */
export const decisionColumns = {
  required: ['单位代码', '决定', '结果', '会议纪要', '理由', '经办', '复核', '日期'],
  optional: ['单位名称', '资金事项', '考核', '范围', '备注'],
} as const;
type DecisionRow = RecordRow<(typeof decisionColumns.required)[number] | (typeof decisionColumns.optional)[number]>;

const reviews: ReadonlyMap<string, Nomination['review']> = new Map([
  ['待审核', 'pending'],
  ['通过', 'approved'],
  ['不通过', 'rejected'],
]);

/** A line of the year, with the assessment it belongs to. */
export interface OfAssessment<T> {
  readonly assessment: string;
  readonly entry: T;
}

export type Decision =
  | { readonly kind: 'count'; readonly decision: CountDecision }
  | { readonly kind: 'grade'; readonly decision: GradeDecision }
  | { readonly kind: 'amount'; readonly decision: AmountDecision };

export function readNomination(
  row: NominationRow,
  parties: YearParties,
  problems: Problems,
): OfAssessment<Nomination> | undefined {
  const subject = parties.subject(row);
  const signed = isSigned(row, '依据', problems);
  const date = recordDate(row, problems);
  const filled = isFilled(row, ['示范点'], problems);
  const review = reviews.get(row.text('审核'));
  if (!review) {
    problems.report('DAT-0702', row.at('审核'), { found: row.text('审核'), expected: enumerated(reviews.keys()) });
  }
  if (!subject || !signed || !filled || date === undefined || !review) return undefined;
  const entry = { unit: subject.unit, site: row.text('示范点'), review, basis: row.text('依据'), date };
  return { assessment: subject.party.assessment, entry };
}

export function readDecision(
  row: DecisionRow,
  parties: YearParties,
  problems: Problems,
): OfAssessment<Decision> | undefined {
  if (row.text('决定') === '名额') return countDecision(row, parties, problems);
  const subject = parties.subject(row);
  const signed = isSigned(row, '会议纪要', problems);
  const date = recordDate(row, problems);
  const filled = isFilled(row, ['理由'], problems);
  const kind = row.text('决定');
  if (kind !== '等次' && kind !== '金额') {
    problems.report('DAT-0702', row.at('决定'), { found: kind, expected: enumerated(['等次', '金额', '名额']) });
    return undefined;
  }
  if (!subject || !signed || !filled || date === undefined) return undefined;
  const { assessment, yearPolicy } = subject.party;
  const common = { unit: subject.unit, minutes: row.text('会议纪要'), reason: row.text('理由'), date };
  if (kind === '等次') {
    const grade = parties.named(row, '结果', { kind: '等次', names: [...yearPolicy.followUps.keys()] });
    return grade === undefined ? undefined : { assessment, entry: { kind: 'grade', decision: { ...common, grade } } };
  }
  const rule = parties.named(row, '资金事项', { kind: '资金事项', names: yearPolicy.money.map((each) => each.name) });
  const amount = parseAmount(row.text('结果'));
  if (!amount) problems.report('DAT-1505', row.at('结果'), { found: row.text('结果') });
  return rule === undefined || !amount
    ? undefined
    : { assessment, entry: { kind: 'amount', decision: { ...common, rule, amount } } };
}

/** 名额 of a list: no unit is named, but the assessment and the list. */
function countDecision(row: DecisionRow, parties: YearParties, problems: Problems): OfAssessment<Decision> | undefined {
  const signed = isSigned(row, '会议纪要', problems);
  const date = recordDate(row, problems);
  const filled = isFilled(row, ['理由'], problems);
  const party = parties.assessment(row);
  const list = party && parties.named(row, '范围', { kind: '范围', names: listNames(party) });
  const counts = party && countsOf(row.text('结果'), party.yearPolicy.grades.grades);
  if (party && !counts) problems.report('DAT-1507', row.at('结果'), { found: row.text('结果') });
  if (!signed || !filled || date === undefined || !party || list === undefined || !counts) return undefined;
  const decision = { list, counts, minutes: row.text('会议纪要'), reason: row.text('理由'), date };
  return { assessment: party.assessment, entry: { kind: 'count', decision } };
}

function listNames({ yearPolicy, roster }: YearParty): readonly string[] {
  return yearPolicy.grades.scope.kind === 'overall'
    ? [wholeList]
    : [...roster.groups.map(({ name }) => name), pooledList];
}

/** `优秀2、良好2、一般其余、较差1`: every grade once, and one of them takes the rest. */
function countsOf(text: string, grades: readonly string[]): FixedCounts | undefined {
  const parts = text.split(/[、,\uff0c]/).map((part) => part.trim());
  const counts = grades.map((grade) => {
    const own = parts.filter((part) => part.startsWith(grade)).map((part) => part.slice(grade.length));
    const [count = ''] = own;
    if (own.length !== 1) return undefined;
    return count === '其余' ? 'rest' : /^\d{1,9}$/.test(count) ? Number(count) : undefined;
  });
  const known = counts.filter((each) => each !== undefined);
  const whole = known.length === grades.length && parts.length === grades.length;
  return whole && known.filter((each) => each === 'rest').length === 1 ? known : undefined;
}
