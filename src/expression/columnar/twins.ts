import type { Column as DataColumn } from '../../domain/dataset.ts';
import { childrenOf, type Expr } from '../expr.ts';
import { remember } from '../remember.ts';
import type { UnitTable } from '../unitTable.ts';
import type { Cell } from './sample.ts';

/** What a tree takes from its own row. */
interface Inputs {
  readonly columns: readonly (DataColumn | undefined)[];
  /** Whether it matters whom the row is compared with. */
  readonly grouped: boolean;
  readonly firsts: Map<string, number>;
}

/** Rows with the same inputs have the same figure: small counts repeat endlessly among many units, and are computed once. */
export class Twins {
  readonly #table: UnitTable;
  readonly #inputs = new Map<Expr, Inputs>();

  constructor(table: UnitTable) {
    this.#table = table;
  }

  /** The first row asked about that has the same inputs. */
  first({ expr, row }: Cell): number {
    const inputs = remember(this.#inputs, expr, () => inputsOf(expr, this.#table));
    return remember(inputs.firsts, keyOf(inputs, row, this.#table), () => row);
  }

  /** Forgets rows; what they come to is known by their firsts, so nothing else depends on it. */
  forget(): void {
    this.#inputs.clear();
  }
}

function keyOf({ columns, grouped }: Inputs, row: number, table: UnitTable): string {
  const own = columns.map((column) => column?.wide?.get(row)?.toText() ?? column?.mantissa[row]);
  return grouped ? `${own.join()}|${table.groups[row]}` : own.join();
}

function inputsOf(expr: Expr, table: UnitTable): Inputs {
  const columns = new Set<DataColumn | undefined>();
  let grouped = false;
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'item') columns.add(table.column(node.item, node.period));
    if ((node.kind === 'statistic' || node.kind === 'rank') && node.population.by === 'group') grouped = true;
    if (node.kind !== 'statistic') for (const child of childrenOf(node)) visit(child);
  };
  visit(expr);
  return { columns: [...columns], grouped, firsts: new Map() };
}
