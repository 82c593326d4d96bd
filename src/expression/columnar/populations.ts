import type { Population } from '../expr.ts';
import type { UnitTable } from '../unitTable.ts';
import { remember } from './remember.ts';

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
    const { size, groups, participates } = this.#table;
    const places = new Map<number, number>();
    const everybody: number[] = [];
    const members: number[][] = [];
    const placeOf = new Int32Array(size);
    for (let row = 0; row < size; row++) {
      const group = population.by === 'all' ? 0 : (groups[row] ?? 0);
      const place = places.get(group) ?? places.size;
      places.set(group, place);
      placeOf[row] = place;
      if (place === members.length) members.push([]);
      if (participates[row] !== 1) continue;
      members[place]?.push(row);
      everybody.push(row);
    }
    if (members.length === 0) members.push([]);
    if (population.by === 'group') replaceSmall(placeOf, [...members, everybody], population.fallbackBelow);
    return {
      placeOf,
      members: (population.by === 'group' ? [...members, everybody] : members).map((rows) => Int32Array.from(rows)),
    };
  }
}

/** A group too small is compared with everybody, who come last. */
function replaceSmall(placeOf: Int32Array, members: readonly (readonly number[])[], fallbackBelow: number): void {
  const everybody = members.length - 1;
  for (let row = 0; row < placeOf.length; row++) {
    if ((members[placeOf[row] ?? 0]?.length ?? 0) < fallbackBelow) placeOf[row] = everybody;
  }
}
