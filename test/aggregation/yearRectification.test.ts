import { describe, expect, it } from 'vitest';
import { rectification } from '../../src/aggregation/yearRectification.ts';
import { parseDay } from '../../src/domain/date.ts';
import { Rational } from '../../src/domain/rational.ts';
import { sampleYear } from '../samples/sampleYear.ts';

const calendar = {
  daysOff: new Set<number>(),
  makeUpDays: new Set<number>(),
  namedDays: new Map(),
  years: new Set([2027]),
};
const policy = {
  start: parseDay('2027-04-01') ?? 0,
  counting: 'calendar' as const,
  soon: 10,
  statuses: [{ name: '未启动', meaning: 'open' as const }],
};

describe('what is put on the ledger', () => {
  it('is every point that a unit lost, to the last digit, and nobody else has a line', {
    timeout: 120_000,
  }, async () => {
    const result = await sampleYear({ assessment: '部门' });
    const { items } = rectification(result, { ...policy, least: Rational.zero }, calendar);
    const asked = result.followUps.filter(({ days }) => days !== null).map(({ unit }) => unit);
    expect([...new Set(items.map(({ unit }) => unit))]).toEqual(asked);
    for (const unit of asked) {
      const year = result.results.find(({ code }) => code === unit);
      const off = [year?.adjusted?.malus ?? '0', year?.adjusted?.apart ?? '0'].map(Rational.fromText);
      const short = Rational.fromText(result.policy.total).minus(Rational.fromText(year?.score?.total ?? '0'));
      const lost = items.filter((item) => item.unit === unit).map((item) => Rational.fromText(item.lost));
      expect(Rational.sum(lost).toText(), unit).toBe(Rational.sum([short, ...off]).toText());
    }
  });

  it('is the heaviest loss alone where none is worth a line', { timeout: 120_000 }, async () => {
    const result = await sampleYear({ assessment: '部门' });
    const all = rectification(result, { ...policy, least: Rational.zero }, calendar).items;
    const few = rectification(result, { ...policy, least: Rational.hundred }, calendar).items;
    const capped = result.results.filter(({ restrictions }) => restrictions.length > 0).map(({ code }) => code);
    const heaviest = new Map([...all].reverse().map((item) => [item.unit, item.key]));
    expect(few.length).toBe(new Set(few.map(({ unit }) => unit)).size);
    for (const { unit, key, lost } of few) {
      expect(key).toBe(heaviest.get(unit));
      expect(lost === '0').toBe(capped.includes(unit));
    }
  });
});
