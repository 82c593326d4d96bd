import type { Plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import type { GradeChange } from '../grading/decisions.ts';
import { type Speech, say } from '../grading/wording.ts';
import { amountText } from './amount.ts';
import type { AmountChange } from './amountDecisions.ts';
import { type FollowUp, measures } from './followUps.ts';
import type { JudgedNomination, NominationOutcome } from './nominations.ts';

const words = {
  grade: { zh: '{单位}等次由{前}定为{后}({纪要},{理由})', en: '{单位}: grade {前} changed to {后} ({纪要}, {理由})' },
  amount: {
    zh: '{单位}“{事项}”由{前}定为{后}({纪要},{理由})',
    en: '{单位}, {事项}: {前} changed to {后} ({纪要}, {理由})',
  },
  pending: { zh: '待核', en: 'pending' },
  followUp: { zh: '{单位}{等次}:{措施}', en: '{单位}, {等次}: {措施}' },
  days: { zh: ',时限{日数}日', en: ', within {日数} days' },
} as const;

const outcomes = {
  accepted: { zh: '{单位}推荐“{示范点}”:通过,奖励{奖励}', en: '{单位} nominates {示范点}: accepted, {奖励}' },
  grade: {
    zh: '{单位}推荐“{示范点}”:{等次}单位不能推荐',
    en: '{单位} nominates {示范点}: not open to units graded {等次}',
  },
  tooMany: { zh: '{单位}推荐“{示范点}”:超出每户{至多}个', en: '{单位} nominates {示范点}: more than {至多} a unit' },
  duplicate: { zh: '{单位}推荐“{示范点}”:与{另}的推荐重复', en: '{单位} nominates {示范点}: nominated before by {另}' },
  barred: {
    zh: '{单位}推荐“{示范点}”:因“{名称}”({依据})取消奖励',
    en: '{单位} nominates {示范点}: barred from rewards by {名称} ({依据})',
  },
  unreviewed: { zh: '{单位}推荐“{示范点}”:还没有审核', en: '{单位} nominates {示范点}: not reviewed yet' },
  rejected: { zh: '{单位}推荐“{示范点}”:审核不通过', en: '{单位} nominates {示范点}: turned down' },
} as const;

const measureWords: Readonly<Record<FollowUp['measures'][number], string>> = {
  praise: 'praise in the circular',
  reminder: 'a reminder letter',
  rectification: 'a request to rectify',
  interview: 'an interview',
  timedRectification: 'rectification to a deadline',
  reward: 'reward money',
  cut: 'a cut',
};

/** 决定前后. */
export function gradeChangeWords({ unit, before, after, decision }: GradeChange, { language, nameOf }: Speech): string {
  const facts = { 单位: nameOf(unit), 前: before, 后: after, 纪要: decision.minutes, 理由: decision.reason };
  return say(words.grade, facts, language);
}

export function amountChangeWords(change: Plain<AmountChange>, { language, nameOf }: Speech): string {
  const { unit, rule, before, after, decision } = change;
  const money = (text: string | null) =>
    text === null ? words.pending[language] : amountText(Rational.fromText(text));
  const facts = {
    单位: nameOf(unit),
    事项: rule,
    前: money(before),
    后: money(after),
    纪要: decision.minutes,
    理由: decision.reason,
  };
  return say(words.amount, facts, language);
}

/** 推荐为什么算、为什么不算. */
export function nominationWords(
  { nomination, outcome, reward }: JudgedNomination,
  { language, nameOf }: Speech,
): string {
  const facts = {
    单位: nameOf(nomination.unit),
    示范点: nomination.site,
    奖励: amountText(Rational.fromText(reward)),
    ...outcomeFacts(outcome, nameOf),
  };
  return say(outcomes[outcome.kind], facts, language);
}

function outcomeFacts(outcome: NominationOutcome, nameOf: Speech['nameOf']): Readonly<Record<string, string>> {
  switch (outcome.kind) {
    case 'grade':
      return { 等次: outcome.grade };
    case 'tooMany':
      return { 至多: String(outcome.most) };
    case 'barred':
      return { 名称: outcome.name, 依据: outcome.basis };
    case 'duplicate':
      return { 另: nameOf(outcome.first.unit) };
    default:
      return {};
  }
}

/** 等次运用. */
export function followUpWords({ unit, grade, measures: all, days }: FollowUp, { language, nameOf }: Speech): string {
  const chinese = new Map<string, string>(Object.entries(measures).map(([word, measure]) => [measure, word]));
  const named = all.map((each) => (language === 'zh' ? (chinese.get(each) ?? '') : measureWords[each]));
  const head = say(
    words.followUp,
    { 单位: nameOf(unit), 等次: grade, 措施: named.join(language === 'zh' ? '、' : ', ') },
    language,
  );
  return days === null ? head : head + say(words.days, { 日数: days }, language);
}
