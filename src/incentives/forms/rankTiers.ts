import { Rational } from '../../domain/rational.ts';
import { choice, integer } from '../../schema/scalars.ts';
import { field, list, shape } from '../../schema/shapes.ts';
import { amount, amountText } from '../amount.ts';
import { defineMoneyForm } from '../moneyForm.ts';

type Ties = 'better' | 'worse' | 'shared';
const tieWords: Readonly<Record<Ties, { zh: string; en: string }>> = {
  better: { zh: '并列就高', en: 'ties take the better tier' },
  worse: { zh: '并列就低', en: 'ties take the worse tier' },
  shared: { zh: '并列均分所占名次的金额', en: 'ties share the amounts of the places they hold' },
};

interface Tier {
  readonly last: number;
  readonly amount: Rational;
}

/** 名次定额 (R1): the first so many ranks have so much each, the next ones less. */
export const rankTiers = defineMoneyForm({
  keyword: '名次定额',
  fields: {
    tiers: field('档位', list(shape({ last: field('至', integer('名次')), amount: field('金额', amount) }), 1)),
    ties: field('并列', choice<Ties>({ 就高: 'better', 就低: 'worse', 均分: 'shared' })),
  },
  clauses: {
    tier: { zh: '第{名次}名,金额{金额}', en: 'rank {名次}: {金额}' },
    better: {
      zh: '第{名次}名{户数}个并列,并列就高,每个{金额}',
      en: 'rank {名次} held by {户数}, the better tier: {金额} each',
    },
    worse: {
      zh: '第{名次}名{户数}个并列,并列就低,每个{金额}',
      en: 'rank {名次} held by {户数}, the worse tier: {金额} each',
    },
    shared: {
      zh: '第{名次}名{户数}个并列,均分所占名次的金额,每个应得{金额}',
      en: 'rank {名次} held by {户数}, who share what their places carry: {金额} each',
    },
    beyond: { zh: '第{名次}名,在各档以外', en: 'rank {名次}, beyond every tier' },
    unranked: { zh: '不参加排名', en: 'unranked' },
  },
  allot(p, claimants, { due }) {
    const rows = claimants.map((claimant) => {
      if (claimant.rank === null) return due(Rational.zero, 'unranked', {});
      const holders = claimants.filter((each) => each.rank === claimant.rank).length;
      const exact = tierAmount(p, claimant.rank, holders);
      const facts = { 名次: String(claimant.rank), 金额: amountText(exact), 户数: String(holders) };
      return due(exact, exact.isZero ? 'beyond' : holders > 1 ? p.ties : 'tier', facts);
    });
    const total = Rational.sum(rows.map((row) => (row.kind === 'due' ? row.exact : Rational.zero)));
    // Shared amounts need not be whole grains each; together they are what the places carry.
    return { pool: p.ties === 'shared' ? total : undefined, rows };
  },
  byGrade: () => [],
  describe(p, language) {
    const tiers = p.tiers.map(({ last, amount: each }) =>
      language === 'zh' ? `前${last}名每个${amountText(each)}` : `first ${last}: ${amountText(each)} each`,
    );
    return [...tiers, tieWords[p.ties][language]].join(language === 'zh' ? ',' : ', ');
  },
});

/** Units that share a rank hold that place and the next ones. */
function tierAmount(p: { tiers: readonly Tier[]; ties: Ties }, rank: number, holders: number): Rational {
  const at = (place: number) => p.tiers.find((tier) => place <= tier.last)?.amount ?? Rational.zero;
  if (p.ties === 'better') return at(rank);
  if (p.ties === 'worse') return at(rank + holders - 1);
  const places = Array.from({ length: holders }, (_, place) => at(rank + place));
  return Rational.sum(places).dividedBy(Rational.of(holders));
}
