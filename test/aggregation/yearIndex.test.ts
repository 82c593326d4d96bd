import { describe, expect, it } from 'vitest';
import { joinedSegments, segmentRate, yearScore } from '../../src/aggregation/yearIndex.ts';
import type { Edition, Indicator, TreeNode } from '../../src/catalogue/edition.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { PeriodRate } from '../../src/grading/combine.ts';
import { editionOf } from './randomTree.ts';

/** Areas of 30 + 30 and 40 points; the last leaf is an annual item. */
const edition = withAnnual(editionOf([[30, 30], [40]]), 'L2');

function withAnnual(of: Edition, id: string): Edition {
  const mark = (node: TreeNode | Indicator): TreeNode | Indicator =>
    'children' in node
      ? { ...node, children: node.children.map(mark) }
      : { ...node, regularity: node.id === id ? 'annual' : 'regular' };
  return { ...of, areas: of.areas.map((area) => ({ ...area, children: area.children.map(mark) })) };
}

const rate = (percent: number): PeriodRate => ({ kind: 'rate', rate: Rational.of(percent, 100) });
const spread: PeriodRate = { kind: 'outside', treatment: 'spread' };
const dropped: PeriodRate = { kind: 'outside', treatment: 'dropped' };
const ratesOf = (...rates: PeriodRate[]) => new Map(rates.map((each, place) => [`L${place}`, [each]]));

function scoreOf(...rates: PeriodRate[]) {
  const { total, regular, annual, open } = yearScore(edition, ratesOf(...rates), 0, Rational.hundred);
  return { total: total?.toText(), regular: regular.toText(), annual: annual.toText(), open };
}

describe('the year up the tree', () => {
  it('is 平时 and 年度 together', () => {
    expect(scoreOf(rate(80), rate(60), rate(90))).toEqual({ total: '78', regular: '42', annual: '36', open: false });
  });

  it('spreads points that do not apply inside the area, or over the whole', () => {
    expect(scoreOf(rate(80), spread, rate(90))).toEqual({ total: '84', regular: '48', annual: '36', open: false });
    const left = scoreOf(rate(80), dropped, rate(90));
    expect(left.total).toBe(Rational.of(100 * (30 * 80 + 40 * 90), 70 * 100).toText());
  });

  it('is provisional while an indicator is pending', () => {
    expect(scoreOf(rate(80), { kind: 'open' }, rate(90))).toMatchObject({ open: true });
    expect(scoreOf(spread, spread, spread).total).toBeUndefined();
  });

  it('joins segments of editions by their months', () => {
    expect(segmentRate(edition, ratesOf(rate(80), rate(60)), 0)?.toText()).toBe('0.7');
    const segments = [
      { months: 5, rate: Rational.of(7, 10) },
      { months: 6, rate: Rational.of(9, 10) },
    ];
    expect(joinedSegments(segments)?.toText()).toBe(Rational.of(89, 110).toText());
    expect(joinedSegments([...segments, { months: 0, rate: undefined }])?.toText()).toBe(Rational.of(89, 110).toText());
    expect(joinedSegments([...segments, { months: 1, rate: undefined }])).toBeUndefined();
  });
});
