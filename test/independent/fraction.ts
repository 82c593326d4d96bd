/** Anything a rule may write for a number: `'60%'`, `'0.25'`, `'1/6'`, `3`, or a fraction already. */
export type Amount = Fraction | string | number;

/** An exact quotient of two whole numbers, always in lowest terms. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom: bigint) {
    if (bottom === 0n) throw new ZeroDenominator();
    const divisor = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
    this.top = top / divisor;
    this.bottom = bottom / divisor;
  }

  get isZero(): boolean {
    return this.top === 0n;
  }

  plus(other: Amount): Fraction {
    const { top, bottom } = f(other);
    return new Fraction(this.top * bottom + top * this.bottom, this.bottom * bottom);
  }

  minus(other: Amount): Fraction {
    const { top, bottom } = f(other);
    return new Fraction(this.top * bottom - top * this.bottom, this.bottom * bottom);
  }

  times(other: Amount): Fraction {
    const { top, bottom } = f(other);
    return new Fraction(this.top * top, this.bottom * bottom);
  }

  over(other: Amount): Fraction {
    const { top, bottom } = f(other);
    return new Fraction(this.top * bottom, this.bottom * top);
  }

  isBelow(other: Amount): boolean {
    return this.minus(other).top < 0n;
  }

  isAbove(other: Amount): boolean {
    return this.minus(other).top > 0n;
  }

  equals(other: Amount): boolean {
    return this.minus(other).isZero;
  }

  size(): Fraction {
    return this.top < 0n ? this.times(-1) : this;
  }

  /** Whole steps, the unfinished one not counted (不计). */
  floor(): Fraction {
    const cut = this.top / this.bottom;
    return f(cut * this.bottom > this.top ? cut - 1n : cut);
  }

  /** Whole steps, the unfinished one counted (按一个). */
  ceiling(): Fraction {
    return this.times(-1).floor().times(-1);
  }

  /** 四舍五入, half away from zero, with all its decimals printed. */
  rounded(decimals: number): string {
    const scaled = this.size().times(f(10n ** BigInt(decimals)));
    const digits = scaled
      .plus('1/2')
      .floor()
      .top.toString()
      .padStart(decimals + 1, '0');
    const sign = this.top < 0n && /[1-9]/.test(digits) ? '-' : '';
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  toString(): string {
    return this.bottom === 1n ? `${this.top}` : `${this.top}/${this.bottom}`;
  }
}

/** 分母为0: what that means is the rule's to say; unless it does, the figure is a mistake and 待核. */
export class ZeroDenominator extends Error {}

export function f(amount: Amount | bigint): Fraction {
  if (amount instanceof Fraction) return amount;
  if (typeof amount === 'bigint') return new Fraction(amount, 1n);
  const [, sign, whole, decimals = '', bottom = '1', percent] =
    /^([+-]?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(%?)$/.exec(String(amount).replaceAll(',', '')) ?? [];
  if (whole === undefined) throw new RangeError(`not a number: ${amount}`);
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return new Fraction(digits, 10n ** BigInt(decimals.length) * BigInt(bottom) * (percent ? 100n : 1n));
}

export function sum(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((total, each) => total.plus(each), f(0));
}

export function mean(amounts: readonly Fraction[]): Fraction {
  return sum(amounts).over(amounts.length);
}

export function least(first: Fraction, ...others: readonly Fraction[]): Fraction {
  return others.reduce((low, each) => (each.isBelow(low) ? each : low), first);
}

export function most(first: Fraction, ...others: readonly Fraction[]): Fraction {
  return others.reduce((high, each) => (each.isAbove(high) ? each : high), first);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [rest, divisor] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (rest !== 0n) [rest, divisor] = [divisor % rest, rest];
  return divisor;
}
