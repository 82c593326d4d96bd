import type { Phrase } from '../diagnostics/phrase.ts';
import { type Dimension, findMeasure, measureNames } from '../domain/measure.ts';
import { remember } from './remember.ts';

/** A bare figure: fits anywhere. */
export const bare: Dimension = 'number';

export function productOf(a: Dimension, b: Dimension): Dimension {
  const [left, right] = [factorsOf(a), factorsOf(b)];
  return joined([...left.over, ...right.over], [...left.under, ...right.under]);
}

export function quotientOf(a: Dimension, b: Dimension): Dimension {
  const [left, right] = [factorsOf(a), factorsOf(b)];
  return joined([...left.over, ...right.under], [...left.under, ...right.over]);
}

interface Factors {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

/** A ratio has no factors: it leaves what it multiplies as it is. */
function factorsOf(dimension: Dimension): Factors {
  const [over = '', under = ''] = dimension.split('/');
  const split = (part: string) =>
    part.split('*').filter((each) => each !== '' && each !== '1' && each !== 'ratio' && each !== bare);
  return { over: split(over), under: split(under) };
}

function joined(over: readonly string[], under: readonly string[]): Dimension {
  const left = [...over];
  const right = under.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (right.length === 0) return left.length === 0 ? 'ratio' : left.sort().join('*');
  return `${left.length === 0 ? '1' : left.sort().join('*')}/${right.sort().join('*')}`;
}

/** A dimension by the unit of measure of its base: 万元, 个, 万元/个. */
export function dimensionName(dimension: Dimension): string {
  return remember(knownNames, dimension, () => named(dimension, baseNames));
}

/** Every figure shown asks. */
const knownNames = new Map<Dimension, string>();

/** The same for a problem: units of measure are the catalogue's words, what has none is told in ours. */
export function dimensionPhrase(dimension: Dimension): Phrase {
  return { zh: dimensionName(dimension), en: named(dimension, new Map([...baseNames, ...englishNames])) };
}

function named(dimension: Dimension, names: ReadonlyMap<Dimension, string>): string {
  return dimension.replaceAll(/[^*/]+/g, (part) => names.get(part) ?? part).replaceAll('*', '×');
}

const baseNames: ReadonlyMap<Dimension, string> = new Map([
  ...measureNames.flatMap((name) => {
    const measure = findMeasure(name);
    return measure && measure.factor.numerator === measure.factor.denominator
      ? [[measure.dimension, name] as const]
      : [];
  }),
  ['days', '日'],
  ['ratio', '比率'],
  [bare, '数'],
]);

const englishNames: ReadonlyMap<Dimension, string> = new Map([
  ['ratio', 'a ratio'],
  [bare, 'a bare figure'],
]);
