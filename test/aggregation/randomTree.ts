import type { Contribution, Leaf } from '../../src/aggregation/leaf.ts';
import type { Edition, Indicator, TreeNode } from '../../src/catalogue/edition.ts';
import { Rational } from '../../src/domain/rational.ts';
import fc from '../properties.ts';
import { fixtureEdition } from './fixtureOffice.ts';

/** A tree by its points: a number is a leaf, a list an inner node. */
export type Shape = number | readonly Shape[];

export interface TreeCase {
  readonly shape: readonly Shape[];
  /** By leaf, in tree order. */
  readonly contributions: readonly Contribution[];
}

const model = fixtureEdition('tree.yaml');
const [leafModel] = model.indicators;

/** An edition of that shape; leaves are numbered in tree order. */
export function editionOf(shape: readonly Shape[]): Edition {
  let next = 0;
  const nodeOf = (part: Shape, id: string): TreeNode | Indicator => {
    if (!leafModel) throw new Error('the model has no leaf');
    if (typeof part === 'number') return { ...leafModel, id: `L${next++}`, points: Rational.of(part) };
    return areaOf(part, id);
  };
  const areaOf = (parts: readonly Shape[], id: string): TreeNode => {
    const children = parts.map((part, place) => nodeOf(part, `${id}.${place}`));
    return {
      id,
      name: id,
      points: Rational.sum(children.map((child) => child.points)),
      children,
      location: model.location,
      at: model.at,
    };
  };
  return { ...model, areas: shape.map((part, place) => areaOf(typeof part === 'number' ? [part] : part, `N${place}`)) };
}

export function leavesOf({ shape, contributions }: TreeCase, times = Rational.one): ReadonlyMap<string, Leaf> {
  const points = shape.flatMap(flatten);
  return new Map(
    points.map((each, place) => {
      const due = Rational.of(each).times(times);
      return [`L${place}`, { due, contributions: [contributions[place] ?? { kind: 'open' }] }] as const;
    }),
  );
}

function flatten(shape: Shape): readonly number[] {
  return typeof shape === 'number' ? [shape] : shape.flatMap(flatten);
}

/** The tree's mean rate by definition: what a node lacks is carried by those of its children that have a rate. */
export function meanRate({ shape, contributions }: TreeCase): Rational | undefined {
  let next = 0;
  const visit = (part: Shape): { weight: Rational; rate: Rational | undefined } => {
    if (typeof part === 'number') return leafRate(Rational.of(part), contributions[next++] ?? { kind: 'open' });
    const children = part.map(visit);
    const living = children.flatMap(({ weight, rate }) => (rate && !weight.isZero ? [{ weight, rate }] : []));
    const carried = Rational.sum(living.map(({ weight }) => weight));
    const earned = Rational.sum(living.map(({ weight, rate }) => weight.times(rate)));
    const rate = carried.isZero ? undefined : earned.dividedBy(carried);
    return { weight: Rational.sum(children.map(({ weight }) => weight)), rate };
  };
  return visit(shape).rate;
}

function leafRate(points: Rational, contribution: Contribution): { weight: Rational; rate: Rational | undefined } {
  if (contribution.kind === 'rate') return { weight: points, rate: contribution.rate };
  return { weight: contribution.kind === 'spread' ? points : Rational.zero, rate: undefined };
}

const contribution: fc.Arbitrary<Contribution> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 12 }).map((n): Contribution => ({ kind: 'rate', rate: Rational.of(n, 12) })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Contribution>({ kind: 'open' }, { kind: 'dropped' }) },
  { weight: 2, arbitrary: fc.constant<Contribution>({ kind: 'spread' }) },
);

const points = fc.integer({ min: 0, max: 20 });
const inner: fc.Arbitrary<Shape> = fc.array(points, { minLength: 1, maxLength: 3 });
const area: fc.Arbitrary<Shape> = fc.array(fc.oneof(points, inner), { minLength: 1, maxLength: 4 });

/** Three levels at most. */
export const treeCase: fc.Arbitrary<TreeCase> = fc.array(area, { minLength: 1, maxLength: 4 }).chain((shape) => {
  const size = shape.flatMap(flatten).length;
  return fc.record({
    shape: fc.constant(shape),
    contributions: fc.array(contribution, { minLength: size, maxLength: size }),
  });
});
