import { describe, expect, it } from 'vitest';
import { byName } from '../../src/explain/unitWords.ts';
import { bind } from '../../src/expression/bind.ts';
import { type Expr, named, number, recover, statistic } from '../../src/expression/expr.ts';
import { parseFormula } from '../../src/expression/parse.ts';
import { type WordStyle, wordsOf } from '../../src/expression/words.ts';
import { periodOf } from '../aggregation/fixtureOffice.ts';

function formula(text: string): Expr {
  const parsed = parseFormula(text);
  if (!('expr' in parsed)) throw new Error(`${text}: ${parsed.fault.code}`);
  return bind(parsed.expr, ({ name }) => ({ kind: 'item', item: name, period: periodOf('2026-05') }));
}

const words = (text: string, style: WordStyle = byName) => wordsOf(formula(text), style);

describe('a formula in words', () => {
  it.each([
    ['a + b - c', 'a + b - c'],
    ['a - (b + c)', 'a - (b + c)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a - b - c', 'a - b - c'],
    ['a + (b - c)', 'a + b - c'],
    ['a * (b + c)', 'a × (b + c)'],
    ['a / (b * c)', 'a ÷ (b × c)'],
    ['a / b / c', 'a ÷ b ÷ c'],
    ['a / (b / c)', 'a ÷ (b ÷ c)'],
    ['(a + b) / c', '(a + b) ÷ c'],
    ['-a * b', '-a × b'],
    ['-(a + b)', '-(a + b)'],
    ['a - -b', 'a - (-b)'],
    ['a >= 95% and b < 0.5', 'a ≥ 95% 且 b < 0.5'],
    ['(a = 0 or b = 0) and c <> 0', '(a = 0 或 b = 0) 且 c ≠ 0'],
    ['if(a > 0, b, c)', '如果(a > 0时 b; 否则 c)'],
    ['max(a, b - c)', '取大(a, b - c)'],
    ['a = "甲"', 'a = “甲”'],
  ])('%s', (source, expected) => {
    expect(words(source)).toBe(expected);
  });

  it('has brackets around figures below zero that stand behind a mark', () => {
    const figures: WordStyle = { ...byName, item: ({ item }) => (item === 'a' ? '-5' : '3') };
    expect(words('a - b', figures)).toBe('-5 - 3');
    expect(words('b - a', figures)).toBe('3 - (-5)');
    expect(words('b * a + a', figures)).toBe('3 × (-5) + (-5)');
    expect(words('-a', figures)).toBe('-(-5)');
  });

  it('says over whom a statistic is', () => {
    const group = statistic('max', formula('a'), { by: 'group', fallbackBelow: 3 });
    expect(wordsOf(group, byName)).toBe('同组最高(a)');
    expect(wordsOf(statistic('median', formula('a / b'), { by: 'all', fallbackBelow: 0 }), byName)).toBe(
      '全体中位数(a ÷ b)',
    );
  });

  it('stops at names, or opens them', () => {
    const node = named('线', formula('a - b'));
    expect(wordsOf(node, byName)).toBe('线');
    expect(wordsOf(node, { ...byName, named: () => undefined })).toBe('a - b');
  });

  it('writes of two alternatives the one that was taken', () => {
    const node = recover(formula('a / b'), number(0));
    expect(wordsOf(node, byName)).toBe('a ÷ b');
    expect(wordsOf(node, { ...byName, taken: (each) => (each.kind === 'recover' ? each.otherwise : undefined) })).toBe(
      '0',
    );
    expect(
      words('if(a > 0, b + c, c) * a', {
        ...byName,
        taken: (each) => (each.kind === 'choose' ? each.branches[0]?.then : undefined),
      }),
    ).toBe('(b + c) × a');
  });
});
