import { columnOf } from '../../src/domain/dataset.ts';
import { parseDay } from '../../src/domain/date.ts';
import { monthPeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';

/**
 * Eleven units: values on edges, blanks and zeros beside each other, groups of six, three and one, a unit that does not take part,
 * and two quotients that are equal though their doubles are not (0.6/0.9 and 0.2/0.3).
 */
export const period = monthPeriod(2026, 6);

const days = (texts: readonly string[]) => new Set(texts.flatMap((text) => parseDay(text) ?? []));

const calendar = {
  daysOff: days([
    '2026-01-01',
    '2026-01-02',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-21',
    '2026-02-22',
    '2026-02-23',
  ]),
  makeUpDays: days(['2026-01-04', '2026-02-14', '2026-02-28']),
  namedDays: new Map(),
  years: new Set([2026]),
};

const figures = (texts: readonly string[]) =>
  columnOf(texts.map((text) => (text === '' ? undefined : Rational.fromText(text))));
const dates = (texts: readonly string[]) => columnOf(texts.map((text) => Rational.of(parseDay(text) ?? 0)));
const columns = new Map([
  ['a', figures(['0.3', '0.2', '0.7', '1.2', '0', '', '0.1', '1.4', '0.2', '0.6', '0.2'])],
  ['b', figures(['0.6', '0.1', '0', '0.2', '0.2', '0.4', '', '0', '0.1', '0.9', '0.3'])],
  ['c', figures(['0.3', '', '0.1', '', '0.6', '0', '0.5', '', '0', '0.2', '0.4'])],
  [
    '等级',
    columnOf(
      [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 0].map((place) => Rational.of(place)),
      { labels: ['A', 'B', 'C', 'D'] },
    ),
  ],
  [
    '是否',
    columnOf(
      [0, 1, 1, undefined, 0, 1, 0, 1, 1, 0, 1].map((place) => (place === undefined ? undefined : Rational.of(place))),
      { labels: ['否', '是'] },
    ),
  ],
  [
    '办结日',
    dates([
      '2026-02-13',
      '2026-02-14',
      '2026-02-15',
      '2026-02-24',
      '2026-03-01',
      '2026-01-05',
      '2026-02-28',
      '2026-01-01',
      '2026-06-30',
      '2026-04-01',
      '2026-04-07',
    ]),
  ],
  [
    '期限',
    dates([
      '2026-02-13',
      '2026-02-13',
      '2026-02-24',
      '2026-02-10',
      '2026-02-27',
      '2025-12-31',
      '2026-02-01',
      '2026-01-31',
      '2026-01-01',
      '2026-04-06',
      '2026-03-28',
    ]),
  ],
]);

export const units: UnitTable = {
  size: 11,
  participates: Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1]),
  groups: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 2, 0, 0, 0]),
  calendar,
  column: (wanted, at) => (at === period ? columns.get(wanted) : undefined),
};
