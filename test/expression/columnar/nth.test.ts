import { describe, expect, it } from 'vitest';
import { nth } from '../../../src/expression/columnar/nth.ts';
import fc from '../../properties.ts';

function expectSortedPlaces(figures: readonly number[], places: readonly number[]): void {
  const sorted = [...figures].sort((a, b) => a - b);
  const parted = Float64Array.from(figures);
  for (const place of places) expect(nth(parted, place) + 0).toBe((sorted[place] ?? Number.NaN) + 0);
}

describe('the figure at a place', () => {
  it('is the one that sorting puts there, for one place after another', () => {
    const figure = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MAX_VALUE, Number.POSITIVE_INFINITY),
    );
    const figures = fc.array(figure, { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(figures, fc.nat(), (made, at) => {
        const place = at % made.length;
        expectSortedPlaces(made, [place, Math.min(place + 1, made.length - 1), 0]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, (place: number) => number]>([
    ['rising', (place) => place],
    ['falling', (place) => -place],
    ['all equal', () => 7],
    ['rising and falling again', (place) => Math.min(place, 20_000 - place)],
    ['falling and rising again', (place) => Math.abs(place - 10_000)],
    ['a saw', (place) => place % 17],
  ])('of figures %s', (_, figureAt) => {
    const figures = Array.from({ length: 20_001 }, (_, place) => figureAt(place));
    expectSortedPlaces(figures, [10_000, 0, 20_000, 13]);
  });

  it('is found where parting is unlucky round after round', () => {
    // Each pivot is the greatest of what remains: built from the inside by undoing what parting does.
    const figures = Array.from({ length: 400 }, (_, place) => place);
    for (let high = 1; high < figures.length; high++) {
      const middle = high >> 1;
      [figures[middle], figures[high]] = [figures[high] ?? 0, figures[middle] ?? 0];
    }
    expectSortedPlaces(figures, [0, 200, 399]);
  });
});
