import type { Dimension } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import { figureWords } from '../explain/figureWords.ts';

/** An exact value of a result in words; labels, 是 and 否 stand for themselves. */
export function valueWords(exact: string, dimension: Dimension): string {
  return /^-?\d/.test(exact) ? figureWords(Rational.fromText(exact), dimension) : exact;
}
