import { namePattern } from '../namePattern.ts';
import { plainText } from '../plainText.ts';
import type { Precedence } from './contract.ts';

/** Paths of several files of one source, the one that counts first; undefined where the rule does not tell. */
export function byPrecedence(
  paths: readonly string[],
  rule: Exclude<Precedence, 'refused'>,
): readonly string[] | undefined {
  const compare = rule === 'newestName' ? newerFirst : listedFirst(rule);
  const pairs = paths.flatMap((one, place) => paths.slice(place + 1).map((other) => compare(one, other)));
  return pairs.includes(0) ? undefined : [...paths].sort(compare);
}

type Comparison = (one: string, other: string) => number;

function listedFirst(patterns: readonly string[]): Comparison {
  const expressions = patterns.map((pattern) => namePattern(stemOf(pattern)));
  const placeOf = (name: string) => {
    const place = expressions.findIndex((each) => each.test(plainText(stemOf(name))));
    return place < 0 ? expressions.length : place;
  };
  return (one, other) => placeOf(one) - placeOf(other);
}

/** Later by a number in the same place, or by a word that follows; other words have no order. */
function newerFirst(one: string, other: string): number {
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  const place = ours.findIndex((part, at) => !isEqual(part, theirs[at]));
  const [a, b] = place < 0 ? ['', theirs[ours.length] ?? ''] : [ours[place] ?? '', theirs[place] ?? ''];
  if (isNumber(a) && isNumber(b)) return BigInt(b) > BigInt(a) ? 1 : -1;
  const last = place < 0 ? ours.length : place;
  const endsFirst = (short: string, parts: readonly string[], long: string) =>
    long.startsWith(short) && parts.length <= last + (short === '' ? 0 : 1);
  if (a === b) return 0;
  if (endsFirst(a, ours, b)) return 1;
  return endsFirst(b, theirs, a) ? -1 : 0;
}

function partsOf(name: string): readonly string[] {
  return plainText(stemOf(name)).match(/\d+|\D+/g) ?? [];
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}

function isEqual(one: string, other: string | undefined): boolean {
  return one === other || (other !== undefined && isNumber(one) && isNumber(other) && BigInt(one) === BigInt(other));
}

/** A name without its folder and extension. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(csv|tsv|txt|xlsx?|html?|xml)$/i, '');
}
