/**
 * Exact rational numbers. Every figure of an assessment is one; rounding happens only where a catalogue names it.
 * Always in lowest terms with a positive denominator, so that equal numbers have equal fields.
 */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);
  static readonly hundred = new Rational(100n, 1n);

  /** Throws on a zero denominator: callers decide what an undefined quotient means before dividing. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const d = BigInt(denominator);
    const n = BigInt(numerator);
    if (d === 0n) throw new RangeError('Rational: zero denominator');
    if (d === 1n) return new Rational(n, 1n);
    const g = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
    const sign = d < 0n ? -1n : 1n;
    return new Rational((sign * n) / g, (sign * d) / g);
  }

  /** `mantissa × 10^-scale`. */
  static scaled(mantissa: bigint | number, scale: number): Rational {
    return scale >= 0
      ? Rational.of(mantissa, 10n ** BigInt(scale))
      : Rational.of(BigInt(mantissa) * 10n ** BigInt(-scale));
  }

  /** Reads a plain decimal (`-12.50`, `1e-7`); undefined for anything else. The text never passes through a double. */
  static parse(text: string): Rational | undefined {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
    if (!match) return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    const mantissa = BigInt(whole + fraction);
    return Rational.scaled(sign === '-' ? -mantissa : mantissa, fraction.length - Number(exponent));
  }

  /** The decimal that the double prints as: its shortest round-trip form (a spreadsheet's number as people see it). */
  static fromDouble(value: number): Rational {
    const parsed = Rational.parse(String(value));
    if (!parsed) throw new RangeError(`Rational: not a finite number: ${value}`);
    return parsed;
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  dividedBy(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** Negative, zero or positive, like a sort comparison. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get sign(): number {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  /** 四舍五入, half away from zero, to `digits` decimals (negative digits round to tens, hundreds …). */
  round(digits: number): Rational {
    return this.#toGrain(digits, (quotient, remainder, divisor) =>
      2n * remainder >= divisor ? quotient + 1n : quotient,
    );
  }

  /** Toward zero. */
  truncate(digits: number): Rational {
    return this.#toGrain(digits, (quotient) => quotient);
  }

  /** Away from zero. */
  roundAway(digits: number): Rational {
    return this.#toGrain(digits, (quotient, remainder) => (remainder > 0n ? quotient + 1n : quotient));
  }

  #toGrain(digits: number, settle: (quotient: bigint, remainder: bigint, divisor: bigint) => bigint): Rational {
    const magnitude = this.absolute().times(Rational.scaled(1, -digits));
    const quotient = magnitude.numerator / magnitude.denominator;
    const remainder = magnitude.numerator % magnitude.denominator;
    const settled = settle(quotient, remainder, magnitude.denominator);
    return Rational.scaled(this.numerator < 0n ? -settled : settled, digits);
  }

  /** Exactly `digits` decimals after rounding half away from zero: `2.50`. */
  toFixed(digits: number): string {
    const rounded = this.round(digits).absolute().times(Rational.scaled(1, -digits)).numerator;
    const text = rounded.toString().padStart(digits + 1, '0');
    const sign = this.numerator < 0n && rounded > 0n ? '-' : '';
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  /** The shortest decimal when one exists within `digits` decimals, else rounded to them. */
  toDecimal(digits = 12): string {
    const fixed = this.toFixed(digits);
    return digits === 0 ? fixed : fixed.replace(/\.?0+$/, '');
  }

  /** True when {@link toDecimal} loses nothing. */
  isDecimal(digits = 12): boolean {
    return this.round(digits).equals(this);
  }

  /** Lossless text: a decimal where one exists, else `n/d`. Read back by {@link fromText}. */
  toText(): string {
    return this.isDecimal(20) ? this.toDecimal(20) : `${this.numerator}/${this.denominator}`;
  }

  static fromText(text: string): Rational {
    const [numerator = '', denominator] = text.split('/');
    const parsed =
      denominator === undefined ? Rational.parse(text) : Rational.of(BigInt(numerator), BigInt(denominator));
    if (!parsed) throw new RangeError(`Rational: not a number: ${text}`);
    return parsed;
  }

  /** The nearest double, for worksheets and the fast path; correct to the last bit for decimals of ordinary size. */
  toNumber(): number {
    const limit = 9007199254740992n;
    const { numerator: n, denominator: d } = this;
    if (n <= limit && n >= -limit && d <= limit) return Number(n) / Number(d);
    // 60 significant bits of the quotient: far below half a unit in the last place of a double.
    const shift = BigInt(Math.max(0, 120 + d.toString(2).length - n.toString(2).length));
    return Number((n << shift) / d) / 2 ** Number(shift);
  }

  static sum(values: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  static min(first: Rational, ...others: Rational[]): Rational {
    return others.reduce((least, value) => (value.compare(least) < 0 ? value : least), first);
  }

  static max(first: Rational, ...others: Rational[]): Rational {
    return others.reduce((most, value) => (value.compare(most) > 0 ? value : most), first);
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
