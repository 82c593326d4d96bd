import { Rational } from '../domain/rational.ts';
import { scalar, text } from '../schema/scalars.ts';
import type { Infer } from '../schema/schema.ts';
import { field, optional, shape } from '../schema/shapes.ts';
import { decimals, missingRule, monthOfYear, treatment, zeroDenominatorRule } from './words.ts';

const total = scalar('总分(大于 0 的数)', (source) => {
  const value = Rational.parse(source);
  return value && value.sign > 0 ? value : undefined;
});

/** 目录: what the edition is, since when, and by which document. */
export const headSchema = shape({
  name: field('名称', text()),
  assessment: field('考核', text()),
  version: field('版本', text()),
  effective: field('生效', monthOfYear),
  basis: field('依据', text()),
  total: field('总分', total),
  status: optional('状态', text()),
});

/** 默认: stated once for all indicators of the edition; an indicator's own statement wins. */
export const defaultsSchema = shape({
  missing: optional('缺失', missingRule),
  zeroDenominator: optional('零分母', zeroDenominatorRule),
  pointDigits: optional('舍入', decimals),
  outside: optional('不在适用范围', treatment),
});

export type Defaults = Infer<typeof defaultsSchema>;
