import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareResults, type UnitMove } from '../../src/aggregation/compareResults.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { Rational } from '../../src/domain/rational.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const period = periodOf('2026-02');
/** 援藏和边境建设资金支出进度 is scored against the other units' figures. */
const path = 'samples/2026-02/衔接援藏边境资金支付表_202602.csv';
const indicator = 'P-A07';

let copy: WorkspaceCopy;
let before: Assessment;
let corrected: Assessment;

async function assess(): Promise<Assessment> {
  return (await sampleMonth({ assessment: '地市', period, root: copy.root })).assessment;
}

beforeAll(async () => {
  copy = new WorkspaceCopy({ periods: ['2026-01', '2026-02', '2026'] });
  before = await assess();
  const lines = readFileSync(join(copy.root, path), 'utf8').split('\r\n');
  const header = lines.find((line) => line.startsWith('行政区划代码'))?.split(',') ?? [];
  const paid = header.findIndex((name) => /援藏.*支[付出]/.test(name));
  expect(paid).toBeGreaterThan(0);
  const worst = worstUnit();
  const changed = lines.map((line) => {
    const cells = line.split(',');
    return cells[0] === worst ? cells.with(paid, String(2 * Number(cells[paid]))).join(',') : line;
  });
  copy.write(path, changed.join('\r\n'));
  corrected = await assess();
});

afterAll(() => copy.remove());

/** The unit that the others’ scores are measured against. */
function worstUnit(): string {
  const values = before.scores.find((score) => score.indicator === indicator)?.values[0]?.by ?? [];
  const known = values.flatMap((value, row) => (value === null ? [] : [{ value: Rational.fromText(value), row }]));
  known.sort((a, b) => a.value.compare(b.value));
  return before.units[known[0]?.row ?? 0]?.code ?? '';
}

describe('the correction of one unit’s cell', () => {
  let moves: readonly UnitMove[];

  beforeAll(() => {
    moves = compareResults(before, corrected);
  });

  it('moves others whose own data did not change, and says so', () => {
    const own = moves.filter((move) => move.ownData);
    const others = moves.filter((move) => !move.ownData);
    expect(own.map((move) => move.code)).toEqual([worstUnit()]);
    expect(others.length).toBeGreaterThan(0);
    for (const move of others) {
      expect(move.indicators.map((text) => text.split(' ')[0])).toEqual([indicator]);
      expect(move.newIndex).not.toBe(move.oldIndex);
    }
  });

  it('names each indicator with its points before and after', () => {
    for (const move of moves)
      for (const text of move.indicators) {
        const [, id, from, to] = /^(\S+) (\S+)→(\S+)$/.exec(text) ?? [];
        const pointsIn = ({ units, scores }: Assessment) =>
          scores.find((score) => score.indicator === id)?.points[units.findIndex((unit) => unit.code === move.code)];
        expect([from, to]).toEqual([pointsIn(before), pointsIn(corrected)]);
      }
  });

  it('lists exactly the units whose figures moved', () => {
    const moved = before.results.filter((result, row) => {
      const now = corrected.results[row];
      const points = (of: Assessment) => of.scores.map((score) => score.points[row]).join();
      return (
        result.index?.exact !== now?.index?.exact || result.rank !== now?.rank || points(before) !== points(corrected)
      );
    });
    expect(moves.map((move) => move.code)).toEqual(moved.map((result) => result.code));
  });

  it('is nothing when nothing changed', () => {
    expect(compareResults(before, before)).toEqual([]);
    expect(compareResults(corrected, before).map((move) => move.code)).toEqual(moves.map((move) => move.code));
  });
});
