import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../src/catalogue/edition.ts';
import { Rational } from '../../src/domain/rational.ts';
import { readCatalogue } from '../catalogue/readCatalogue.ts';
import fc from '../properties.ts';
import { FixtureOffice, fixtureEdition, fixtureWorkspace } from './fixtureOffice.ts';
import { resultOf, scoreOf, weightsOf } from './inMonth.ts';

const data = {
  '2026-05': { A1a: '80 60', A1b: '50 N', A2: '90 90', B1: '10 N', B2: '20 50', B3: '60 51', C1: '70 70' },
};

describe('nested weights', () => {
  it('are the exact product of the shares among siblings (S26)', () => {
    const points = Object.fromEntries(
      fixtureEdition('weights.yaml').indicators.map((each) => [each.id, each.points.toText()]),
    );
    // 1000 × 0.50 × 75/100 × 40/100 …
    expect(points).toEqual({ A1a: '150', A1b: '225', A2: '125', B1: '100', B2: '100', B3: '100', C1: '200' });
  });

  it('add up at every level', () => {
    for (const area of fixtureEdition('weights.yaml').areas) {
      expect(Rational.sum(leavesOf(area).map((leaf) => leaf.points)).toText()).toBe(area.points.toText());
    }
  });

  it('give points of 1000, and an index of 100', () => {
    const workings = new FixtureOffice(['weights.yaml']).month('2026-05', data);
    // 120 + 112.5 + 112.5 + 10 + 20 + 60 + 140
    expect(scoreOf(workings, 'A1b', '甲')).toMatchObject({ points: '112.5000', rate: '0.5', weight: '225' });
    expect(resultOf(workings, '甲')).toMatchObject({
      index: { exact: '57.5', shown: '57.50' },
      due: '1000',
      earned: '575',
    });
  });

  it('redistribute on their level', () => {
    const workings = new FixtureOffice(['weights.yaml']).month('2026-05', data);
    expect(weightsOf(workings, '乙')).toEqual({ A1a: '375', A2: '125', B2: '150', B3: '150', C1: '200' });
    // 225 + 112.5 + 75 + 76.5 + 140
    expect(resultOf(workings, '乙').index).toEqual({ exact: '62.9', shown: '62.90' });
  });

  it('may be scaled: only their proportions count', () => {
    const text = readFileSync(join(fixtureWorkspace.root, 'weights.yaml'), 'utf8');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (times) => {
        const scaled = text.replaceAll(
          /权重: ([\d.]+)/g,
          (_, weight: string) => `权重: ${Rational.fromText(weight).times(Rational.of(times)).toText()}`,
        );
        const points = readCatalogue(scaled).edition?.indicators.map((each) => each.points.toText());
        expect(points).toEqual(['150', '225', '125', '100', '100', '100', '200']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('points', () => {
  it('may be scaled with the total: the index stays', () => {
    const whole = new FixtureOffice(['weights.yaml']).month('2026-05', data);
    const tenth = Rational.of(1, 10);
    const shrunk = new FixtureOffice(['weights.yaml'], {
      change: (edition) => ({
        ...edition,
        total: edition.total.times(tenth),
        areas: edition.areas.map((area) => ({ ...area, points: area.points.times(tenth) })),
        indicators: edition.indicators.map((each) => ({ ...each, points: each.points.times(tenth) })),
      }),
    }).month('2026-05', data);
    expect(shrunk.assessment.coverage).toEqual({ due: '100', total: '100' });
    expect(shrunk.assessment.results.map((result) => result.index)).toEqual(
      whole.assessment.results.map((result) => result.index),
    );
  });
});
