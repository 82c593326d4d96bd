import type { Location } from '../diagnostics/diagnostic.ts';
import { Rational } from '../domain/rational.ts';
import type { Wording } from '../rules/form.ts';
import type { Grain } from './amount.ts';
import type { Claimant } from './claimant.ts';
import type { Exempted } from './exemptions.ts';
import type { Allotment, CutTotals, MoneyScoring } from './moneyForm.ts';
import { type LastGrain, type Settled, settlePool, settleRows } from './settle.ts';

/** 奖惩资金: one rule of the year's policy. */
export interface MoneyRule {
  readonly name: string;
  readonly kind: 'reward' | 'cut';
  /** 等次 it is for. */
  readonly grades: readonly string[];
  readonly grain: Grain;
  /** 末位次序, ending with 排序号. */
  readonly order: readonly string[];
  readonly scoring: MoneyScoring;
  readonly terms: MoneyTerms;
  readonly location: Location;
}

/** What the budget office needs beside the amount. */
export interface MoneyTerms {
  /** 支出功能科目 and 政府预算支出经济分类科目, by code. */
  readonly functionCode: string;
  readonly economicCode: string;
  /** 资金来源. */
  readonly source: string;
  /** 下达(扣减)方式. */
  readonly delivery: string;
  /** 使用范围. */
  readonly usage: string;
  readonly basis: string;
  readonly status: string | null;
}

/** 一户的金额. */
export interface AwardLine {
  readonly code: string;
  readonly grade: string;
  /** Before its grains were settled, exact, in 万元; null while 待核. */
  readonly exact: string | null;
  /** In 万元, whole grains; null while 待核. */
  readonly amount: string | null;
  readonly clause: Wording | null;
  readonly facts: Readonly<Record<string, string>>;
  /** 豁免事项 that lessened its base; empty where none applied. */
  readonly exempted: readonly Exempted[];
  readonly lastGrain: LastGrain | null;
  /** 取消奖励. */
  readonly barred: { readonly name: string; readonly basis: string } | null;
  /** The figure that is not there. */
  readonly pending: string | null;
}

export interface AwardResult {
  readonly rule: string;
  readonly kind: MoneyRule['kind'];
  readonly form: string;
  readonly grain: string;
  readonly terms: MoneyTerms;
  /** 资金池 in 万元; null where there is none, or while it is 待核. */
  readonly pool: string | null;
  /** Σ of the lines; null while one of them is 待核. */
  readonly total: string | null;
  /** 未分配: what of the pool is less than a grain, or has no claimant. */
  readonly left: string;
  /** Units of the rule's grades, in 排序号 order. */
  readonly lines: readonly AwardLine[];
}

/** 算资金: every rule in the order of the policy; a pool may be tied to the cuts before it. */
export function awardMoney(rules: readonly MoneyRule[], claimants: readonly Claimant[]): readonly AwardResult[] {
  const cuts = new Map<string, Rational | undefined>();
  return rules.map((rule) => {
    const result = award(rule, claimants, cuts);
    if (rule.kind === 'cut') cuts.set(rule.name, result.total === null ? undefined : Rational.fromText(result.total));
    return result;
  });
}

function award(rule: MoneyRule, all: readonly Claimant[], cuts: CutTotals): AwardResult {
  const named = all.filter((each) => rule.grades.includes(each.grade));
  const barredFrom = (each: Claimant) => (rule.kind === 'reward' ? each.barred : null);
  const claimants = named.filter((each) => !barredFrom(each));
  const { pool, rows } = rule.scoring.allot(claimants, cuts);
  const settled = settle(rule, claimants, { pool, rows });
  const byCode = new Map(
    claimants.map((each, place) => [each.code, lineOf(rule, each, { row: rows[place], settled, place })]),
  );
  const lines = named.map((each) => byCode.get(each.code) ?? barredLine(each));
  const amounts = lines.map((line) => line.amount);
  const complete = amounts.every((each) => each !== null);
  return {
    rule: rule.name,
    kind: rule.kind,
    form: rule.scoring.keyword,
    grain: rule.grain.name,
    terms: rule.terms,
    pool: pool?.toText() ?? null,
    total: complete ? Rational.sum(amounts.map(Rational.fromText)).toText() : null,
    left: (settled?.left ?? Rational.zero).toText(),
    lines,
  };
}

/** Undefined where a pool cannot be shared yet: one open claim changes every other. */
function settle(
  rule: MoneyRule,
  claimants: readonly Claimant[],
  { pool, rows }: { readonly pool: Rational | undefined; readonly rows: readonly Allotment[] },
): Settled | undefined {
  const open = rows.some((row) => row.kind === 'pending');
  const parts = rows.map((row) => (row.kind === 'due' ? row.exact : Rational.zero));
  if (pool === undefined) return settleRows(parts, rule.grain);
  return open ? undefined : settlePool(parts, rule.grain, { pool, claimants, order: rule.order });
}

interface AtPlace {
  readonly row: Allotment | undefined;
  readonly settled: Settled | undefined;
  readonly place: number;
}

function lineOf(rule: MoneyRule, { code, grade }: Claimant, { row, settled, place }: AtPlace): AwardLine {
  const open = { ...blank, code, grade };
  if (row?.kind !== 'due') return { ...open, pending: row?.figure ?? '' };
  const settledAmount = settled?.amounts[place];
  return {
    ...open,
    exact: settledAmount ? row.exact.toText() : null,
    amount: settledAmount?.toText() ?? null,
    clause: settledAmount ? rule.scoring.clause(row.clause) : null,
    facts: row.facts,
    exempted: row.exempted ?? [],
    lastGrain: settled?.lastGrains[place] ?? null,
    pending: settledAmount ? null : '',
  };
}

function barredLine({ code, grade, barred }: Claimant): AwardLine {
  return { ...blank, code, grade, exact: '0', amount: '0', barred, pending: null };
}

const blank = {
  exact: null,
  amount: null,
  clause: null,
  facts: {},
  exempted: [],
  lastGrain: null,
  barred: null,
} as const;
