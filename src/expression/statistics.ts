import { Rational } from '../domain/rational.ts';
import type { Expr, Population, RankNode, StatisticName, StatisticNode } from './expr.ts';
import { numberIn, numeric, type Outcome, truthIn, undefinedOutcome } from './outcome.ts';
import { remember } from './remember.ts';
import type { UnitTable } from './unitTable.ts';

type Evaluate = (expr: Expr, row: number) => Outcome;

/** Exact statistics over participating units; units without a value (待核, 无法计算) are out of every one of them. */
export class StatisticsEvaluator {
  readonly #table: UnitTable;
  readonly #evaluate: Evaluate;
  readonly #members = new Map<string, readonly number[]>();
  readonly #values = new Map<Expr, Map<string, readonly Rational[]>>();
  readonly #results = new Map<StatisticNode, Map<string, Outcome>>();

  constructor(table: UnitTable, evaluate: Evaluate) {
    this.#table = table;
    this.#evaluate = evaluate;
  }

  statistic(node: StatisticNode, row: number): Outcome {
    const key = populationKey(this.#table, node.population, row);
    const results = remember(this.#results, node, () => new Map<string, Outcome>());
    return remember(results, key, () => this.#compute(node, key));
  }

  rank(node: RankNode, row: number): Outcome {
    const own = this.#evaluate(node.of, row);
    if (own.kind !== 'number') return own;
    const values = this.#valuesOf(node.of, undefined, populationKey(this.#table, node.population, row));
    const better = values.filter((value) => value.compare(own.value) * (node.better === 'higher' ? 1 : -1) > 0);
    if (node.ties === 'dense') return numeric(Rational.of(1 + new Set(better.map((value) => value.toText())).size));
    const equals = values.filter((value) => value.equals(own.value)).length;
    const first = Rational.of(1 + better.length);
    return numeric(node.ties === 'average' ? first.plus(Rational.of(Math.max(0, equals - 1), 2)) : first);
  }

  #compute(node: StatisticNode, key: string): Outcome {
    const values = this.#valuesOf(node.of, node.where, key);
    if (node.statistic === 'count') return numeric(Rational.of(values.length));
    if (node.statistic === 'sum') return numeric(sumOf(values));
    return values.length === 0 ? undefinedOutcome : numeric(summary(node.statistic, values));
  }

  #valuesOf(of: Expr, where: Expr | undefined, key: string): readonly Rational[] {
    if (where) return this.#collect(of, where, key);
    const byKey = remember(this.#values, of, () => new Map<string, readonly Rational[]>());
    return remember(byKey, key, () => this.#collect(of, undefined, key));
  }

  #collect(of: Expr, where: Expr | undefined, key: string): readonly Rational[] {
    const values: Rational[] = [];
    for (const row of this.#membersOf(key)) {
      const value = this.#evaluate(of, row);
      if (value.kind !== 'number' && value.kind !== 'yesno') continue;
      const condition = where ? this.#evaluate(where, row) : undefined;
      if (!condition || (condition.kind === 'yesno' && truthIn(condition))) values.push(numberIn(value));
    }
    return values;
  }

  #membersOf(key: string): readonly number[] {
    return remember(this.#members, key, () => membersOf(this.#table, key));
  }
}

/** Names the population a row is compared in: everybody of its stack, or its group there. */
export function populationKey(table: UnitTable, population: Population, row: number): string {
  const stack = table.stacks?.[row] ?? 0;
  const key = `${stack} ${table.groups[row] ?? 0}`;
  const inGroup = population.by === 'group' && (groupSizes(table).get(key) ?? 0) >= population.fallbackBelow;
  return inGroup ? key : `${stack}`;
}

const knownSizes = new WeakMap<UnitTable, ReadonlyMap<string, number>>();

/** Participating rows a group; counted once a table. */
function groupSizes(table: UnitTable): ReadonlyMap<string, number> {
  const known = knownSizes.get(table);
  if (known) return known;
  const sizes = new Map<string, number>();
  for (let row = 0; row < table.size; row++) {
    const key = `${table.stacks?.[row] ?? 0} ${table.groups[row] ?? 0}`;
    if (table.participates[row] === 1) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  knownSizes.set(table, sizes);
  return sizes;
}

/** Participating rows of a population. */
function membersOf(table: UnitTable, key: string): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) {
    const stack = `${table.stacks?.[row] ?? 0}`;
    if (table.participates[row] === 1 && (key === stack || key === `${stack} ${table.groups[row] ?? 0}`))
      rows.push(row);
  }
  return rows;
}

function summary(name: Exclude<StatisticName, 'count' | 'sum'>, values: readonly Rational[]): Rational {
  const [first, ...rest] = values;
  if (!first) throw new Error('summary of nothing');
  switch (name) {
    case 'min':
      return Rational.min(first, ...rest);
    case 'max':
      return Rational.max(first, ...rest);
    case 'mean':
      return sumOf(values).dividedBy(Rational.of(values.length));
    case 'median':
      return medianOf(values);
  }
}

/** 中位数: the middle value, or the mean of the two middle ones. */
function medianOf(values: readonly Rational[]): Rational {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!high || !low) throw new Error('median of nothing');
  return high.plus(low).dividedBy(Rational.of(2));
}

/** Pairwise, so that the denominators of a hundred thousand quotients meet late. */
export function sumOf(values: readonly Rational[]): Rational {
  if (values.length <= 8) return Rational.sum(values);
  const half = values.length >> 1;
  return sumOf(values.slice(0, half)).plus(sumOf(values.slice(half)));
}
