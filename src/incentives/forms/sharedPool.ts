import { Rational } from '../../domain/rational.ts';
import { figure, text, yesNo } from '../../schema/scalars.ts';
import { field, type Located, located, optional, record } from '../../schema/shapes.ts';
import { amountText } from '../amount.ts';
import type { Claimant } from '../claimant.ts';
import { byGradeOf, defineMoneyForm, figuresIn } from '../moneyForm.ts';
import { poolAmount, poolNames, poolSchema, poolWords } from '../pool.ts';

/** 资金池分配 (R3): a pool shared by grade weight, times the score, times the size of a base, as declared. */
export const sharedPool = defineMoneyForm({
  keyword: '资金池分配',
  fields: {
    pool: field('资金池', poolSchema),
    weights: field('等次权重', located(record(figure('权重'), '等次'))),
    byScore: field('乘得分', yesNo()),
    base: optional('乘基数', located(text('资金数据'))),
  },
  clauses: {
    share: {
      zh: '{等次}权重{权重}{因素},占全部权数{合计}的{份数},应得{应得}',
      en: '{等次} weighs {权重}{因素}: {份数} of {合计} in all, {应得} due',
    },
    nothing: { zh: '没有可分的权数', en: 'nothing to share by' },
  },
  allot(p, claimants, { cuts, due }) {
    const pool = poolAmount(p.pool, cuts);
    const weights = claimants.map((claimant) => weightOf(p, claimant));
    const total = Rational.sum(weights.map((each) => each ?? Rational.zero));
    const rows = claimants.map((claimant, row) => {
      const weight = weights[row];
      if (!weight) return { kind: 'pending', figure: p.base?.value ?? '' } as const;
      if (!pool)
        return {
          kind: 'pending',
          figure: poolNames(p.pool)
            .map(({ name }) => name)
            .join('、'),
        } as const;
      if (total.isZero) return due(Rational.zero, 'nothing', {});
      const exact = pool.times(weight).dividedBy(total);
      return due(exact, 'share', {
        等次: claimant.grade,
        权重: (p.weights.value.get(claimant.grade) ?? Rational.zero).toDecimal(),
        因素: factorWords(p, claimant),
        合计: total.toDecimal(6),
        份数: weight.toDecimal(6),
        应得: amountText(exact),
      });
    });
    return { pool, rows };
  },
  names: (p) => [...poolNames(p.pool), ...figuresIn(p.base)],
  byGrade: (p) => [byGradeOf('等次权重', p.weights)],
  statedPool: (p) => (p.pool.kind === 'stated' ? p.pool.amount : undefined),
  describe(p, language) {
    const weights = [...p.weights.value].map(([grade, weight]) => `${grade} ${weight.toDecimal()}`);
    const pool = poolWords(p.pool)[language];
    return language === 'zh'
      ? `资金池${pool},按等次权重(${weights.join('、')})${p.byScore ? '×得分' : ''}${p.base ? `×${p.base.value}` : ''}分配`
      : `pool of ${pool} shared by grade (${weights.join(', ')})${p.byScore ? ' × score' : ''}${p.base ? ` × ${p.base.value}` : ''}`;
  },
});

interface Weighing {
  readonly weights: { readonly value: ReadonlyMap<string, Rational> };
  readonly byScore: boolean;
  readonly base: Located<string> | undefined;
}

/** Undefined while the base is not known; a base below zero weighs nothing. */
function weightOf(p: Weighing, claimant: Claimant): Rational | undefined {
  const base = p.base === undefined ? Rational.one : claimant.figures.get(p.base.value);
  if (!base) return undefined;
  const grade = p.weights.value.get(claimant.grade) ?? Rational.zero;
  const score = p.byScore ? Rational.max(claimant.score, Rational.zero) : Rational.one;
  return grade.times(score).times(Rational.max(base, Rational.zero));
}

function factorWords(p: Weighing, claimant: Claimant): string {
  const base = p.base === undefined ? undefined : claimant.figures.get(p.base.value);
  const score = p.byScore ? ` × ${claimant.score.toDecimal(4)}` : '';
  return `${score}${base ? ` × ${p.base?.value} ${base.toDecimal(6)}` : ''}`;
}
