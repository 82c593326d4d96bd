import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { unitSummary } from '../../src/explain/unitSummary.ts';
import { FixtureOffice } from '../aggregation/fixtureOffice.ts';

const rates = { A1: '80', A2a: '60', A2b: '50', A2c: 'N', B1: '90', B2: '7/9', B3: 'N', C1: '·', D1: '40' };

describe('a unit’s index in parts', () => {
  const workings = new FixtureOffice(['tree.yaml']).month('2026-05', { '2026-05': rates });
  const summary = unitSummary(workings, 0);
  const lines = summary.areas.flatMap((area) => area.lines);

  it('has every indicator under its area, with what it adds and could add', () => {
    expect(
      lines.map(({ indicator, status, treatment, points, adds, most }) => [
        indicator,
        treatment === null ? status : `${status}(${treatment})`,
        points,
        adds,
        most,
      ]),
    ).toEqual([
      ['A1', '有值', '8.0000', '8.8889', '11.1111'],
      ['A2a', '有值', '6.0000', '13.3333', '22.2222'],
      ['A2b', '有值', '5.0000', '11.1111', '22.2222'],
      ['A2c', '不适用(领域内分摊)', null, null, null],
      ['B1', '有值', '18.0000', '24.1379', '26.8199'],
      ['B2', '有值', '7.0000', '9.3870', '12.0690'],
      ['B3', '不适用(领域内分摊)', null, null, null],
      ['C1', '待核', null, null, null],
      ['D1', '有值', '2.0000', '2.2222', '5.5556'],
    ]);
  });

  it('adds up to the index', () => {
    const [adds, most] = (['adds', 'most'] as const).map((key) =>
      Rational.sum(lines.map((line) => Rational.fromText(line[key] ?? '0'))).toFixed(2),
    );
    expect(adds).toBe(summary.result?.index?.shown);
    expect(most).toBe('100.00');
  });
});
