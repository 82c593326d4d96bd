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
    return d < 0n ? Rational.#lowest(-n, -d) : Rational.#lowest(n, d);
  }

  static #lowest(n: bigint, d: bigint): Rational {
    if (d === 1n) return new Rational(n, 1n);
    const g = greatestCommonDivisor(n < 0n ? -n : n, d);
    return g === 1n ? new Rational(n, d) : new Rational(n / g, d / g);
  }

  /** `mantissa × 10^-scale`. */
  static scaled(mantissa: bigint | number, scale: number): Rational {
    return scale > 0
      ? Rational.#lowest(BigInt(mantissa), tenTo(scale))
      : new Rational(BigInt(mantissa) * tenTo(-scale), 1n);
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
    const [d, e] = [this.denominator, other.denominator];
    if (d === e) return Rational.#lowest(this.numerator + other.numerator, d);
    return Rational.#lowest(this.numerator * e + other.numerator * d, d * e);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.#lowest(this.numerator * other.numerator, this.denominator * other.denominator);
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
    return this.#toGrain(digits, halfAway);
  }

  /** Toward zero. */
  truncate(digits: number): Rational {
    return this.#toGrain(digits, (quotient) => quotient);
  }

  /** Away from zero. */
  roundAway(digits: number): Rational {
    return this.#toGrain(digits, (quotient, remainder) => (remainder > 0n ? quotient + 1n : quotient));
  }

  #toGrain(digits: number, settle: Settle): Rational {
    const settled = this.#grains(digits, settle);
    return Rational.scaled(this.numerator < 0n ? -settled : settled, digits);
  }

  /** The magnitude in whole grains of 10^-digits. */
  #grains(digits: number, settle: Settle): bigint {
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    const dividend = digits > 0 ? magnitude * tenTo(digits) : magnitude;
    const divisor = digits < 0 ? this.denominator * tenTo(-digits) : this.denominator;
    return divisor === 1n ? dividend : settle(dividend / divisor, dividend % divisor, divisor);
  }

  /** Exactly `digits` decimals after rounding half away from zero: `2.50`. */
  toFixed(digits: number): string {
    const grains = this.#grains(digits, halfAway);
    const sign = this.numerator < 0n && grains > 0n ? '-' : '';
    return sign + pointed(grains, digits);
  }

  /** The shortest decimal when one exists within `digits` decimals, else rounded to them. */
  toDecimal(digits = 12): string {
    const fixed = this.toFixed(digits);
    return digits === 0 ? fixed : fixed.replace(/\.?0+$/, '');
  }

  /** True when {@link toDecimal} loses nothing. */
  isDecimal(digits = 12): boolean {
    return tenTo(digits) % this.denominator === 0n;
  }

  /** Lossless text: a decimal where one exists, else `n/d`. Read back by {@link fromText}. */
  toText(): string {
    if (this.denominator === 1n) return this.numerator.toString();
    return tenTo(20) % this.denominator === 0n ? this.toDecimal(20) : `${this.numerator}/${this.denominator}`;
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

type Settle = (quotient: bigint, remainder: bigint, divisor: bigint) => bigint;

const halfAway: Settle = (quotient, remainder, divisor) => (2n * remainder >= divisor ? quotient + 1n : quotient);

const powers = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

function tenTo(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** `1234` grains of 10^-2 as `12.34`. */
function pointed(grains: bigint, digits: number): string {
  if (digits <= 0) return (grains * tenTo(-digits)).toString();
  const text = grains.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Of a ≥ 0 and b > 0. Most figures are small, and machine integers divide many times faster than big ones. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (a === 1n || b === 1n) return 1n;
  let [x, y] = [a, b];
  while (y > largestSafe || x > largestSafe) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let [small, rest] = [Number(x), Number(y)];
  while (rest !== 0) [small, rest] = [rest, small % rest];
  return BigInt(small);
}

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);
