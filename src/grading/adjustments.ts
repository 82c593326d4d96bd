import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import {
  type AdjustmentPolicy,
  type Gate,
  itemOf,
  type PointsItem,
  type PointsKind,
  type PointsPool,
} from './adjustmentPolicy.ts';
import { askedPoints, type Repeat } from './matters.ts';

/** Why points asked for were given, given in part, or not at all. */
export type LineOutcome =
  | { readonly kind: 'given' }
  | { readonly kind: 'itemCap'; readonly cap: string }
  | { readonly kind: 'poolCap'; readonly cap: string }
  | { readonly kind: 'gate'; readonly gate: Gate; readonly found: string | null }
  | { readonly kind: 'sameMatter'; readonly takenBy: YearEntry };

/** 加分扣分 of one entry. */
export interface AdjustmentLine {
  readonly entry: YearEntry;
  readonly kind: PointsKind;
  /** Without sign. */
  readonly asked: string;
  readonly given: string;
  readonly outcome: LineOutcome;
}

/** 调整后总分 of one unit. */
export interface AdjustedTotal {
  /** 平时 + 年度, before adjustments. */
  readonly base: string;
  readonly bonus: string;
  readonly malus: string;
  readonly apart: string;
  /** Before the bounds, where they moved it. */
  readonly unbounded: string | null;
  readonly total: string;
  /** The figure that ranks: without what does not count for ranks. */
  readonly ranking: string;
  readonly lines: readonly AdjustmentLine[];
}

export interface TotalRequest {
  readonly base: Rational;
  /** 总分 of the assessment: the upper bound where totals are bounded. */
  readonly full: Rational;
  /** Named figures of the unit that gates look at. */
  readonly figures: ReadonlyMap<string, Rational>;
  /** Figures that 低于 is held against where those are bounds: the other side's. */
  readonly against?: ReadonlyMap<string, Rational> | undefined;
  readonly entries: readonly YearEntry[];
  readonly repeats: readonly Repeat[];
}

/** 加减分: entries in the order of their dates, each item to its cap, then each pool to its own. */
export function adjustTotal(policy: AdjustmentPolicy, request: TotalRequest): AdjustedTotal {
  const teller = new Teller(policy, request);
  const taken = request.entries.flatMap((entry) => teller.line(entry) ?? []);
  const repeated = request.repeats.flatMap((each) => repeatLine(policy, each) ?? []);
  const { base, full } = request;
  const [bonus, malus, apart] = [teller.given('bonus'), teller.given('malus'), teller.given('apart')];
  const whole = base.plus(bonus).minus(malus).minus(apart);
  const counted = (value: Rational, counts: boolean) => (counts ? value : Rational.zero);
  const ranking = base
    .plus(counted(bonus, policy.bonus.counts))
    .minus(counted(malus, policy.malus.counts))
    .minus(counted(apart, policy.apartCounts));
  const bounded = (value: Rational) =>
    policy.clamped ? Rational.max(Rational.zero, Rational.min(value, full)) : value;
  const total = bounded(whole);
  return {
    base: base.toText(),
    bonus: bonus.toText(),
    malus: malus.toText(),
    apart: apart.toText(),
    unbounded: total.equals(whole) ? null : whole.toText(),
    total: total.toText(),
    ranking: bounded(ranking).toText(),
    lines: [...taken, ...repeated],
  };
}

function repeatLine(policy: AdjustmentPolicy, { entry, takenBy }: Repeat): AdjustmentLine | undefined {
  const item = itemOf(policy, entry.item);
  if (!isPoints(item.kind)) return undefined;
  const asked = askedPoints(policy, entry).toText();
  return { entry, kind: item.kind, asked, given: '0', outcome: { kind: 'sameMatter', takenBy } };
}

function isPoints(kind: string): kind is PointsKind {
  return kind === 'bonus' || kind === 'malus' || kind === 'apart';
}

/** Counts what items and pools have given so far. */
class Teller {
  readonly #policy: AdjustmentPolicy;
  readonly #figures: ReadonlyMap<string, Rational>;
  readonly #against: ReadonlyMap<string, Rational>;
  readonly #byItem = new Map<string, Rational>();
  readonly #byKind = new Map<PointsKind, Rational>();

  constructor(policy: AdjustmentPolicy, { figures, against }: Pick<TotalRequest, 'figures' | 'against'>) {
    this.#policy = policy;
    this.#figures = figures;
    this.#against = against ?? figures;
  }

  given(kind: PointsKind): Rational {
    return this.#byKind.get(kind) ?? Rational.zero;
  }

  line(entry: YearEntry): AdjustmentLine | undefined {
    const item = itemOf(this.#policy, entry.item);
    if (!('each' in item)) return undefined;
    const asked = askedPoints(this.#policy, entry);
    const { given, outcome } = this.#allow(item, asked);
    this.#byItem.set(item.name, (this.#byItem.get(item.name) ?? Rational.zero).plus(given));
    this.#byKind.set(item.kind, this.given(item.kind).plus(given));
    return { entry, kind: item.kind, asked: asked.toText(), given: given.toText(), outcome };
  }

  #allow(
    item: PointsItem & { readonly name: string; readonly kind: PointsKind },
    asked: Rational,
  ): { given: Rational; outcome: LineOutcome } {
    const failed = item.gates.find((gate) => !this.#holds(gate));
    if (failed) {
      const found = this.#figures.get(failed.figure)?.toText() ?? null;
      return { given: Rational.zero, outcome: { kind: 'gate', gate: failed, found } };
    }
    const byItem = within(asked, item.cap, this.#byItem.get(item.name));
    const pool: PointsPool | undefined = item.kind === 'apart' ? undefined : this.#policy[item.kind];
    const given = within(byItem, pool?.cap, this.given(item.kind));
    if (pool?.cap && given.compare(byItem) < 0) return { given, outcome: { kind: 'poolCap', cap: pool.cap.toText() } };
    if (item.cap && given.compare(asked) < 0) return { given, outcome: { kind: 'itemCap', cap: item.cap.toText() } };
    return { given, outcome: { kind: 'given' } };
  }

  /** A figure that is not known does not prove a gate. */
  #holds({ figure, least, below }: Gate): boolean {
    const [found, other] = [this.#figures.get(figure), this.#against.get(figure)];
    if (!found || !other) return false;
    return (!least || found.compare(least) >= 0) && (!below || other.compare(below) < 0);
  }
}

/** What of `asked` a cap leaves after what has been given. */
function within(asked: Rational, cap: Rational | undefined, given: Rational | undefined): Rational {
  return cap ? Rational.min(asked, cap.minus(given ?? Rational.zero)) : asked;
}
