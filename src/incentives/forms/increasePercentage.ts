import { Rational } from '../../domain/rational.ts';
import { figure, text } from '../../schema/scalars.ts';
import { field, list, located, record } from '../../schema/shapes.ts';
import { netBase } from '../exemptions.ts';
import { byGradeOf, defineMoneyForm, figuresIn } from '../moneyForm.ts';
import { rateText, rateTexts } from '../rates.ts';

/** 增量比例 (R4): a percentage of the increase of a figure (结转结余) over last year, exempt parts left out. */
export const increasePercentage = defineMoneyForm({
  keyword: '增量比例',
  fields: {
    now: field('本年', located(text('资金数据'))),
    before: field('上年', located(text('资金数据'))),
    exempt: field('豁免', list(located(text('资金数据')))),
    rates: field('比例', located(record(figure('比例'), '等次'))),
  },
  clauses: {
    percent: { zh: '{等次}按增量({增量})的{比例}', en: '{比例} of the increase ({增量}) for {等次}' },
    nothing: { zh: '没有增量({增量})', en: 'no increase ({增量})' },
  },
  allot(p, claimants, { due }) {
    const rows = claimants.map((claimant) => {
      const increase = netBase(claimant, { base: p.now, before: p.before, exempt: p.exempt });
      if ('absent' in increase) return { kind: 'pending', figure: increase.absent } as const;
      const rate = p.rates.value.get(claimant.grade) ?? Rational.zero;
      const facts = { 等次: claimant.grade, 增量: increase.words, 比例: rateText(rate) };
      const row = due(increase.net.times(rate), increase.net.isZero ? 'nothing' : 'percent', facts);
      return { ...row, exempted: increase.exempted };
    });
    return { pool: undefined, rows };
  },
  names: (p) => figuresIn(p.now, p.before, ...p.exempt),
  byGrade: (p) => [byGradeOf('比例', p.rates)],
  describe(p, language) {
    const rates = rateTexts(p.rates.value);
    const exempt = p.exempt.map(({ value }) => value).join(language === 'zh' ? '、' : ', ');
    return language === 'zh'
      ? `${p.now.value}比${p.before.value}的增量${exempt ? `(${exempt}除外)` : ''}的比例: ${rates}`
      : `share of the increase of ${p.now.value} over ${p.before.value}${exempt ? ` (without ${exempt})` : ''}: ${rates}`;
  },
});
