import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { monthPeriod } from '../../src/domain/period.ts';
import { sampleMonth } from '../samples/sampleMonth.ts';
import { sampleYear } from '../samples/sampleYear.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const months = Array.from({ length: 12 }, (_, place) => monthPeriod(2026, place + 1));
const assessment = '地市';

describe('a year', () => {
  const copy = new WorkspaceCopy({ periods: [...months, '2026'] });
  const { root, output } = copy;
  let fresh: YearResult;

  beforeAll(async () => {
    fresh = await sampleYear({ assessment, root });
    for (const period of months) copy.save((await sampleMonth({ assessment, period, root, output })).assessment);
  });
  afterAll(() => copy.remove());

  it('is the same from the months’ results as from their exports', async () => {
    expect(await sampleYear({ assessment, root, output })).toEqual(fresh);
  });

  it('takes no month’s result that its exports have left behind', async () => {
    const file = 'samples/2026-11/国库管理月报(地市)_202611.csv';
    const [unit, figure = ''] = copy.lineOf(file, '540300,昌都市').split(',').slice(1, 3);
    copy.edit(file, `${unit},${figure}`, `${unit},${Number(figure) + 90_000}`);
    const stale = await sampleYear({ assessment, root, output });
    expect(stale).toEqual(await sampleYear({ assessment, root }));
    expect(stale.fingerprint).not.toBe(fresh.fingerprint);
    expect(stale.scores).not.toEqual(fresh.scores);
  });

  it('is another one when a register changes, though no month is', async () => {
    const before = await sampleYear({ assessment, root, output });
    copy.edit('samples/2026/年终登记册.csv', 'P-A02,1.2', 'P-A02,1.3');
    const after = await sampleYear({ assessment, root, output });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.months).toEqual(before.months);
    const moved = after.results.filter(({ total }, row) => total?.exact !== before.results[row]?.total?.exact);
    expect(moved.map(({ code }) => code)).toEqual(['542500']);
  });

  it('shows of objections what the register without their lines comes to', async () => {
    const now = await sampleYear({ assessment, root, output });
    const register = 'samples/2026/年终登记册.csv';
    const line = copy.lineOf(register, '540300,昌都市,申诉采纳');
    copy.edit(register, `${line}\r\n`, '');
    const before = await sampleYear({ assessment, root, output });
    expect(before.objections).toEqual([]);
    const factsOf = (year: YearResult, code: string) => {
      const row = year.units.findIndex((unit) => unit.code === code);
      const lines = year.money.flatMap(({ rule, lines: own }) =>
        own.filter((each) => each.code === code).map(({ amount }) => [rule, amount]),
      );
      return [year.results[row]?.total?.shown, year.results[row]?.rank, year.results[row]?.grade, lines];
    };
    for (const { unit, total, rank, grade, money } of now.objections) {
      const side = (of: 'before' | 'after') => [
        total[of],
        rank[of],
        grade[of],
        money.map((each) => [each.rule, each[of]]),
      ];
      expect(side('before')).toEqual(factsOf(before, unit));
      expect(side('after')).toEqual(factsOf(now, unit));
    }
    const same = ({ code }: { code: string }) =>
      JSON.stringify(factsOf(before, code)) === JSON.stringify(factsOf(now, code));
    expect(now.objections.map(({ unit }) => unit)).toEqual(
      now.units.filter((each) => !same(each)).map(({ code }) => code),
    );
    expect(now.objections.map(({ objections }) => objections.length)).toEqual([0, 0, 1]);
  });
});
