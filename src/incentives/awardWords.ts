import { Rational } from '../domain/rational.ts';
import { namesOf, type Speech, say } from '../grading/wording.ts';
import { amountText } from './amount.ts';
import type { AwardLine, AwardResult } from './award.ts';

const words = {
  amount: { zh: '{种类}{金额}', en: '{种类} {金额}' },
  rounded: { zh: '应得{应得},按{精度}取整', en: '{应得} due, in whole {精度}' },
  got: {
    zh: '余数与{单位}相同,按“{键}”多得1{精度}',
    en: 'the remainder equals that of {单位}; {键} gives it one more {精度}',
  },
  lost: {
    zh: '余数与{单位}相同,按“{键}”没有多得1{精度}',
    en: 'the remainder equals that of {单位}; by {键} it gets no more {精度}',
  },
  barred: { zh: '因“{名称}”({依据})取消奖励', en: 'barred from rewards by {名称} ({依据})' },
  pending: { zh: '缺“{数据}”,待核', en: 'pending: {数据} is missing' },
  others: { zh: '本事项还有单位待核,暂不能分配', en: 'pending: the pool cannot be shared before every claim is known' },
  exempted: { zh: '{事项}: 豁免{名称}{金额}', en: '{事项}: {名称} of {金额} exempt' },
  taken: { zh: ',其中从基数中减去{实减}', en: ', {实减} of it taken off the base' },
  basis: { zh: '({依据})', en: ' ({依据})' },
  total: { zh: '{事项}:共{户数}户,合计{合计}', en: '{事项}: {户数} units, {合计} in all' },
  pool: { zh: '资金池{资金池},未分配{未分配}', en: 'pool {资金池}, {未分配} left' },
  open: { zh: '{事项}:共{户数}户,待核', en: '{事项}: {户数} units, pending' },
} as const;

const kinds = { reward: { zh: '奖励', en: 'reward' }, cut: { zh: '扣减', en: 'cut' } } as const;
const money = (text: string) => amountText(Rational.fromText(text));

/** 这一户的金额怎么来的. */
export function awardLineWords(result: AwardResult, line: AwardLine, speech: Speech): readonly string[] {
  const { language } = speech;
  if (line.barred) return [say(words.barred, { 名称: line.barred.name, 依据: line.barred.basis }, language)];
  if (line.amount === null || line.exact === null || !line.clause) {
    return [say(line.pending ? words.pending : words.others, { 数据: line.pending ?? '' }, language)];
  }
  const last = line.lastGrain;
  const facts = { 精度: result.grain, 键: last?.key ?? '', 单位: namesOf(last?.tiedWith ?? [], speech) };
  return [
    say(line.clause, line.facts, language),
    ...(line.amount === line.exact ? [] : [say(words.rounded, { ...facts, 应得: money(line.exact) }, language)]),
    ...(last ? [say(last.got ? words.got : words.lost, facts, language)] : []),
    say(words.amount, { 种类: kinds[result.kind][language], 金额: money(line.amount) }, language),
  ];
}

/** 豁免事项: what lessened the base of one unit, with amounts and bases. */
export function exemptedWords({ rule }: AwardResult, { exempted }: AwardLine, { language }: Speech): readonly string[] {
  return exempted.map(({ name, amount, taken, basis }) => {
    const facts = { 事项: rule, 名称: name, 金额: money(amount), 实减: money(taken), 依据: basis ?? '' };
    const parts = [
      words.exempted,
      ...(taken === amount ? [] : [words.taken]),
      ...(basis === null ? [] : [words.basis]),
    ];
    return parts.map((part) => say(part, facts, language)).join('');
  });
}

/** 合计与资金池. */
export function awardWords({ rule, total, pool, left, lines }: AwardResult, { language }: Speech): readonly string[] {
  if (total === null) return [say(words.open, { 事项: rule, 户数: lines.length }, language)];
  const head = say(words.total, { 事项: rule, 户数: lines.length, 合计: money(total) }, language);
  return pool === null ? [head] : [head, say(words.pool, { 资金池: money(pool), 未分配: money(left) }, language)];
}
