import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../src/aggregation/leaf.ts';
import { effectiveWeights, unitIndex } from '../../src/aggregation/unitIndex.ts';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';
import { editionOf, leavesOf, meanRate, type Shape, type TreeCase, treeCase } from './randomTree.ts';

const rate = (n: number, d = 1): Contribution => ({ kind: 'rate', rate: Rational.of(n, d) });
const spread: Contribution = { kind: 'spread' };
const open: Contribution = { kind: 'open' };
const dropped: Contribution = { kind: 'dropped' };

function indexOf(tree: TreeCase, openAs: 'leftOut' | 'nothing' | 'full' = 'leftOut', times = Rational.one) {
  return unitIndex(editionOf(tree.shape), leavesOf(tree, times), 0, openAs);
}

function textOf(
  shape: readonly Shape[],
  contributions: readonly Contribution[],
  openAs: 'leftOut' | 'nothing' | 'full' = 'leftOut',
) {
  return indexOf({ shape, contributions }, openAs).index?.toText();
}

describe('the index of one unit', () => {
  it('leaves open figures out, or counts them as nothing or in full', () => {
    const contributions = [rate(1, 2), open];
    expect(
      (['leftOut', 'nothing', 'full'] as const).map((openAs) => textOf([[60], [40]], contributions, openAs)),
    ).toEqual(['50', '30', '70']);
  });

  it('passes points that nothing of weight can carry up', () => {
    // A new edition may give a carried score 0 points: it cannot bear its sibling's 10.
    expect(textOf([[0, 10], [30]], [rate(1), spread, rate(1, 2)])).toBe('50');
    const { areas } = indexOf({ shape: [[0, 10], [30]], contributions: [rate(1), spread, rate(1, 2)] });
    expect(areas[0]?.rate).toBeUndefined();
  });

  it('is undefined where nothing applies, and where nothing is due', () => {
    expect(textOf([[10], [20]], [spread, dropped])).toBeUndefined();
    expect(textOf([[10], [20]], [open, spread])).toBeUndefined();
    expect(textOf([[0]], [rate(1)])).toBeUndefined();
  });

  it('bounds what only open figures stand for', () => {
    expect(textOf([[10], [20]], [open, spread], 'nothing')).toBe('0');
    expect(textOf([[10], [20]], [open, spread], 'full')).toBe('100');
  });

  it('spreads inside the innermost node first', () => {
    // [6, 4] keeps 10 at 1, its area keeps 30 at (1×10 + 0×20)/30.
    expect(textOf([[[6, 4], 20], [70]], [rate(1), spread, rate(0), rate(1)])).toBe('80');
  });
});

describe('any tree', () => {
  it('has the index that its definition gives', () => {
    fc.assert(
      fc.property(treeCase, (tree) => {
        expect(indexOf(tree).index?.toText()).toBe(meanRate(tree)?.times(Rational.hundred).toText());
      }),
    );
  });

  it('has weights that add up to the due points, and give the index', () => {
    fc.assert(
      fc.property(treeCase, (tree) => {
        const { index, dueAll } = indexOf(tree);
        const weights = effectiveWeights(editionOf(tree.shape), leavesOf(tree), 0);
        const earned = [...weights].map(([id, weight]) => {
          const contribution = tree.contributions[Number(id.slice(1))];
          return contribution?.kind === 'rate' ? weight.times(contribution.rate) : Rational.zero;
        });
        if (!index) return;
        expect(Rational.sum(weights.values()).toText()).toBe(dueAll.toText());
        expect(Rational.sum(earned).dividedBy(dueAll).times(Rational.hundred).toText()).toBe(index.toText());
      }),
    );
  });

  it('keeps its index when all points grow alike', () => {
    fc.assert(
      fc.property(treeCase, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 7 }), (tree, n, d) => {
        expect(indexOf(tree, 'leftOut', Rational.of(n, d)).index?.toText()).toBe(indexOf(tree).index?.toText());
      }),
    );
  });

  it('keeps its index whatever the order of the areas', () => {
    fc.assert(
      fc.property(treeCase, (tree) => {
        const turned = { shape: [...tree.shape].reverse(), contributions: turn(tree) };
        expect(indexOf(turned).index?.toText()).toBe(indexOf(tree).index?.toText());
      }),
    );
  });

  it('has its provisional index between the bounds', () => {
    fc.assert(
      fc.property(treeCase, (tree) => {
        const [low, index, high] = (['nothing', 'leftOut', 'full'] as const).map(
          (openAs) => indexOf(tree, openAs).index,
        );
        if (!index) return;
        expect(low && low.compare(index) <= 0 && high && index.compare(high) <= 0).toBe(true);
      }),
    );
  });
});

/** Contributions of the areas in reverse order. */
function turn({ shape, contributions }: TreeCase): readonly Contribution[] {
  let from = 0;
  const parts = shape.map((area) => {
    const size = [area].flat(5).length;
    from += size;
    return contributions.slice(from - size, from);
  });
  return parts.reverse().flat();
}
