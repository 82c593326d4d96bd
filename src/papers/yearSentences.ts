import type { YearResult } from '../aggregation/yearResult.ts';
import { Rational } from '../domain/rational.ts';
import { type Measure, measures } from '../incentives/followUps.ts';
import { rankedLines } from '../reports/yearContext.ts';

/** `优秀2个、良好2个…;优秀的是…。`; a grade that is not to be named is only counted. */
export function gradeSentences(result: YearResult, named: readonly string[]): string {
  const graded = rankedLines(result).flatMap(({ unit, year }) =>
    year.grade === null ? [] : [{ name: unit.name, grade: year.grade }],
  );
  const grades = [...new Set([...result.policy.grades, ...graded.map(({ grade }) => grade)])];
  const counts = grades.map((grade) => `${grade}${graded.filter((each) => each.grade === grade).length}个`);
  const lists = named.flatMap((grade) => {
    const names = graded.filter((each) => each.grade === grade).map(({ name }) => name);
    return names.length === 0 ? [] : [`${grade}的是${names.join('、')}。`];
  });
  return `考核等次为${counts.join('、')}。${lists.join('')}`;
}

/** 奖励, 扣减 and 示范点 in 万元, as the money table sums them. */
export function moneySentence({ money, nominations, policy }: YearResult): string {
  const amountOf = (kind: 'reward' | 'cut') => {
    const totals = money.filter((each) => each.kind === kind).map(({ total }) => total);
    const known = totals.filter((total) => total !== null);
    return known.length < totals.length ? '待核' : `${Rational.sum(known.map(Rational.fromText)).toDecimal(6)}万元`;
  };
  const sites = nominations.filter(({ outcome }) => outcome.kind === 'accepted');
  const rewarded = Rational.sum(sites.map(({ reward }) => Rational.fromText(reward)));
  return [
    ...(money.length === 0 ? [] : [`按办法测算,奖励资金${amountOf('reward')},扣减资金${amountOf('cut')}。`]),
    ...(policy.siteReward === null ? [] : [`先进示范点${sites.length}个,奖励${rewarded.toDecimal(6)}万元。`]),
  ].join('');
}

/** What praise and money are not: who is reminded, met, and has to rectify. */
const tasks: readonly Measure[] = ['reminder', 'rectification', 'interview', 'timedRectification'];

export function followUpSentence({ followUps }: YearResult): string {
  const counts = Object.entries(measures).flatMap(([word, measure]) => {
    const count = followUps.filter((each) => each.measures.includes(measure)).length;
    return tasks.includes(measure) && count > 0 ? [`${word}${count}个`] : [];
  });
  return counts.length === 0 ? '' : `按等次运用:${counts.join('、')}。`;
}

/** 等次限制, and what leaders decided. */
export function decisionsSentence({ lists, gradeChanges, amountChanges }: YearResult): string {
  const restricted = lists.flatMap(({ units }) => units).filter((unit) => unit.restrictions.some(({ acted }) => acted));
  return [
    ...(restricted.length > 0 ? [`等次限制${restricted.length}个。`] : []),
    ...(gradeChanges.length > 0 ? [`会议研究调整等次${gradeChanges.length}个。`] : []),
    ...(amountChanges.length > 0 ? [`会议研究调整金额${amountChanges.length}项。`] : []),
  ].join('');
}
