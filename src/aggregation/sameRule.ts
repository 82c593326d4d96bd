import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { CompiledIndicator } from '../scoring/compileIndicator.ts';

/** Whether an indicator's trees in two months differ in nothing but the month whose data they ask for. */
export function isSameRule(one: CompiledIndicator, other: CompiledIndicator): boolean {
  const comparison = new Comparison(one.period, other.period);
  return (
    one.due.equals(other.due) &&
    comparison.isSame(one.points, other.points) &&
    comparison.isSame(one.conditions, other.conditions)
  );
}

class Comparison {
  readonly #one: Period;
  readonly #other: Period;
  /** Parts of the trees are shared: each pair is looked at once. */
  readonly #same = new Map<object, object>();

  constructor(one: Period, other: Period) {
    this.#one = one;
    this.#other = other;
  }

  isSame(one: unknown, other: unknown): boolean {
    if (one === other || (one === this.#one && other === this.#other)) return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
    if (one instanceof Rational) return other instanceof Rational && one.equals(other);
    if (one instanceof Map) return false;
    if (this.#same.get(one) === other) return true;
    const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
    const same = ours.length === theirs.size && ours.every(([key, value]) => this.isSame(value, theirs.get(key)));
    if (same) this.#same.set(one, other);
    return same;
  }
}
