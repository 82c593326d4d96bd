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

  #divide({ by, fallbackBelow }: Population): Division {
    const { size, groups, stacks, participates } = this.#table;
    const stackOf = numbered(stacks ?? new Int32Array(size), new Int32Array(size));
    if (by === 'all') return divisionOf({ placeOf: stackOf, participates });
    const ownOf = numbered(groups, stackOf);
    const sizes = new Int32Array(size);
    for (let row = 0; row < size; row++)
      if (participates[row] === 1) sizes[ownOf[row] ?? 0] = (sizes[ownOf[row] ?? 0] ?? 0) + 1;
    // A group too small is compared with everybody of its stack.
    const small = ownOf.map((own) => ((sizes[own] ?? 0) < fallbackBelow ? 1 : 0));
    const looked = ownOf.map((own, row) => (small[row] === 1 ? (stackOf[row] ?? 0) : own));
    const placeOf = numbered(looked, small);
    const stackPlaces = new Map<number, number>();
    for (let row = 0; row < size; row++) if (small[row] === 1) stackPlaces.set(stackOf[row] ?? 0, placeOf[row] ?? 0);
    return divisionOf({ placeOf, participates, alsoOf: (row) => stackPlaces.get(stackOf[row] ?? 0) });
  }
}

interface Places {
  readonly placeOf: Int32Array;
  readonly participates: Uint8Array;
  /** A second place that a row counts in. */
  alsoOf?(row: number): number | undefined;
}

function divisionOf({ placeOf, participates, alsoOf }: Places): Division {
  const places = placeOf.reduce((most, place) => Math.max(most, place + 1), 1);
  const members = Array.from({ length: places }, (): number[] => []);
  for (let row = 0; row < placeOf.length; row++) {
    if (participates[row] !== 1) continue;
    const place = placeOf[row] ?? 0;
    members[place]?.push(row);
    const also = alsoOf?.(row);
    if (also !== undefined && also !== place) members[also]?.push(row);
  }
  return { placeOf, members: members.map((rows) => Int32Array.from(rows)) };
}

/** Keys by the order in which they are first met, those within different bounds apart. */
function numbered(keys: Int32Array, within: Int32Array): Int32Array {
  const known: Map<number, number>[] = [];
  const numbers = new Int32Array(keys.length);
  let count = 0;
  const next = (): number => count++;
  for (let row = 0; row < keys.length; row++) {
    const bound = within[row] ?? 0;
    const inside = known[bound] ?? new Map<number, number>();
    known[bound] = inside;
    const key = keys[row] ?? 0;
    numbers[row] = remember(inside, key, next);
  }
  return numbers;
}
