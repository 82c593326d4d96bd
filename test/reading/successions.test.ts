import { expect, test } from 'vitest';
import { type Column, columnOf, valueAt } from '../../src/domain/dataset.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { Roster } from '../../src/domain/roster.ts';
import { withPredecessors } from '../../src/reading/successions.ts';
import { itemOf, roster } from './tableFixture.ts';

const period = parsePeriod('2026-06');
if (!period) throw new Error('2026-06 is a period');
/** 甲市 and 乙市 have become 丙县. */
const merged: Roster = {
  ...roster,
  successions: [{ from: period, predecessors: ['010', '020'], successors: ['030'], figures: 'sum' }],
};

/** Figures of the two, as an export in which each row stands at its own line. */
function summed(figures: readonly (number | undefined)[], notApplicable: readonly number[]): Column {
  const rows = Int32Array.from([2, 3, 0]);
  const texts = figures.map((figure) => String(figure ?? '—'));
  const origin = { file: 0, sheet: '', letters: 'C', rows, texts, measure: '万元' };
  const column = columnOf([...figures.map((each) => (each === undefined ? undefined : Rational.of(each))), undefined], {
    origin,
    ...(notApplicable.length > 0 ? { notApplicable } : {}),
  });
  if (!period) throw new Error('2026-06 is a period');
  return withPredecessors(column, { roster: merged, item: itemOf('支出数', '万元'), period, own: 'adds' });
}

test('what is 不适用 drops out of the sum of merged units; a blank leaves it open', () => {
  expect(valueAt(summed([3, 4], []), 2)?.toText()).toBe('7');
  expect(valueAt(summed([3, undefined], []), 2)).toBeUndefined();
  const one = summed([3, undefined], [1]);
  expect([valueAt(one, 2)?.toText(), one.notApplicable]).toEqual(['3', [1]]);
});

test('where every part is 不适用, so is the merged unit', () => {
  const none = summed([undefined, undefined], [0, 1]);
  expect([valueAt(none, 2), none.notApplicable]).toEqual([undefined, [0, 1, 2]]);
});
