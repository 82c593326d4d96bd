import type { Location } from '../diagnostics/diagnostic.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { type Term, term } from '../diagnostics/terms.ts';
import { Rational } from '../domain/rational.ts';
import { type ReadContext, reportUnexpected, type Schema } from './schema.ts';
import type { SourceNode } from './sourceNode.ts';

/** A schema over the text of a scalar; `parse` answers undefined for what it cannot read. */
export function scalar<T>(name: Term | Phrase, parse: (text: string, location: Location) => T | undefined): Schema<T> {
  const expected = term(name);
  return {
    expected,
    keys: () => [],
    read(node: SourceNode, context: ReadContext): T | undefined {
      if (node.kind !== 'scalar') return reportUnexpected(node, context, expected);
      const value = parse(node.text.trim(), node.location);
      return value === undefined ? reportUnexpected(node, context, expected) : value;
    },
  };
}

export function text(expected: Term = '文字'): Schema<string> {
  return scalar(expected, (value) => (value === '' ? undefined : value));
}

/** `0.92`, `92%` or `9.2‰`: two spellings of one ratio; a bare 92 never is. */
export function parseFigure(value: string): Rational | undefined {
  const match = /^(.+?)([%‰])?$/.exec(value);
  const number = Rational.parse(match?.[1] ?? '');
  if (!number) return undefined;
  return match?.[2] === '%'
    ? number.times(Rational.scaled(1, 2))
    : match?.[2] === '‰'
      ? number.times(Rational.scaled(1, 3))
      : number;
}

export function figure(expected: Term = '数'): Schema<Rational> {
  return scalar(expected, parseFigure);
}

export function integer(expected: Term = '整数'): Schema<number> {
  return scalar(expected, (value) => (/^-?\d{1,9}$/.test(value) ? Number(value) : undefined));
}

export function yesNo(): Schema<boolean> {
  return choice({ 是: true, 否: false });
}

/** One of a closed set of words. */
export function choice<T>(words: Readonly<Record<string, T>>): Schema<T> {
  const names = Object.keys(words);
  const expected: Phrase = {
    zh: names.map((name) => `“${name}”`).join('、'),
    en: names.map((name) => `"${name}"`).join(', '),
  };
  const known = new Map(Object.entries(words));
  return {
    expected,
    keys: () => [],
    read(node, context) {
      const word = node.kind === 'scalar' ? node.text.trim() : undefined;
      if (word === undefined || !known.has(word)) {
        const meant = word === undefined ? undefined : nearest(word, names);
        return reportUnexpected(node, context, expected, meant === undefined ? undefined : didYouMean(meant));
      }
      return known.get(word);
    },
  };
}
