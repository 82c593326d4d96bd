import type { Population } from '../expr.ts';
import { remember } from '../remember.ts';
import type { UnitTable } from '../unitTable.ts';

/** Who is compared with whom: the rows of a table by place, and the participating rows of each place. */
export interface Division {
  readonly placeOf: Int32Array;
  readonly members: readonly Int32Array[];
}

/** 比较范围 of a table's rows, found once for each kind of population. */
export class Populations {
  readonly #table: UnitTable;
  readonly #known = new Map<string, Division>();

  constructor(table: UnitTable) {
    this.#table = table;
  }

  division(population: Population): Division {
    const key = population.by === 'all' ? 'all' : `group ${population.fallbackBelow}`;
    return remember(this.#known, key, () => this.#divide(population));
  }

  #divide(population: Population): Division {
    const { size, groups, stacks, participates } = this.#table;
    const placeOf = new Int32Array(size);
    const members: number[][] = size === 0 ? [[]] : [];
    const stackPlaces = new Map<number, number>();
    const groupPlaces = new Map<number, Map<number, number>>();
    const open = (): number => members.push([]) - 1;
    for (let row = 0; row < size; row++) {
      const stack = stacks?.[row] ?? 0;
      const everybody = remember(stackPlaces, stack, open);
      const inStack = () => new Map<number, number>();
      const own = population.by === 'all' ? everybody : remember(remember(groupPlaces, stack, inStack), groups[row] ?? 0, open);
      placeOf[row] = own;
      if (participates[row] !== 1) continue;
      members[own]?.push(row);
      if (own !== everybody) members[everybody]?.push(row);
    }
    if (population.by === 'group') this.#replaceSmall({ placeOf, members, stackPlaces }, population.fallbackBelow);
    return { placeOf, members: members.map((rows) => Int32Array.from(rows)) };
  }

  /** A group too small is compared with everybody of its stack. */
  #replaceSmall({ placeOf, members, stackPlaces }: Places, fallbackBelow: number): void {
    const small = members.map((rows) => rows.length < fallbackBelow);
    for (let row = 0; row < placeOf.length; row++) {
      if (small[placeOf[row] ?? 0]) placeOf[row] = stackPlaces.get(this.#table.stacks?.[row] ?? 0) ?? 0;
    }
  }
}

interface Places {
  readonly placeOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  /** The place of everybody in a stack. */
  readonly stackPlaces: ReadonlyMap<number, number>;
}
