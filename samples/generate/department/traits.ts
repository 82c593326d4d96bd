import type { Group } from '../departmentRoster.ts';
import { between, chance, whole } from '../prng.ts';
import type { Department } from '../units.ts';

type ByGroup<T> = Readonly<Record<Group, T>>;
type Range = readonly [low: number, high: number];

export const drawIn = (unit: Department, topic: string, ranges: ByGroup<Range>): number =>
  between(`${unit.seed} ${topic}`, ...ranges[unit.group]);

export const countIn = (unit: Department, topic: string, ranges: ByGroup<Range>): number =>
  whole(`${unit.seed} ${topic}`, ...ranges[unit.group]);

export const happens = (unit: Department, topic: string, odds: ByGroup<number>): boolean =>
  chance(`${unit.seed} ${topic}`, odds[unit.group]);

/** Some departments do many things well; the tilt moves all of a unit's shares. */
const tilt = (unit: Department): number => between(`${unit.seed} tilt`, -0.07, 0.05);

/** Everything done with probability `all`, else a share not below `least` (before the unit's tilt). */
export function doneShare(unit: Department, topic: string, all: number, least: number): number {
  if (chance(`${unit.seed} ${topic} all`, all + 2 * tilt(unit))) return 1;
  return Math.max(0, Math.min(0.999, between(`${unit.seed} ${topic}`, least, 1) + tilt(unit)));
}

/** A pace at the beginning of the year: most keep to the season, some lag a little, some far. */
export function startPace(unit: Department, topic: string): number {
  const key = `${unit.seed} ${topic} start`;
  if (chance(`${key} ahead`, 0.5 + 3 * tilt(unit))) return between(key, 1, 1.1);
  if (chance(`${key} near`, 0.45)) return between(key, 0.95, 1.01);
  return between(key, 0.62, 0.94);
}

/** Few events a month: none, one, or rarely up to three. */
export function incidents(unit: Department, topic: string, month: number, odds: number): number {
  const key = `${unit.seed} ${topic} ${month}`;
  if (!chance(key, Math.max(0.02, odds - 2 * tilt(unit)))) return 0;
  return chance(`${key} more`, 0.2) ? whole(`${key} how many`, 2, 3) : 1;
}

const smallWithProjects = new Set([
  '党委网信办',
  '党委老干部局',
  '外事办公室',
  '信访局',
  '残疾人联合会',
  '科学技术协会',
]);

export const hasProjects = (unit: Department): boolean => unit.group !== 'Ⅳ' || smallWithProjects.has(unit.name);

/** 专项债券: yearly allotment in 万元; nobody else has any. */
const bondAllotments: Readonly<Record<string, number>> = {
  发展和改革委员会: 12_000,
  教育厅: 60_000,
  生态环境厅: 20_000,
  住房和城乡建设厅: 90_000,
  交通运输厅: 280_000,
  水利厅: 150_000,
  农业农村厅: 30_000,
  文化厅: 8_000,
  卫生健康委员会: 45_000,
  粮食和物资储备局: 5_000,
};
export const bondAllotment = (unit: Department): number => bondAllotments[unit.name] ?? 0;

export const leadsPolicy = (unit: Department): boolean => happens(unit, '牵头政策', { Ⅰ: 0.85, Ⅱ: 0.3, Ⅲ: 0.05, Ⅳ: 0 });

export const assignsTransfers = (unit: Department): boolean =>
  happens(unit, '主管转移支付', { Ⅰ: 1, Ⅱ: 0.35, Ⅲ: 0.1, Ⅳ: 0 });
