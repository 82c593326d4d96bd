import { Rational } from './rational.ts';

/**
 * 量纲: what kind of quantity a unit of measure counts. `number` is a bare figure that fits anywhere;
 * a quotient of two kinds is written `a/b`.
 */
export type Dimension = string;

/** 计量单位 with its dimension and its size in the dimension's base (money: 万元, ratios: 1). */
export interface Measure {
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: Rational;
}

function measure(name: string, dimension: Dimension, factor: Rational = Rational.one): Measure {
  return { name, dimension, factor };
}

const measures: readonly Measure[] = [
  measure('元', 'money', Rational.of(1, 10_000)),
  measure('万元', 'money'),
  measure('亿元', 'money', Rational.of(10_000)),
  measure('%', 'ratio', Rational.of(1, 100)),
  measure('‰', 'ratio', Rational.of(1, 1000)),
  measure('百分点', 'ratio', Rational.of(1, 100)),
  measure('倍', 'ratio'),
  measure('日', 'days'),
  measure('天', 'days'),
  measure('月', 'months'),
  measure('日期', 'date'),
  measure('是否', 'yesno'),
  measure('等级', 'label'),
  measure('分', 'score'),
  measure('人', 'people'),
  measure('平方米', 'area'),
  ...['个', '项', '次', '条', '笔', '户', '件', '家', '名'].map((name) => measure(name, `count:${name}`)),
];

const byName = new Map(measures.map((each) => [each.name, each]));

/** The units of measure a catalogue may use, in the order they are documented. */
export const measureNames: readonly string[] = measures.map((each) => each.name);

/** Quantities that add up over units; ratios and scores do not. */
export function isAdditive(dimension: Dimension): boolean {
  return /^(money|count:.*|people|area)$/.test(dimension);
}

/** Units of measure of one kind of quantity. */
export function measuresOf(dimension: Dimension): readonly Measure[] {
  return measures.filter((each) => each.dimension === dimension);
}

export function findMeasure(name: string): Measure | undefined {
  return byName.get(name);
}
