import { variant } from '../schema/variant.ts';
import { basePercentage } from './forms/basePercentage.ts';
import { gradeAmounts } from './forms/gradeAmounts.ts';
import { increasePercentage } from './forms/increasePercentage.ts';
import { rankTiers } from './forms/rankTiers.ts';
import { sharedPool } from './forms/sharedPool.ts';
import type { MoneyFormDefinition } from './moneyForm.ts';

/** 资金计算方式: every form a 年终办法 may use. A form is one file; this list is where it joins. */
export const moneyForms: readonly MoneyFormDefinition[] = [
  rankTiers,
  gradeAmounts,
  sharedPool,
  increasePercentage,
  basePercentage,
];

export const moneyScoring = variant(
  { tag: '方式', block: '计算', word: { zh: '计算方式', en: 'a 方式' } },
  new Map(moneyForms.map((form) => [form.keyword, form.schema])),
);
