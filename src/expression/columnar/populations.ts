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
    const places = new Map<string, number>();
    const placeOf = new Int32Array(size);
    const members: number[][] = [];
    const place = (key: string): number => {
      const known = places.get(key) ?? members.length;
      if (known === members.length) members.push([]);
      places.set(key, known);
      return known;
    };
    if (size === 0) place('');
    for (let row = 0; row < size; row++) {
      const stack = stacks?.[row] ?? 0;
      const everybody = place(`${stack}`);
      const own = population.by === 'all' ? everybody : place(`${stack} ${groups[row] ?? 0}`);
      placeOf[row] = own;
      if (participates[row] !== 1) continue;
      members[own]?.push(row);
      if (own !== everybody) members[everybody]?.push(row);
    }
    if (population.by === 'group') this.#replaceSmall({ placeOf, members, places }, population.fallbackBelow);
    return { placeOf, members: members.map((rows) => Int32Array.from(rows)) };
  }

  /** A group too small is compared with everybody of its stack. */
  #replaceSmall({ placeOf, members, places }: Places, fallbackBelow: number): void {
    const small = placeOf.map((place) => ((members[place]?.length ?? 0) < fallbackBelow ? 1 : 0));
    for (let row = 0; row < placeOf.length; row++) {
      if (small[row] === 1) placeOf[row] = places.get(`${this.#table.stacks?.[row] ?? 0}`) ?? 0;
    }
  }
}

interface Places {
  readonly placeOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly places: ReadonlyMap<string, number>;
}
