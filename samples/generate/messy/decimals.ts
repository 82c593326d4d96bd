interface Decimal {
  readonly mantissa: bigint;
  readonly scale: number;
}

/** A number as it is written, shortest. */
function decimalOf(value: number): Decimal {
  const text = String(value);
  const [whole = '', fraction = ''] = text.split('.');
  if (!/^-?\d+$/.test(whole)) throw new RangeError(`${text} is not written plainly`);
  return { mantissa: BigInt(whole + fraction), scale: fraction.length };
}

function numberOf({ mantissa, scale }: Decimal): number {
  if (scale <= 0) return Number(mantissa * 10n ** BigInt(-scale));
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
  return Number(`${mantissa < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

/** The value with its point so many places further right; exact, unlike a multiplication. */
export function shifted(value: number, places: number): number {
  const { mantissa, scale } = decimalOf(value);
  return numberOf({ mantissa, scale: scale - places });
}

export function exactSum(values: readonly number[]): number {
  const decimals = values.map(decimalOf);
  const scale = Math.max(0, ...decimals.map((each) => each.scale));
  const mantissa = decimals.reduce((sum, each) => sum + each.mantissa * 10n ** BigInt(scale - each.scale), 0n);
  return numberOf({ mantissa, scale });
}

/** `-1,234.50`: thousands parted, two decimals at least where there are any. */
export function grouped(value: number): string {
  const [whole = '', fraction = ''] = String(value).split('.');
  const parted = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return fraction === '' ? parted : `${parted}.${fraction.padEnd(2, '0')}`;
}
