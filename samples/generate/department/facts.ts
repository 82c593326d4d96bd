import { cents, toTheFen } from '../amounts.ts';
import { progressShare, seasonShare } from '../curves.ts';
import { between, chance, whole } from '../prng.ts';
import { scriptedAdditionRates } from '../scenarios/additions.ts';
import type { Department } from '../units.ts';
import { happens, hasProjects, startPace } from './traits.ts';

/** A department's money through the year in 万元. The exports and the year-end accounts are views of these. */

/** 年初结转: whole 万元; many small departments have none. */
export const carriedIn = (unit: Department): number =>
  happens(unit, '有结转', { Ⅰ: 1, Ⅱ: 0.95, Ⅲ: 0.95, Ⅳ: 0.6 })
    ? Math.round(unit.budget * between(`${unit.seed} 结转`, 0.02, 0.11))
    : 0;

interface Additions {
  readonly central: number;
  readonly aid: number;
  readonly regional: number;
  readonly other: number;
}

function ownAdditionRate(unit: Department): number {
  const scripted = scriptedAdditionRates[unit.name];
  if (scripted !== undefined) return scripted;
  const key = `${unit.seed} 追加率`;
  if (chance(`${key} none`, 0.3)) return 0;
  if (chance(`${key} some`, 0.6)) return between(key, 0.01, 0.099);
  return chance(`${key} many`, 0.65) ? between(key, 0.11, 0.19) : between(key, 0.21, 0.36);
}

const added = (unit: Department, topic: string, odds: number, share: number): number =>
  chance(`${unit.seed} ${topic} any`, odds) ? Math.round(unit.budget * between(`${unit.seed} ${topic}`, 0, share)) : 0;

/** 年中追加 by the end of the year; only `other` counts against the department. */
export const additions = (unit: Department): Additions => ({
  central: added(unit, '中央追加', 0.6, unit.group === 'Ⅰ' ? 0.14 : 0.06),
  aid: added(unit, '援藏追加', 0.3, 0.03),
  regional: added(unit, '自治区决策追加', 0.35, 0.04),
  other: Math.round(unit.budget * ownAdditionRate(unit)),
});

export const addedInAll = (unit: Department): number => {
  const { central, aid, regional, other } = additions(unit);
  return central + aid + regional + other;
};

export const projectBudget = (unit: Department): number => {
  if (!hasProjects(unit)) return 0;
  const share =
    unit.group === 'Ⅳ' ? between(`${unit.seed} 项目占比`, 0.2, 0.4) : between(`${unit.seed} 项目占比`, 0.3, 0.55);
  return Math.round(unit.budget * share);
};

const addedBy = (unit: Department, month: number): number => Math.round(addedInAll(unit) * seasonShare('added', month));

/** 可执行指标 = 年初批复 + 上年结转 + 已下达追加. */
export const executable = (unit: Department, month: number): number =>
  unit.budget + carriedIn(unit) + addedBy(unit, month);

/** Small departments' projects are fixed for the year; elsewhere half of what is added goes to projects. */
export const projectExecutable = (unit: Department, month: number): number => {
  if (!hasProjects(unit)) return 0;
  if (unit.group === 'Ⅳ') return projectBudget(unit);
  return projectBudget(unit) + Math.round((carriedIn(unit) + addedBy(unit, month)) / 2);
};

export const projectPaid = (unit: Department, month: number): number =>
  toTheFen(
    projectExecutable(unit, month) *
      progressShare(unit, { topic: '项目支出', season: 'projects', start: startPace(unit, '项目支出') }, month),
  );

/** Salaries and offices are paid evenly: whatever brings a department on pace to the season of the whole. */
function basicShare(unit: Department, month: number): number {
  const weight = projectExecutable(unit, month) / executable(unit, month);
  let paid = 0;
  for (let past = 1; past <= month; past++) {
    const onPace = (seasonShare('department', past) - weight * seasonShare('projects', past)) / (1 - weight);
    const late = past > 8 && past < 12 && chance(`${unit.seed} 年底突击`, 0.2) ? 0.9 : 1;
    paid = Math.max(paid, Math.min(0.995, onPace * late * basicPace(unit, past)));
  }
  return paid;
}

const basicPace = (unit: Department, month: number): number => {
  const start = hasProjects(unit) ? 0.97 + 0.06 * between(`${unit.seed} 基本支出`, 0, 1) : startPace(unit, '基本支出');
  const catchingUp = month > 9 ? (12 - month) / 3 : 1;
  return 1 + (start - 1) * Math.max(0.3, catchingUp);
};

export const paid = (unit: Department, month: number): number =>
  toTheFen(
    (executable(unit, month) - projectExecutable(unit, month)) * basicShare(unit, month) + projectPaid(unit, month),
  );

export const carriedPaid = (unit: Department, month: number): number =>
  toTheFen(
    carriedIn(unit) *
      progressShare(unit, { topic: '上年结转', season: 'carriedOver', start: startPace(unit, '上年结转') }, month),
  );

/** 年末结转结余: what could be executed and was not. */
export const carriedOut = (unit: Department): number => cents(executable(unit, 12) - paid(unit, 12));

export const projectCount = (unit: Department): number => {
  if (!hasProjects(unit)) return 0;
  const most = { Ⅰ: 180, Ⅱ: 38, Ⅲ: 46, Ⅳ: 6 }[unit.group];
  return whole(`${unit.seed} 项目数`, Math.ceil(most / 4), most);
};
