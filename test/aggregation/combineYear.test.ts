import { describe, expect, it } from 'vitest';
import { combineYear, wholeIndex, type YearInput } from '../../src/aggregation/combineYear.ts';
import type { Edition, Indicator, TreeNode } from '../../src/catalogue/edition.ts';
import type { ScoreColumn } from '../../src/domain/assessment.ts';
import { monthPeriod, type Period, yearPeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { CombinationPolicy, RegularPart } from '../../src/grading/combinationPolicy.ts';
import type { MonthResult } from '../../src/grading/yearRates.ts';
import { editionOf } from './randomTree.ts';

/** L0 每月, L1 节点 in January, L2 年度; points 30, 30 and 40, or as given. */
function edition(version: string, points: readonly [number, number, number] = [30, 30, 40]): Edition {
  const traits: Readonly<Record<string, Partial<Indicator>>> = {
    L0: { regularity: 'regular', cycle: 'month', dueMonths: [1, 2, 3, 4] },
    L1: { regularity: 'regular', cycle: 'milestone', dueMonths: [1] },
    L2: { regularity: 'annual', cycle: 'year', dueMonths: [] },
  };
  const mark = (node: TreeNode | Indicator): TreeNode | Indicator =>
    'children' in node ? { ...node, children: node.children.map(mark) } : { ...node, ...traits[node.id] };
  const made = editionOf([[points[0], points[1]], [points[2]]]);
  return {
    ...made,
    version,
    total: Rational.hundred,
    areas: made.areas.map((area) => ({ ...area, children: area.children.map(mark) })),
  };
}

function column(indicator: string, period: Period, rate: string | null): ScoreColumn {
  const one = [rate];
  const values = {
    points: one,
    direct: one,
    rate: one,
    weight: one,
    treatment: [null],
    clauses: [[]],
    provisional: [false],
    register: [null],
  };
  return { indicator, period, due: '1', decimals: 4, status: [rate === null ? '待核' : '有值'], values: [], ...values };
}

function month(of: number, columns: readonly ScoreColumn[], index: string): MonthResult {
  const period = monthPeriod(2026, of);
  const results = [
    { code: '甲', index: { exact: index, shown: index }, provisional: false },
  ] as unknown as MonthResult['results'];
  return {
    period,
    edition: { name: '', version: '', effective: period, basis: '', status: '', sha256: '' },
    units: [{ code: '甲', name: '甲', shortName: '甲', group: '', standing: 'ranked' }],
    scores: columns,
    results,
  };
}

const january = monthPeriod(2026, 1);
const monthly = ['0', '0.2', '0.4', '0.9'].map((rate, place) =>
  month(
    place + 1,
    [column('L0', monthPeriod(2026, place + 1), rate), column('L1', january, '0.5')],
    String(Number(rate) * 50 + 25),
  ),
);

const byIndicator = (editions: 'lastEdition' | 'segments'): RegularPart => ({
  kind: 'byIndicator',
  editions,
  renamed: new Map(),
  ways: [
    { cycles: new Set(['month']), indicators: new Set(), way: { kind: 'mean' } },
    { cycles: new Set(['milestone']), indicators: new Set(), way: { kind: 'last' } },
  ],
});

function year(regular: RegularPart, changes: Partial<YearInput> = {}) {
  const policy: CombinationPolicy = { total: Rational.hundred, digits: 2, rankBy: 'shown', regular };
  const months = [1, 2, 3, 4].map((each) => monthPeriod(2026, each));
  const combined = combineYear({
    year: 2026,
    policy,
    firstMonth: 2,
    editions: [{ edition: edition('2026-01'), months }],
    units: ['甲'],
    months: monthly,
    annual: [column('L2', yearPeriod(2026), '0.75')],
    score: () => [],
    ...changes,
  });
  const [score] = combined.scores;
  return {
    rates: combined.rates,
    score: score && {
      total: score.total?.toText(),
      regular: score.regular.toText(),
      annual: score.annual.toText(),
      open: score.open,
    },
  };
}

describe('a year', () => {
  it('takes each indicator from the first month of the index on, and milestones from when they fell due', () => {
    // L0: (0.2 + 0.4 + 0.9) / 3 = 0.5 of 30; L1: 0.5 of 30; L2: 0.75 of 40.
    const { score, rates } = year(byIndicator('lastEdition'));
    expect(score).toEqual({ total: '60', regular: '30', annual: '30', open: false });
    expect([...rates.keys()]).toEqual(['L0', 'L1']);
  });

  it('is open while an annual item is not scored', () => {
    expect(year(byIndicator('lastEdition'), { annual: [] }).score).toMatchObject({ open: true });
  });

  it('gives each edition’s months a part of their own, or counts all by the last one', () => {
    const [first, second] = [edition('2026-01'), edition('2026-04', [40, 20, 40])];
    const editions = [
      { edition: first, months: [1, 2, 3].map((each) => monthPeriod(2026, each)) },
      { edition: second, months: [monthPeriod(2026, 4)] },
    ];
    // By the last: 0.5 × 40 + 0.5 × 20 + 30.
    expect(year(byIndicator('lastEdition'), { editions }).score).toMatchObject({ total: '60', regular: '30' });
    // First: (0.3 × 30 + 0.5 × 30) / 60 = 0.4 over two months; second: 0.9 over one; 1.7/3 of 60 points, and 30.
    expect(year(byIndicator('segments'), { editions }).score).toMatchObject({
      total: '64',
      regular: '34',
      annual: '30',
    });
  });

  it('may take the index as a whole', () => {
    const whole: RegularPart = {
      kind: 'whole',
      way: { kind: 'mean' },
      regularPoints: Rational.of(70),
      annualPoints: Rational.of(30),
    };
    // (35 + 45 + 70) / 3 = 50: 35 of 70, and 0.75 of 30.
    const { score, rates } = year(whole);
    expect(score).toEqual({ total: '57.5', regular: '35', annual: '22.5', open: false });
    expect([...rates.keys()]).toEqual([wholeIndex]);
  });
});
