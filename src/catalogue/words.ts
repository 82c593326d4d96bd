import type { Location } from '../diagnostics/diagnostic.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import { findMeasure, type Measure, measureNames } from '../domain/measure.ts';
import { parsePeriod } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { quotientOf } from '../expression/dimensionAlgebra.ts';
import { choice, parseFigure, scalar } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { MissingRule, Secrecy, Treatment, ZeroDenominatorRule } from './edition.ts';

/** Closed words that several blocks of a catalogue share. */

const treatments = {
  满分: 'full',
  领域内分摊: 'withinArea',
  全目录分摊: 'withinCatalogue',
  同组均值: 'groupMean',
} as const;

export const treatment: Schema<Treatment> = choice<Treatment>(treatments);

export const missingRule: Schema<MissingRule> = choice<MissingRule>({ 待核: 'pending', 记零分: 'zero' });

export const zeroDenominatorRule: Schema<ZeroDenominatorRule> = choice<ZeroDenominatorRule>({
  待核: 'pending',
  无法计算: 'incomputable',
  记零分: 'zero',
  ...treatments,
});

export const secrecy: Schema<Secrecy> = choice<Secrecy>({ 内部: 'internal', 可公开: 'public', 涉密: 'secret' });

/** 舍入: `4位`. */
export const decimals: Schema<number> = scalar('小数位数,如“4位”', (text) => {
  const match = /^(\d{1,2})位$/.exec(text);
  return match ? Number(match[1]) : undefined;
});

export const month: Schema<number> = scalar('月份(1—12)', parseMonth);

export function parseMonth(text: string): number | undefined {
  return /^([1-9]|1[0-2])$/.test(text) ? Number(text) : undefined;
}

/** 生效: a month, never a whole year. */
export const monthOfYear = scalar('月份,如 2026-01', (text) => (text.length === 7 ? parsePeriod(text) : undefined));

export const points: Schema<Rational> = scalar('分值(不小于 0 的数)', (text) => {
  const value = Rational.parse(text);
  return value && value.sign >= 0 ? value : undefined;
});

export const share: Schema<Rational> = scalar('权重(大于 0 的数)', (text) => {
  const value = parseFigure(text);
  return value && value.sign > 0 ? value : undefined;
});

const anyMeasure: Phrase = {
  zh: `计量单位(${measureNames.join('、')},或两个单位相除)`,
  en: `a unit of measure (${measureNames.join(', ')}, or a quotient of two)`,
};

/** A unit of measure, or a quotient of two (`分/个`). */
export const measure: Schema<Measure> = scalar(anyMeasure, (text) => {
  const [over, under, ...more] = text.split('/').map((name) => findMeasure(name.trim()));
  if (!over || more.length > 0) return undefined;
  if (!text.includes('/')) return over;
  return (
    under && {
      name: text,
      dimension: quotientOf(over.dimension, under.dimension),
      factor: over.factor.dividedBy(under.factor),
    }
  );
});

/** Where each key of a block stands, for findings that come later. */
export function keyPlaces(node: SourceNode): ReadonlyMap<string, Location> {
  return new Map(node.kind === 'map' ? node.entries.map((entry) => [entry.key, entry.keyLocation]) : []);
}
