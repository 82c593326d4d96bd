import { Rational } from './rational.ts';

/** A value as it is serialised: exact figures as text, what is not there as null, maps as pairs. */
export type Plain<T> = T extends string | number | boolean | null
  ? T
  : T extends undefined
    ? null
    : T extends Rational
      ? string
      : T extends ReadonlyMap<infer K, infer V>
        ? readonly (readonly [Plain<K>, Plain<V>])[]
        : T extends readonly (infer U)[]
          ? readonly Plain<U>[]
          : { readonly [K in keyof T]: Plain<T[K]> };

/** Steps compute with exact figures; a result that is kept, compared and printed holds none of their objects. */
export function plain<T>(value: T): Plain<T> {
  return plainValue(value) as Plain<T>;
}

function plainValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Rational) return value.toText();
  if (value instanceof Map) return [...value].map((pair) => pair.map(plainValue));
  if (Array.isArray(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
}
