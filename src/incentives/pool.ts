import { Rational } from '../domain/rational.ts';
import { figure, text } from '../schema/scalars.ts';
import { either, field, type Located, list, located, shape } from '../schema/shapes.ts';
import { mapped } from '../schema/variant.ts';
import { amount, amountText } from './amount.ts';
import type { CutTotals, UsedName } from './moneyForm.ts';

/** 资金池: an amount, or what earlier cuts bring (扣减资金用于奖励) with something added. */
export type Pool =
  | { readonly kind: 'stated'; readonly amount: Rational }
  | {
      readonly kind: 'cuts';
      readonly cuts: readonly Located<string>[];
      readonly share: Rational;
      readonly added: Rational;
    };

export const poolSchema = either(
  (node) => node.kind === 'scalar',
  mapped(amount, (each): Pool => ({ kind: 'stated', amount: each })),
  mapped(
    shape({
      cuts: field('扣减', list(located(text('扣减事项')), 1)),
      share: field('比例', figure('比例')),
      added: field('另加', amount),
    }),
    (each): Pool => ({ kind: 'cuts', ...each }),
  ),
);

/** Undefined while a cut it depends on is 待核. */
export function poolAmount(pool: Pool, cuts: CutTotals): Rational | undefined {
  if (pool.kind === 'stated') return pool.amount;
  const totals = pool.cuts.map(({ value }) => cuts.get(value));
  const known = totals.filter((each) => each !== undefined);
  return known.length === totals.length ? Rational.sum(known).times(pool.share).plus(pool.added) : undefined;
}

export function poolNames(pool: Pool): readonly UsedName[] {
  if (pool.kind === 'stated') return [];
  return pool.cuts.map(({ value, node }) => ({ kind: '扣减', name: value, location: node.location }));
}

export function poolWords(pool: Pool): { readonly zh: string; readonly en: string } {
  if (pool.kind === 'stated') return { zh: amountText(pool.amount), en: amountText(pool.amount) };
  const [names, share] = [pool.cuts.map(({ value }) => value), `${pool.share.times(Rational.hundred).toDecimal()}%`];
  const added = pool.added.isZero ? undefined : amountText(pool.added);
  return {
    zh: `${names.join('、')}的${share}${added ? `另加${added}` : ''}`,
    en: `${share} of ${names.join(', ')}${added ? ` and ${added}` : ''}`,
  };
}
