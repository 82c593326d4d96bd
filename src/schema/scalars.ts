import type { Location } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { Rational } from '../domain/rational.ts';
import { type ReadContext, reportUnexpected, type Schema } from './schema.ts';
import type { SourceNode } from './sourceNode.ts';

/** A schema over the text of a scalar; `parse` answers undefined for what it cannot read. */
export function scalar<T>(expected: string, parse: (text: string, location: Location) => T | undefined): Schema<T> {
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

export function text(expected = '文字'): Schema<string> {
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

export function figure(expected = '数'): Schema<Rational> {
  return scalar(expected, parseFigure);
}

export function integer(expected = '整数'): Schema<number> {
  return scalar(expected, (value) => (/^-?\d{1,9}$/.test(value) ? Number(value) : undefined));
}

export function yesNo(): Schema<boolean> {
  return choice({ 是: true, 否: false });
}

/** One of a closed set of words. */
export function choice<T>(words: Readonly<Record<string, T>>): Schema<T> {
  const names = Object.keys(words);
  const expected = names.map((name) => `“${name}”`).join('、');
  const known = new Map(Object.entries(words));
  return {
    expected,
    keys: () => [],
    read(node, context) {
      const word = node.kind === 'scalar' ? node.text.trim() : undefined;
      if (word === undefined || !known.has(word)) {
        const meant = word === undefined ? undefined : nearest(word, names);
        return reportUnexpected(node, context, meant ? `${expected}(是不是“${meant}”?)` : expected);
      }
      return known.get(word);
    },
  };
}
