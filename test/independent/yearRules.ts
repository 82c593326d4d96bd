import { type Fraction, f, mean, sum } from './fraction.ts';
import { type Contribution, indexOf, weightsOf } from './monthIndex.ts';

/** 得分率 of one period: a figure, 待核, or not applicable as P2 and P3 treat it. */
export type Rate = Contribution['rate'];

/** S11, January and February in one. */
const s11: Readonly<Record<number, number>> = { 2: 6, 3: 4, 4: 3, 5: 3, 6: 4, 7: 3, 8: 3, 9: 4, 10: 3, 11: 3, 12: 4 };

/** 全年得分率: the mean of the due periods that apply, P-C11 by the months' weights, a milestone's last. */
export function yearRate(id: string, cycle: string, due: readonly { month: number; rate: Rate }[]): Rate {
  const applies = due.filter(({ rate }) => rate !== 'P2' && rate !== 'P3');
  if (applies.length === 0) return due.at(-1)?.rate ?? '待核';
  const last = applies.slice(-1);
  const counted = cycle === 'milestone' ? last : applies;
  if (counted.some(({ rate }) => rate === '待核')) return '待核';
  const known = counted.flatMap(({ month, rate }) => (typeof rate === 'string' ? [] : [{ month, rate }]));
  if (id !== 'P-C11') return mean(known.map(({ rate }) => rate));
  const weights = known.map(({ month }) => f(s11[month] ?? 0));
  return sum(known.map(({ rate }, place) => rate.times(weights[place] ?? 0))).over(sum(weights));
}

/** 平时 and 年度 parts of a unit's total of 100. */
export function partsOf(contributions: readonly Contribution[], regular: ReadonlySet<string>) {
  const weights = weightsOf(contributions);
  const whole = sum([...weights.values()]);
  const earned = (of: (id: string) => boolean) =>
    sum(
      contributions.flatMap(({ id, rate }) =>
        typeof rate !== 'string' && of(id) ? [rate.times(weights.get(id) ?? 0)] : [],
      ),
    )
      .over(whole)
      .times(100);
  return { regular: earned((id) => regular.has(id)), total: indexOf(contributions) };
}

/** 最大余额法 over 30/30/30/10, equal remainders to the better grade. */
export function counts(units: number): readonly number[] {
  const exact = ['30%', '30%', '30%', '10%'].map((share) => f(share).times(units));
  const whole = exact.map((each) => Number(each.floor().toString()));
  const left = units - whole.reduce((all, each) => all + each, 0);
  const rest = (place: number) => exact[place]?.minus(whole[place] ?? 0) ?? f(0);
  const order = [0, 1, 2, 3].sort((a, b) => (rest(b).isAbove(rest(a)) ? 1 : rest(a).isAbove(rest(b)) ? -1 : a - b));
  return whole.map((each, place) => each + (order.slice(0, left).includes(place) ? 1 : 0));
}

/** 分到最后一份: whole 万元 that add up to the pool, largest remainders first. */
export function shared(pool: Fraction, weights: readonly Fraction[]): readonly string[] {
  const exact = weights.map((weight) => pool.times(weight).over(sum(weights)));
  const whole = exact.map((each) => each.floor());
  const left = Number(pool.minus(sum(whole)).toString());
  const rest = (place: number) => exact[place]?.minus(whole[place] ?? 0) ?? f(0);
  const order = exact.map((_, place) => place).sort((a, b) => (rest(b).isAbove(rest(a)) ? 1 : -1));
  return whole.map((each, place) => each.plus(order.slice(0, left).includes(place) ? 1 : 0).toString());
}
