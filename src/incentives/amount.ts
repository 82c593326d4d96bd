import { Rational } from '../domain/rational.ts';
import { choice, scalar } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';

/** 精度: the coin an amount is paid in. */
export interface Grain {
  readonly name: '分' | '元' | '万元';
  /** In 万元, the base of money. */
  readonly size: Rational;
}

const grains = {
  分: { name: '分', size: Rational.scaled(1, 6) },
  元: { name: '元', size: Rational.scaled(1, 4) },
  万元: { name: '万元', size: Rational.one },
} as const satisfies Record<string, Grain>;

export const grainSchema: Schema<Grain> = choice<Grain>(grains);

const sizes: Readonly<Record<string, Rational>> = {
  元: Rational.scaled(1, 4),
  万元: Rational.one,
  亿元: Rational.of(10_000),
};

/** An amount with its unit of measure (`300万元`), read in 万元: a bare figure could be meant in any of them. */
export const amount: Schema<Rational> = scalar('金额,如“300万元”', parseAmount);

export function parseAmount(text: string): Rational | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(元|万元|亿元)$/.exec(text) ?? [];
  const size = sizes[unit];
  return size && Rational.parse(digits)?.times(size);
}

/** As papers print it: 万元, as many decimals as the grain can leave. */
export function amountText(value: Rational): string {
  return `${value.toDecimal(6)}万元`;
}

export function isWhole(value: Rational, grain: Grain): boolean {
  return value.dividedBy(grain.size).denominator === 1n;
}
