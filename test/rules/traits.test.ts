import { expect, it } from 'vitest';
import type { ParameterTraits } from '../../src/rules/form.ts';
import { readFormTables } from './formTable.ts';

/** Traits that parameters decide, told before any data. */
const over = { 目标: '8%', 达标得分: '满分', 每: '2%', 加: 1, 不足一步: '满一个', 未达标得分: 0 };

const cases: readonly (readonly [Readonly<Record<string, unknown>>, Partial<ParameterTraits>])[] = [
  [
    { 方式: '比例', 目标: 1, 封顶: 1 },
    { mayExceed: false, yields: 'share', monotone: true },
  ],
  [{ 方式: '比例', 目标: 1, 封顶: '90%' }, { mayExceed: false }],
  [{ 方式: '比例', 目标: 1, 封顶: '120%' }, { mayExceed: true }],
  [{ 方式: '比例', 目标: 1, 封顶: '封顶数' }, { mayExceed: true }],
  [
    { 方式: '达标', 比较: '≥', 目标: 1 },
    { monotone: true, yields: 'share' },
  ],
  [{ 方式: '达标', 比较: '=', 目标: 1 }, { monotone: false }],
  [
    { 方式: '达标超额', ...over, 封顶: '无' },
    { mayExceed: true, yields: 'points' },
  ],
  [{ 方式: '达标超额', ...over, 封顶: '满分' }, { mayExceed: false }],
  [{ 方式: '达标超额', ...over, 封顶: '100%满分' }, { mayExceed: false }],
  [{ 方式: '达标超额', ...over, 封顶: '110%满分' }, { mayExceed: true }],
  [{ 方式: '达标超额', ...over, 封顶: '满分 + 2' }, { mayExceed: true }],
  [{ 方式: '达标超额', ...over, 封顶: 22 }, { mayExceed: true }],
  [
    { 方式: '偏离扣分', 容差: 0, 每: 1, 扣: 1, 不足一步: '满一个', 保底: 0 },
    { monotone: false, yields: 'points' },
  ],
];

it.each(cases)('%j', (scoring, traits) => {
  const [table] = readFormTables(JSON.stringify([{ 说明: '特征', 满分: 20, 计分: scoring }]), 'traits');
  expect(table?.scoring.form).toMatchObject(traits);
});
