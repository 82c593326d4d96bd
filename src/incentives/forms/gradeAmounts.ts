import { Rational } from '../../domain/rational.ts';
import { either, field, located, record } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { amount, amountText } from '../amount.ts';
import { byGradeOf, defineMoneyForm, keysOf, namesIn } from '../moneyForm.ts';

const everyGroup = Symbol('every group');
type ByGroup = ReadonlyMap<string | typeof everyGroup, Rational>;

const perGrade = either(
  (node) => node.kind === 'scalar',
  mapped(amount, (each): ByGroup => new Map([[everyGroup, each]])),
  mapped(record(amount, '组别'), (each): ByGroup => each),
);

/** 等次定额 (R2): so much each by grade, or by grade and group. */
export const gradeAmounts = defineMoneyForm({
  keyword: '等次定额',
  fields: { amounts: field('金额', located(record(located(perGrade), '等次'))) },
  clauses: {
    grade: { zh: '{等次},每个{金额}', en: '{等次}: {金额} each' },
    group: { zh: '{组别}组{等次},每个{金额}', en: '{等次} in group {组别}: {金额} each' },
    none: { zh: '{组别}组{等次}没有定额', en: 'no amount for {等次} in group {组别}' },
  },
  allot(p, claimants, { due }) {
    const rows = claimants.map(({ grade, group }) => {
      const amounts = p.amounts.value.get(grade)?.value;
      const own = amounts?.get(group);
      const exact = own ?? amounts?.get(everyGroup) ?? Rational.zero;
      const clause = own ? 'group' : exact.isZero ? 'none' : 'grade';
      return due(exact, clause, { 等次: grade, 组别: group, 金额: amountText(exact) });
    });
    return { pool: undefined, rows };
  },
  names: (p) => [...p.amounts.value.values()].flatMap((each) => namesIn('组别', each)),
  byGrade: (p) => [byGradeOf('金额', p.amounts)],
  describe(p, language) {
    const parts = [...p.amounts.value].map(([grade, each]) => {
      const names = keysOf(each);
      const amounts = [...each.value.values()].map(amountText);
      return names.length === 0
        ? `${grade}${language === 'zh' ? '' : ': '}${amounts[0] ?? ''}`
        : `${grade}(${names.map(({ name }, place) => `${name}: ${amounts[place]}`).join(', ')})`;
    });
    return parts.join(language === 'zh' ? ',' : ', ') + (language === 'zh' ? ',每个' : ' each');
  },
});
