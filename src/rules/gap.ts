import {
  add,
  atMost,
  type Branch,
  type Clause,
  choose,
  divide,
  type Expr,
  equal,
  multiply,
  named,
  number,
  subtract,
  when,
} from '../expression/expr.ts';
import type { FormScope, Scoring, Wording } from './form.ts';
import type { GapRule } from './gapFields.ts';
import { bindGap, type GapTerms } from './gapTerms.ts';

export { type GapRule, gapSchema } from './gapFields.ts';
export { lineScoreName } from './gapTerms.ts';

/** The clause owner's name in results and words, beside the forms' 方式. */
export const gapKeyword = '差距';

export const gapClauses = {
  direct: { zh: '按标准直接计分', en: 'scored directly by the standard' },
  regionReaches: {
    zh: '区域{统计量}{区域值}不低于标准{标准}减容差,全部按标准直接计分',
    en: 'the region ({统计量} {区域值}) is at or slightly below {标准}: all scored directly',
  },
  met: {
    zh: '不低于或略低于标准(线{达标线}),按标准直接计分',
    en: 'at or slightly below the standard (line {达标线}): scored directly',
  },
  alone: { zh: '仅有一户参评,按标准直接计分', en: 'a single unit: scored directly' },
  equal: { zh: '参与比较的单位全部相同,按声明计分', en: 'all compared units are equal: scored as declared' },
  kept: {
    zh: '比照最高最低等比例调整为{调整分},不高于直接计分{直接分},只升不降,按直接计分',
    en: 'adjusted {调整分} is not above the direct {直接分}: kept',
  },
  adjusted: {
    zh: '存在差距:在最低{最低}与最高{最高}之间等比例调整,由{直接分}调整为{调整分}',
    en: 'with a gap: placed between lowest {最低} and highest {最高}, from {直接分} to {调整分}',
  },
} satisfies Readonly<Record<string, Wording>>;

function clause(name: keyof typeof gapClauses, facts: Readonly<Record<string, Expr>> = {}): Clause {
  return { form: gapKeyword, name, facts };
}

/**
 * Points after the gap rule. Edge cases in declared order: direct mode or a region at the line, a unit at the line (reading II),
 * a single unit, all equal, otherwise the place between lowest and highest.
 * Source: scoring rules §A; decisions 6.
 */
export function compileGap(gap: GapRule, scoring: Scoring, scope: FormScope): Expr {
  const direct = named('直接计分', scoring.compile(scope));
  if (gap.mode === 'direct') return choose([], direct, clause('direct'));
  const terms = bindGap(gap, scoring, scope, direct);
  const adjusted = named('差距调整', place(terms));
  const facts = { 最低: terms.minimum, 最高: terms.maximum, 直接分: direct, 调整分: adjusted };
  const branches: Branch[] = [...directBranches(gap, terms, direct), ...degenerateBranches(gap, terms, direct)];
  if (gap.raiseOnly) branches.push(when(atMost(adjusted, direct), direct, clause('kept', facts)));
  return choose(branches, adjusted, clause('adjusted', facts));
}

/** Whoever is scored by the standard at once. */
function directBranches(gap: GapRule, terms: GapTerms, direct: Expr): Branch[] {
  const branches: Branch[] = [];
  if (gap.mode === 'automatic') {
    const facts = {
      统计量: { kind: 'label', text: terms.statisticName } as const,
      区域值: terms.regional,
      标准: terms.standard,
    };
    branches.push(when(terms.regionReaches, direct, clause('regionReaches', facts)));
  }
  if (gap.reading === 'unit') branches.push(when(terms.reaches, direct, clause('met', { 达标线: terms.line })));
  return branches;
}

function degenerateBranches(gap: GapRule, terms: GapTerms, direct: Expr): Branch[] {
  const whenEqual =
    gap.allEqual === 'direct'
      ? direct
      : gap.allEqual === 'high'
        ? terms.high
        : divide(add(terms.high, terms.low), number(2));
  return [
    when(atMost(terms.participants, number(1)), direct, clause('alone')),
    when(equal(terms.maximum, terms.minimum), whenEqual, clause('equal')),
  ];
}

function place(terms: GapTerms): Expr {
  const share = divide(subtract(terms.placed, terms.worst), subtract(terms.best, terms.worst));
  return add(terms.low, multiply(share, subtract(terms.high, terms.low)));
}
