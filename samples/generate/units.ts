import { departmentRoster, type Group } from './departmentRoster.ts';
import { whole } from './prng.ts';

export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Units that share a seed have the same figures throughout. */
  readonly seed: string;
}

/** 地市: `general` and `fund` are the 2025 outturns of the two budgets in 万元, as frozen in config/地市/目标.csv. */
export interface Prefecture extends Unit {
  readonly order: number;
  readonly counties: number;
  readonly general: number;
  readonly fund: number;
  /** Only some prefectures have border counties. */
  readonly border: boolean;
}

/** 部门: `budget` is the initial budget of the year in 万元. */
export interface Department extends Unit {
  readonly group: Group;
  readonly budget: number;
}

const prefectureRows: readonly (readonly [string, string, number, number, number, boolean])[] = [
  ['540100', '拉萨市', 8, 2_650_000, 420_000, false],
  ['540200', '日喀则市', 18, 2_480_000, 150_000, true],
  ['540500', '山南市', 12, 1_560_000, 62_000, true],
  ['540400', '林芝市', 7, 1_180_000, 48_000, true],
  ['540300', '昌都市', 11, 2_020_000, 90_000, true],
  ['540600', '那曲市', 11, 1_710_000, 90_000, false],
  ['542500', '阿里地区', 7, 780_000, 9_000, true],
];

export const prefectures: readonly Prefecture[] = prefectureRows.map(
  ([code, name, counties, general, fund, border], order) => ({
    code,
    name,
    seed: code,
    order,
    counties,
    general,
    fund,
    border,
  }),
);

const budgetRange: Readonly<Record<Group, readonly [number, number]>> = {
  Ⅰ: [60_000, 420_000],
  Ⅱ: [9_000, 62_000],
  Ⅲ: [11_000, 95_000],
  Ⅳ: [800, 6_200],
};

/** The departments whose size everybody knows to be out of line with their group. */
const knownBudgets: Readonly<Record<string, number>> = {
  教育厅: 1_620_000,
  交通运输厅: 1_480_000,
  卫生健康委员会: 930_000,
  水利厅: 860_000,
  公安厅: 248_000,
};

/** The archives repeat the academy's figures in every export, so that the two tie in every month. */
const seedOf = (code: string): string => (code === '154' ? '153' : code);

/** Approved budgets end in a zero, so that a tenth of one is a whole number of 万元. */
const drawnBudget = (seed: string, group: Group): number => {
  const [low, high] = budgetRange[group];
  return whole(`${seed} budget`, low / 10, high / 10) * 10;
};

export const departments: readonly Department[] = departmentRoster.map(([code, name, group]) => ({
  code,
  name,
  seed: seedOf(code),
  group,
  budget: knownBudgets[name] ?? drawnBudget(seedOf(code), group),
}));
