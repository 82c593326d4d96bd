import { type Expr, nodesOf, type Population, type RankNode, type StatisticName, type StatisticNode } from '../expr.ts';
import { remember } from '../remember.ts';
import type { UnitTable } from '../unitTable.ts';
import { Builder } from './builder.ts';
import { compileNode } from './compileNode.ts';
import { orderStatistics, positionsOf } from './orderStatistic.ts';
import { type Division, Populations } from './populations.ts';
import { Program } from './program.ts';
import { rankColumn } from './ranking.ts';
import { Resolver } from './resolver.ts';
import { type OrderStatistic, type Sample, type Samples, unnamed } from './sample.ts';
import { samplesOf } from './sampling.ts';
import { first } from './selection.ts';
import { type Column, newStrip } from './strip.ts';
import { summaryColumn } from './summaryColumn.ts';
import { type WorkdayCounts, workdayCounts } from './workdays.ts';

/** Stands for the condition of a statistic that has none. */
const always: Expr = { kind: 'label', text: '' };

/** Columns over all units: made where a statistic needs one, kept while one tree is evaluated. */
export class ColumnStore implements Samples {
  readonly table: UnitTable;
  readonly resolver: Resolver;
  readonly workdays: WorkdayCounts;
  /** Rows of the table that needed exact figures for the tree at hand. */
  readonly exactRows = new Set<number>();
  readonly expected = new Set<Expr>();
  readonly #populations: Populations;
  readonly #columns = new Map<Expr, Column>();
  readonly #samples = new Map<Expr, Map<Expr, Map<Division, readonly Sample[]>>>();
  readonly #orders = new Map<Sample, Map<StatisticName, readonly OrderStatistic[]>>();
  readonly #summaries = new WeakMap<StatisticNode, Column>();
  readonly #ranks = new WeakMap<RankNode, Column>();

  constructor(table: UnitTable) {
    this.table = table;
    this.#populations = new Populations(table);
    this.resolver = new Resolver(table, this);
    this.workdays = workdayCounts(table.calendar);
  }

  /** Columns that statistics of a tree will need, so that the tree itself reads them too. */
  expect(expr: Expr): void {
    for (const node of nodesOf(expr)) {
      if (node.kind !== 'statistic' && node.kind !== 'rank') continue;
      this.expected.add(unnamed(node.of));
      if (node.kind === 'statistic' && node.where) this.expected.add(unnamed(node.where));
    }
  }

  /** Forgets what belongs to one tree; statistics, a figure or a column each, are kept. */
  release(): void {
    this.#columns.clear();
    this.#samples.clear();
    this.#orders.clear();
    this.resolver.forget();
    this.exactRows.clear();
    this.expected.clear();
  }

  /** Whether the tree at hand has the node as a column of its own. */
  holds(node: Expr): boolean {
    return this.#columns.has(node) || this.expected.has(node);
  }

  column(expr: Expr): Column {
    const node = unnamed(expr);
    return remember(this.#columns, node, () => {
      const builder = new Builder(node, this, compileNode);
      return fill(new Program(builder.operand(node), builder.steps), this.table.size);
    });
  }

  division(population: Population): Division {
    return this.#populations.division(population);
  }

  place(population: Population, row: number): number {
    return this.division(population).placeOf[row] ?? 0;
  }

  places(population: Population): number {
    return this.division(population).members.length;
  }

  sample(node: StatisticNode, place: number): Sample {
    const of = unnamed(node.of);
    const byCondition = remember(this.#samples, of, () => new Map<Expr, Map<Division, readonly Sample[]>>());
    const byDivision = remember(byCondition, node.where ?? always, () => new Map<Division, readonly Sample[]>());
    const division = this.division(node.population);
    const sample = remember(byDivision, division, () => this.#samplesOf(node, division))[place];
    if (!sample) throw new Error(`no place ${place} in a population`);
    return sample;
  }

  orders(node: StatisticNode, place: number): readonly OrderStatistic[] {
    const sample = this.sample(node, place);
    const orders = remember(this.#orders, sample, () => new Map<StatisticName, readonly OrderStatistic[]>());
    return remember(orders, node.statistic, () =>
      orderStatistics(sample, positionsOf(node.statistic, sample.rows.length)),
    );
  }

  summary(node: StatisticNode): Column {
    return remember(this.#summaries, node, () => summaryColumn(node, this, this.column(node.of).grain));
  }

  ranks(node: RankNode): Column {
    return remember(this.#ranks, node, () =>
      rankColumn(node, {
        column: this.column(node.of),
        division: this.division(node.population),
        participates: this.table.participates,
        figures: this.resolver,
        twin: (cell) => this.resolver.twins.first(cell),
      }),
    );
  }

  #samplesOf({ of, where }: StatisticNode, { members }: Division): readonly Sample[] {
    return samplesOf({ of, column: this.column(of), condition: where && this.column(where) }, members);
  }
}

/** Runs a program over all rows into arrays of their length. */
function fill(program: Program, size: number): Column {
  const { strip, kind, grain, labels } = program.operand;
  const whole = newStrip(size, kind);
  program.run(size, ({ from, count }) => {
    whole.values.set(first(strip.values, count), from);
    if (kind === 'number' || kind === 'mixed') whole.errors.set(first(strip.errors, count), from);
    whole.status.set(first(strip.status, count), from);
    whole.troubled ||= strip.troubled;
  });
  return { kind, grain, labels, strip: whole };
}
