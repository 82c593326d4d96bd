import type { Column } from '../domain/dataset.ts';
import { Rational } from '../domain/rational.ts';
import { type Decimal, exactly } from './decimal.ts';

/** Decimals beyond this keep their value as an exact number instead of widening the whole column. */
const mostDecimals = 12;

/** Gathers the values of one item row by row; rows never set are missing. */
export class ColumnBuilder {
  readonly #values: (Decimal | undefined)[];

  constructor(size: number) {
    this.#values = new Array<Decimal | undefined>(size).fill(undefined);
  }

  set(row: number, value: Decimal | undefined): void {
    this.#values[row] = value;
  }

  build(extra: Pick<Column, 'labels' | 'origin' | 'notApplicable'>): Column {
    const scale = this.#values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
    const wide = new Map<number, Rational>();
    const mantissa = Float64Array.from(this.#values, (value, row) => {
      if (value === undefined) return Number.NaN;
      const whole =
        value instanceof Rational || value.scale > scale ? Number.NaN : value.mantissa * 10 ** (scale - value.scale);
      if (Number.isSafeInteger(whole)) return whole;
      const exact = exactly(value);
      wide.set(row, exact);
      return exact.times(Rational.scaled(1, -scale)).toNumber();
    });
    return wide.size > 0 ? { mantissa, scale, wide, ...extra } : { mantissa, scale, ...extra };
  }
}

function decimalsOf(value: Decimal | undefined): number {
  return value === undefined || value instanceof Rational || value.scale > mostDecimals ? 0 : value.scale;
}
