import { monthPeriod } from '../src/domain/period.ts';
import {
  add,
  atLeast,
  atMost,
  below,
  both,
  call,
  choose,
  divide,
  type Expr,
  equal,
  least,
  most,
  multiply,
  named,
  number,
  type Population,
  rank,
  type StatisticName,
  statistic,
  subtract,
  total,
  when,
  zero,
} from '../src/expression/expr.ts';

export interface CoreIndicator {
  readonly kind: string;
  readonly points: Expr;
}

const june = monthPeriod(2026, 6);
const everybody: Population = { by: 'all', fallbackBelow: 0 };
const ownGroup: Population = { by: 'group', fallbackBelow: 3 };
const full = named('满分', number(2.5));

/** 57 trees as the forms and the gap rule build them. */
export function coreIndicators(): readonly CoreIndicator[] {
  const many = (kind: string, count: number, points: (place: number) => Expr): CoreIndicator[] =>
    Array.from({ length: count }, (_, place) => ({ kind, points: points(place) }));
  return [
    ...many('插值', 31, (place) => ramp(share(`插值${place}`), place)),
    ...many('差距·中位数·全体', 3, (place) => gap(share(`中位${place}`), everybody, 'median')),
    ...many('差距·中位数·同组', 3, (place) => gap(share(`组中位${place}`), ownGroup, 'median')),
    ...many('差距·均值·全体', 2, (place) => gap(share(`均值${place}`), everybody, 'mean')),
    ...many('差距·均值·同组', 2, (place) => gap(share(`组均值${place}`), ownGroup, 'mean')),
    ...many('极差·同组', 3, (place) => minMax(share(`极差${place}`), ownGroup)),
    ...many('均值比较·全体', 1, (place) => againstMean(share(`比较${place}`))),
    ...many('名次递减·全体', 1, (place) => ranked(share(`名次${place}`))),
    ...many('按步扣分', 4, (place) => steps(share(`按步${place}`))),
    ...many('按次扣分', 3, (place) => occurrences(place)),
    ...many('分档', 2, (place) => bands(share(`分档${place}`))),
    ...many('清单', 2, (place) => checklist(place)),
  ];
}

function item(name: string): Expr {
  return { kind: 'item', item: name, period: june };
}

function share(name: string): Expr {
  return named('取值', divide(item(`分子${name}`), item(`分母${name}`)));
}

/** Two to four lines between anchors. */
function ramp(value: Expr, place = 0): Expr {
  const anchors = [0.6, 0.7, 0.8, 0.85, 0.95]
    .slice(place % 3)
    .map((at, order, all) => [number(at), multiply(full, divide(number(order), number(all.length - 1)))] as const);
  const [first, ...others] = anchors;
  if (!first) return full;
  const lines = others.map(([at, points], order) => {
    const [fromAt, fromPoints] = anchors[order] ?? first;
    const slope = divide(subtract(points, fromPoints), subtract(at, fromAt));
    return when(below(value, at), add(fromPoints, multiply(subtract(value, fromAt), slope)));
  });
  return choose([when(atMost(value, first[0]), first[1]), ...lines], full);
}

function gap(value: Expr, population: Population, name: StatisticName): Expr {
  const direct = named('直接计分', ramp(value));
  const standard = number(0.9);
  const line = subtract(standard, multiply(number(0.05), standard));
  const [lowest, highest] = [statistic('min', direct, population), statistic('max', direct, population)];
  const low = multiply(number(0.5), full);
  const placed = add(low, multiply(divide(subtract(direct, lowest), subtract(highest, lowest)), subtract(full, low)));
  const adjusted = named('差距调整', placed);
  return choose(
    [
      when(atLeast(statistic(name, value, population), line), direct),
      when(atMost(statistic('count', direct, population), number(1)), direct),
      when(equal(highest, lowest), direct),
      when(atMost(adjusted, direct), direct),
    ],
    adjusted,
  );
}

function minMax(value: Expr, population: Population): Expr {
  const [lowest, highest] = [statistic('min', value, population), statistic('max', value, population)];
  const allEqual = both(equal(value, lowest), equal(value, highest));
  return choose([when(allEqual, full)], multiply(full, divide(subtract(value, lowest), subtract(highest, lowest))));
}

function againstMean(value: Expr): Expr {
  const mean = named('均值', statistic('mean', value, everybody));
  const behind = divide(subtract(mean, value), number(0.01));
  return choose(
    [when(atLeast(value, mean), full)],
    most(zero, subtract(full, multiply(number(0.1), call('truncate', behind, number(0))))),
  );
}

function ranked(value: Expr): Expr {
  const place = rank(value, everybody, { better: 'higher', ties: 'competition' });
  return most(zero, subtract(full, multiply(number(0.00002), subtract(place, number(1)))));
}

function steps(value: Expr): Expr {
  const start = number(0.9);
  const passed = call('roundAway', divide(subtract(start, value), number(0.01)), number(0));
  return choose([when(atLeast(value, start), full)], most(zero, subtract(full, multiply(number(0.05), passed))));
}

function occurrences(place: number): Expr {
  const taken = ['甲', '乙', '丙'].map((name) =>
    multiply(number(0.3), most(zero, subtract(item(`次数${place}${name}`), number(1)))),
  );
  return most(zero, subtract(full, total(taken)));
}

function bands(value: Expr): Expr {
  const bounds = [0.95, 0.9, 0.8, 0.6];
  return choose(
    bounds.map((bound, place) => when(atLeast(value, number(bound)), multiply(full, number(1 - place / 5)))),
    zero,
  );
}

function checklist(place: number): Expr {
  const parts = ['甲', '乙', '丙', '丁', '戊'].map((name) =>
    choose([when(item(`事项${place}${name}`), number(0.5))], zero),
  );
  return least(full, total(parts));
}
