/** An error value, `#N/A`. */
export class SheetError {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

export const notAvailable = new SheetError('#N/A');
export const divisionByZero = new SheetError('#DIV/0!');
export const wrongValue = new SheetError('#VALUE!');
export const wrongNumber = new SheetError('#NUM!');

/** What a cell holds; undefined is blank. */
export type Scalar = number | string | boolean | SheetError | undefined;
export type Value = Scalar | readonly Scalar[];

export function isArray(value: Value): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** A formula's value where one cell stands. */
export function scalarOf(value: Value): Scalar {
  return isArray(value) ? value[0] : value;
}

export function numberOf(value: Scalar): number | SheetError {
  if (value instanceof SheetError || typeof value === 'number') return value;
  if (typeof value === 'string') return wrongValue;
  return value === true ? 1 : 0;
}

/** Applies a function of scalars row by row. The first error wins, as Excel reads from the left. */
export function eachRow(values: readonly Value[], apply: (scalars: readonly Scalar[]) => Scalar): Value {
  const length = Math.max(0, ...values.map((value) => (isArray(value) ? value.length : 0)));
  if (length === 0) return apply(values.map((value) => (isArray(value) ? value[0] : value)));
  return Array.from({ length }, (_, row) => apply(values.map((value) => (isArray(value) ? value[row] : value))));
}

const typeOrder = ['number', 'string', 'boolean'];

/** Negative, zero or positive: numbers before texts before logical values; every bit counts. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof a !== typeof b) return typeOrder.indexOf(typeof a) - typeOrder.indexOf(typeof b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return Number(a) - Number(b);
}

function blankLike(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
