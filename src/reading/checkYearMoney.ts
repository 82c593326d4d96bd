import type { Problems } from '../diagnostics/problems.ts';
import { amountText, isWhole } from '../incentives/amount.ts';
import { rosterOrder, scoreOrder } from '../incentives/settle.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';
import { checkAllKnown, checkComplete, checkKnown, checkUnique, type NameSpace } from './yearNames.ts';

type Rule = WrittenYearPolicy['money'][number];

export interface MoneyNames {
  readonly grades: NameSpace;
  readonly groups: readonly string[];
  /** 资金数据. */
  readonly figures: readonly string[];
}

/** 资金: tables by grade are whole, a pool is tied to cuts before it, and its grains come out even. */
export function checkMoney(rules: readonly Rule[], names: MoneyNames, problems: Problems): void {
  checkUnique(
    '资金事项',
    rules.map(({ value }) => value.name),
    problems,
  );
  const cuts: string[] = [];
  for (const rule of rules) {
    checkRule(rule, { ...names, cuts }, problems);
    if (rule.value.kind === 'cut') cuts.push(rule.value.name.value);
  }
}

function checkRule(
  { value: { grades, scoring, grain, order } }: Rule,
  names: MoneyNames & { readonly cuts: readonly string[] },
  problems: Problems,
): void {
  checkAllKnown(names.grades, grades, problems);
  const own: NameSpace = { kind: '等次', names: grades.map(({ value }) => value) };
  for (const { key, grades: given, location } of scoring.byGrade)
    checkComplete(own, { key, given, location }, problems);
  const spaces = { 等次: own.names, 组别: names.groups, 扣减: names.cuts, 资金数据: names.figures };
  for (const used of scoring.names) checkKnown({ kind: used.kind, names: spaces[used.kind] }, used, problems);
  const pool = scoring.statedPool;
  if (pool && !isWhole(pool, grain)) {
    problems.report('WSP-1009', scoring.location, { pool: amountText(pool), grain: grain.name });
  }
  checkAllKnown({ kind: '末位次序', names: [scoreOrder, ...names.figures, rosterOrder] }, order, problems);
  const last = order.at(-1);
  if (last && last.value !== rosterOrder) problems.report('WSP-1010', last.node.location, { key: rosterOrder });
}
