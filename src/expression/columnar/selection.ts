import { missing, noValue, ok, type Strip } from './strip.ts';

/** Missing data outrank a zero denominator. */
export function combineStatus({ left, right, out }: { left: Strip; right: Strip; out: Strip }, count: number): void {
  if (!left.troubled || !right.troubled) {
    copyStatus({ of: left.troubled ? left : right, out }, count);
    return;
  }
  out.troubled = true;
  for (let i = 0; i < count; i++) {
    const either = (left.status[i] ?? 0) | (right.status[i] ?? 0);
    out.status[i] = either === (missing | noValue) ? missing : either;
  }
}

export function copyStatus({ of, out }: { of: Strip; out: Strip }, count: number): void {
  out.troubled = of.troubled;
  if (of.troubled) out.status.set(first(of.status, count));
  else out.status.fill(ok, 0, count);
}

export function copy({ of, out }: { of: Strip; out: Strip }, count: number): void {
  out.values.set(first(of.values, count));
  if (of.errors !== out.errors) out.errors.set(first(of.errors, count));
  copyStatus({ of, out }, count);
}

/** The figures in use: a strip's arrays may be longer than the last rows of a table. */
export function first<T extends Float64Array | Uint8Array>(array: T, count: number): T;
export function first(array: Float64Array | Uint8Array, count: number): Float64Array | Uint8Array {
  return array.length > count ? array.subarray(0, count) : array;
}

/** Where the condition holds, `of`; where it has no value, its trouble; elsewhere `out` stays as it is. */
export function overlay({ condition, of, out }: { condition: Strip; of: Strip; out: Strip }, count: number): void {
  const sameErrors = of.errors === out.errors;
  out.troubled = out.troubled || of.troubled || condition.troubled;
  for (let i = 0; i < count; i++) {
    const trouble = condition.status[i] ?? 0;
    if (trouble !== ok) {
      out.status[i] = trouble;
    } else if (condition.values[i] !== 0) {
      out.values[i] = of.values[i] ?? 0;
      out.status[i] = of.status[i] ?? 0;
      if (!sameErrors) out.errors[i] = of.errors[i] ?? 0;
    }
  }
}

/** Where `out` has no value for a zero denominator, `of`. */
export function recoverFrom({ of, out }: { of: Strip; out: Strip }, count: number): void {
  const sameErrors = of.errors === out.errors;
  for (let i = 0; i < count; i++) {
    if (out.status[i] !== noValue) continue;
    out.values[i] = of.values[i] ?? 0;
    out.status[i] = of.status[i] ?? 0;
    if (!sameErrors) out.errors[i] = of.errors[i] ?? 0;
  }
}

/** The first row's figure in all rows. */
export function spread(strip: Strip): void {
  strip.values.fill(strip.values[0] ?? 0);
  strip.errors.fill(strip.errors[0] ?? 0);
  strip.status.fill(strip.status[0] ?? 0);
  strip.troubled = strip.status[0] !== ok;
}
