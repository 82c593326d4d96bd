import { nth } from './amounts.ts';
import { between } from './prng.ts';
import { scriptedPaces, scriptedShares } from './scenarios/paces.ts';
import type { Unit } from './units.ts';

/**
 * Cumulative percent by month that the units scatter around. They follow the standards of 2026, but are data of their
 * own: a past month's exports must not move when the office revises a standard.
 */
const seasons = {
  directFunds: [3, 8, 16, 25, 36, 48, 57, 66, 76, 84, 91, 97],
  ruralFunds: [1, 4, 10, 20, 32, 46, 57, 67, 78, 86, 92, 97],
  aidAndBorder: [1, 3, 7, 14, 24, 36, 47, 58, 69, 79, 86, 92],
  generalBudget: [4, 9, 17, 24, 32, 42, 51, 59, 69, 78, 87, 96],
  fundBudget: [1, 3, 7, 13, 21, 31, 41, 51, 61, 70, 78, 86],
  specialBonds: [1, 4, 10, 18, 28, 40, 51, 61, 71, 79, 85, 90],
  department: [5, 11, 19, 26, 34, 43, 51, 59, 69, 78, 87, 96],
  projects: [2, 6, 12, 19, 28, 39, 48, 58, 68, 78, 86, 94],
  majorPolicy: [2, 6, 13, 21, 31, 43, 53, 62, 72, 81, 89, 95],
  carriedOver: [6, 15, 30, 40, 50, 60, 68, 75, 83, 88, 93, 97],
  /** Money received: most of a year's transfers are announced early. */
  received: [25, 38, 50, 60, 68, 76, 82, 88, 92, 96, 98.5, 100],
  bondsIssued: [40, 40, 50, 55, 65, 75, 85, 90, 95, 100, 100, 100],
  added: [0, 2, 8, 15, 25, 40, 50, 60, 72, 84, 95, 100],
} as const satisfies Record<string, readonly number[]>;

export type Season = keyof typeof seasons;

/** Who starts slowly catches up in the second half of the year, never quite. */
const fade = [1, 1, 1, 1, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/** Money is never paid out to the last cent. */
const almostAll = 0.995;

function paceOf(unit: Unit, topic: string, start: number, month: number): number {
  const wobble = between(`${unit.seed} ${topic} wobble ${month}`, -0.015, 0.015);
  return 1 + (start - 1) * nth(fade, month - 1) + wobble;
}

export const seasonShare = (season: Season, month: number): number => nth(seasons[season], month - 1) / 100;

interface Progress {
  readonly topic: string;
  readonly season: Season;
  /** The unit's pace at the beginning of the year; 1 follows the season. */
  readonly start: number;
}

/** The share paid by the end of the month; never falls from one month to the next. */
export function progressShare(unit: Unit, { topic, season, start }: Progress, month: number): number {
  const scripted = scriptedShares[topic]?.[unit.name];
  if (scripted !== undefined) return nth(scripted, month - 1) / 100;
  const pace = scriptedPaces[unit.name];
  let paid = 0;
  for (let past = 1; past <= month; past++) {
    const speed = pace === undefined ? paceOf(unit, topic, start, past) : nth(pace, past - 1);
    paid = Math.max(paid, Math.min(almostAll, seasonShare(season, past) * speed));
  }
  return paid;
}
