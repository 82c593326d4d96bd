import type { Workings } from '../../src/assess.ts';
import { Rational } from '../../src/domain/rational.ts';
import { type Because, because } from '../../src/explain/because.ts';
import type { Language } from '../../src/rules/form.ts';
import { FixtureOffice, registered } from '../aggregation/fixtureOffice.ts';
import { rowOf } from '../aggregation/inMonth.ts';

const data = {
  '2026-05': {
    援藏支出数: '200 100 · 5 50 0',
    边境支出数: '100 20 30 6 0 0',
    援藏到位数: '1000 500 100 0 100 100',
    盘活数: '1.2 1.5 3.6 0.6 · 3',
    存量数: '10 10 10 10 10 10',
    评价数: '3 1 0 · 2 2',
    项目数: '20 10 0 10 20 20',
    评价金额: '100 400 10 10 100 10',
    项目金额: '1000 1000 100 0 0 100',
    本期余额: '50 -80 100 · 20 20',
    上期余额: '-20 30 100 20 20 20',
    报送日期: '2026-05-08 2026-04-30 2026-05-20 2026-05-20 2026-05-20 2026-05-20',
    截止日期: '2026-04-30 2026-04-30 2026-04-30 2026-04-30 2026-04-30 2026-04-30',
    审核等级: 'A B C A A A',
  },
};

const register = [
  registered({ unit: '05', indicator: 'E1', action: 'manualPoints', month: '2026-05', points: Rational.of(3) }),
  registered({ unit: '03', indicator: 'E6', action: 'excused', month: '2026-05' }),
];

/** May of the catalogue that has one indicator of each kind. */
export const may: Workings = new FixtureOffice(['explain.yaml'], { register }).month('2026-05', data);

export function why(indicator: string, unit: string, language: Language = 'zh', workings = may): Because {
  const leaf = workings.state.leaves.get(indicator);
  if (!leaf) throw new Error(`${indicator} is not due`);
  return because(workings, leaf, rowOf(workings, unit), language);
}

/** A line of the explanation: `名称 = 算式 = 值`. */
export function stepsOf({ steps }: Because): readonly string[] {
  return steps.map(({ name, formula, value }) => `${name} = ${formula} = ${value}`);
}
