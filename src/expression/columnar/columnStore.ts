import { type Expr, nodesOf, type Population, type RankNode, type StatisticNode } from '../expr.ts';
import type { UnitTable } from '../unitTable.ts';
import { Builder } from './builder.ts';
import { compileNode } from './compileNode.ts';
import { type Division, Populations } from './populations.ts';
import { Program } from './program.ts';
import { rankColumn } from './ranking.ts';
import { remember } from './remember.ts';
import { Resolver } from './resolver.ts';
import { type Sample, type Samples, unnamed } from './sample.ts';
import { first } from './selection.ts';
import { type Column, newStrip, ok } from './strip.ts';
import { summaryColumn } from './summaryColumn.ts';
import { WorkdayCounts } from './workdays.ts';

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
  readonly #samples = new Map<StatisticNode, Map<number, Sample>>();
  readonly #summaries = new WeakMap<StatisticNode, Column>();
  readonly #ranks = new WeakMap<RankNode, Column>();

  constructor(table: UnitTable) {
    this.table = table;
    this.#populations = new Populations(table);
    this.resolver = new Resolver(table, this);
    this.workdays = new WorkdayCounts(table.calendar);
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
    this.resolver.twins.forget();
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
    const samples = remember(this.#samples, node, () => new Map<number, Sample>());
    return remember(samples, place, () => this.#take(node, place));
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

  #take({ of, where, population }: StatisticNode, place: number): Sample {
    const column = this.column(of);
    const condition = where && this.column(where);
    if (condition?.kind === 'mixed')
      throw new TypeError('a condition that is a number in one case and a yes/no in another');
    const rows = this.division(population).members[place] ?? new Int32Array();
    const { status } = column.strip;
    const counts = (row: number): boolean => {
      if (status[row] !== ok) return false;
      return !condition || (condition.strip.status[row] === ok && condition.strip.values[row] === 1);
    };
    const never = column.kind === 'label' || (condition && condition.kind !== 'yesno');
    return {
      of,
      column,
      rows: never ? new Int32Array() : column.strip.troubled || condition ? rows.filter(counts) : rows,
    };
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
