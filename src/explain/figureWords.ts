import { formatDay } from '../domain/date.ts';
import type { Dimension } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import { dimensionName } from '../expression/dimensionAlgebra.ts';
import type { Outcome } from '../expression/outcome.ts';

const decimals = 4;

/** A figure for readers: percentages for ratios, its unit of measure where there is one, at most four decimals. */
export function figureWords(value: Rational, dimension: Dimension): string {
  switch (dimension) {
    case 'ratio':
      return `${value.times(Rational.hundred).toDecimal(decimals)}%`;
    case 'date':
      return formatDay(Number(value.round(0).numerator));
    case 'number':
    case 'yesno':
    case 'label':
      return value.toDecimal(decimals);
    default:
      return `${value.toDecimal(decimals)}${dimensionName(dimension)}`;
  }
}

export function outcomeWords(outcome: Outcome, dimension: Dimension): string {
  switch (outcome.kind) {
    case 'number':
      return figureWords(outcome.value, dimension);
    case 'yesno':
      return outcome.value ? '是' : '否';
    case 'label':
      return outcome.value;
    case 'missing':
      return '待核';
    case 'undefined':
      return '无法计算';
  }
}
