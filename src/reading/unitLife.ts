import type { Facts } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import { type Period, previousMonth } from '../domain/period.ts';
import type { DatedName, Unit, UnitStage, UnitState } from '../domain/roster.ts';
import type { Located } from '../schema/shapes.ts';

/** A turn in one unit's life, and where it is told. */
export type Turn = { readonly from: Period; readonly place: Located<string> } & (
  | { readonly kind: 'begins' | 'ends' }
  | { readonly kind: 'turns'; readonly before: Partial<UnitState>; readonly after: Partial<UnitState> }
);

export interface LifeFault {
  readonly code: ProblemCode;
  readonly place: Located<string>;
  readonly facts: Facts;
}

/** The unit with its states, worked out from what the roster says today back to its first turn. */
export function lifeOf(
  unit: Unit,
  turns: readonly Turn[],
): { readonly life: Unit; readonly faults: readonly LifeFault[] } {
  const { name, shortName, group, standing } = unit;
  const back = new BackInTime({ name, shortName, group, standing }, turns.at(-1)?.kind !== 'ends');
  for (const turn of [...turns].reverse()) back.before(turn);
  const first = turns[0];
  const life = {
    ...unit,
    stages: back.stages(),
    ...(back.names.length > 0 ? { datedNames: [...(unit.datedNames ?? []), ...back.names] } : {}),
    ...(first?.kind === 'begins' ? { since: first.from } : {}),
  };
  return { life, faults: back.faults };
}

class BackInTime {
  readonly faults: LifeFault[] = [];
  readonly names: DatedName[] = [];
  readonly #stages: UnitStage[] = [];
  #state: UnitState;
  #alive: boolean;

  constructor(state: UnitState, alive: boolean) {
    this.#state = state;
    this.#alive = alive;
  }

  before(turn: Turn): void {
    const { from, place } = turn;
    this.#stages.unshift(this.#stage(from));
    // Whoever ends or begins twice, or turns while it is not there, has contradictory entries.
    if ((turn.kind === 'ends') === this.#alive) this.faults.push({ code: 'WSP-0305', place, facts: { from } });
    if (turn.kind === 'turns') this.#undo(turn);
    else this.#alive = turn.kind === 'ends';
  }

  stages(): readonly UnitStage[] {
    return [this.#stage(undefined), ...this.#stages];
  }

  #undo({ from, place, before, after }: Extract<Turn, { kind: 'turns' }>): void {
    const { name, group, standing } = { ...this.#state, ...after };
    if (name !== this.#state.name || group !== this.#state.group || standing !== this.#state.standing)
      this.faults.push({ code: 'WSP-0304', place, facts: { from } });
    this.#state = { ...this.#state, ...before };
    if (before.name !== undefined) this.names.push({ name: before.name, from: undefined, until: previousMonth(from) });
  }

  #stage(from: Period | undefined): UnitStage {
    return this.#alive ? { ...this.#state, from } : { ...this.#state, from, standing: 'absent' };
  }
}
