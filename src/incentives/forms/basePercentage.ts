import { Rational } from '../../domain/rational.ts';
import { figure, text } from '../../schema/scalars.ts';
import { field, list, located, optional, record } from '../../schema/shapes.ts';
import { amount, amountText } from '../amount.ts';
import { netBase } from '../exemptions.ts';
import { byGradeOf, defineMoneyForm, figuresIn } from '../moneyForm.ts';
import { rateText, rateTexts } from '../rates.ts';

/** 基数比例 (R5): a percentage of a base by grade, with floor and ceiling, exempt spending left out of the base. */
export const basePercentage = defineMoneyForm({
  keyword: '基数比例',
  fields: {
    base: field('基数', located(text('资金数据'))),
    exempt: field('豁免', list(located(text('资金数据')))),
    rates: field('比例', located(record(figure('比例'), '等次'))),
    floor: optional('下限', amount),
    ceiling: optional('上限', amount),
  },
  clauses: {
    percent: { zh: '{等次}按基数({基数})的{比例}', en: '{比例} of the base ({基数}) for {等次}' },
    floor: {
      zh: '{等次}按基数({基数})的{比例}为{计算数},不足下限,按{下限}',
      en: '{比例} of the base ({基数}) is {计算数}, below the floor: {下限}',
    },
    ceiling: {
      zh: '{等次}按基数({基数})的{比例}为{计算数},超过上限,按{上限}',
      en: '{比例} of the base ({基数}) is {计算数}, above the ceiling: {上限}',
    },
    nothing: { zh: '基数({基数})扣除豁免后为0', en: 'nothing of the base ({基数}) is left' },
  },
  allot(p, claimants, { due }) {
    const rows = claimants.map((claimant) => {
      const base = netBase(claimant, p);
      if ('absent' in base) return { kind: 'pending', figure: base.absent } as const;
      const rate = p.rates.value.get(claimant.grade) ?? Rational.zero;
      const exact = base.net.times(rate);
      const facts = { 等次: claimant.grade, 基数: base.words, 比例: rateText(rate), 计算数: amountText(exact) };
      const row = () => {
        // A floor is for those who have a base: nothing cannot be cut.
        if (base.net.isZero) return due(Rational.zero, 'nothing', facts);
        const { floor, ceiling } = p;
        if (floor && exact.compare(floor) < 0) return due(floor, 'floor', { ...facts, 下限: amountText(floor) });
        if (ceiling && exact.compare(ceiling) > 0)
          return due(ceiling, 'ceiling', { ...facts, 上限: amountText(ceiling) });
        return due(exact, 'percent', facts);
      };
      return { ...row(), exempted: base.exempted };
    });
    return { pool: undefined, rows };
  },
  names: (p) => figuresIn(p.base, ...p.exempt),
  byGrade: (p) => [byGradeOf('比例', p.rates)],
  describe(p, language) {
    const rates = rateTexts(p.rates.value);
    const exempt = p.exempt.map(({ value }) => value).join(language === 'zh' ? '、' : ', ');
    const [floor, ceiling] = [p.floor && amountText(p.floor), p.ceiling && amountText(p.ceiling)];
    return language === 'zh'
      ? `${p.base.value}${exempt ? `(${exempt}除外)` : ''}的比例: ${rates}${floor ? `,不少于${floor}` : ''}${ceiling ? `,不超过${ceiling}` : ''}`
      : `share of ${p.base.value}${exempt ? ` (without ${exempt})` : ''}: ${rates}${floor ? `, at least ${floor}` : ''}${ceiling ? `, at most ${ceiling}` : ''}`;
  },
});
