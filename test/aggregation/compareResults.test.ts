import { describe, expect, it } from 'vitest';
import { compareResults } from '../../src/aggregation/compareResults.ts';
import { FixtureOffice } from './fixtureOffice.ts';

const usual = { T1: '100 100 100', W1: '40 40 40', R1: '30 10 50', X1: '60 60 60' };
const office = new FixtureOffice(['change-2026-01.yaml'], { arrange: (units) => units.slice(0, 3) });
const result = (changes: Readonly<Record<string, string>> = {}) =>
  office.month('2026-04', { '2026-04': { ...usual, ...changes } }).assessment;

describe('two results of one month', () => {
  it('do not differ without a reason', () => {
    expect(compareResults(result(), result())).toEqual([]);
  });

  it('name who moved, also through somebody else’s correction', () => {
    // 丙 is corrected from 50 to 90: 甲, in the middle, falls with its data unchanged.
    expect(compareResults(result(), result({ R1: '30 10 90' }))).toEqual([
      {
        code: '01',
        name: '甲市',
        oldIndex: '60.00',
        newIndex: '54.44',
        change: '-5.56',
        exactChange: '-5.555556',
        differsExactly: false,
        oldRank: 2,
        newRank: 2,
        ownData: false,
        indicators: ['R1 10.0000→5.0000'],
      },
    ]);
  });

  it('differ by what the shown figures differ by, and exactly by more digits where that is another story', () => {
    const moved = (changes: Readonly<Record<string, string>>) =>
      compareResults(result(), result(changes)).map(
        ({ code, oldIndex, newIndex, change, exactChange, differsExactly }) =>
          `${code} ${oldIndex}→${newIndex} ${change} ${exactChange} ${differsExactly}`,
      );
    expect(moved({ W1: '40.001 40 40' })).toEqual(['01 60.00→60.00 0.00 0.000333 true']);
    expect(moved({ W1: '40 40 40.01' })).toEqual(['03 71.11→71.11 0.00 0.003333 true']);
    expect(moved({ W1: '40 40 40.02' })).toEqual(['03 71.11→71.12 0.01 0.006667 false']);
    expect(moved({ W1: '40 40 40.044' })).toEqual(['03 71.11→71.13 0.02 0.014667 true']);
    expect(moved({ W1: '40 40 40.05' })).toEqual(['03 71.11→71.13 0.02 0.016667 false']);
  });

  it('tell a unit’s own correction, figures that arrive, and ranks that move', () => {
    const moves = compareResults(result({ X1: '60 · 60' }), result({ W1: '100 40 40' }));
    expect(
      moves.map(({ code, oldRank, newRank, ownData, indicators }) => ({ code, oldRank, newRank, ownData, indicators })),
    ).toEqual([
      { code: '01', oldRank: 2, newRank: 1, ownData: true, indicators: ['W1 12.0000→30.0000'] },
      { code: '02', oldRank: null, newRank: 3, ownData: true, indicators: ['X1 待核→12.0000'] },
      { code: '03', oldRank: 1, newRank: 2, ownData: false, indicators: [] },
    ]);
  });

  it('match units by code, and show new ones', () => {
    const turned = new FixtureOffice(['change-2026-01.yaml'], { arrange: (units) => [...units.slice(0, 3)].reverse() });
    const same = turned.month('2026-04', {
      '2026-04': { T1: '100 100 100', W1: '40 40 40', R1: '50 10 30', X1: '60 60 60' },
    }).assessment;
    expect(compareResults(result(), same)).toEqual([]);
    const fewer = new FixtureOffice(['change-2026-01.yaml'], { arrange: (units) => units.slice(0, 2) }).month(
      '2026-04',
      { '2026-04': usual },
    ).assessment;
    const added = compareResults(fewer, result()).find(({ code }) => code === '03');
    expect(added).toMatchObject({ oldIndex: null, newIndex: '71.11', change: null, oldRank: null, newRank: 1 });
  });
});
