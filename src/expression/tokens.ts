import { Rational } from '../domain/rational.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: Rational; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

/** What an analyst's input method writes instead of the half-width mark. Accepted everywhere in formulas. */
const halfWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '×': '*',
  '÷': '/',
  '／': '/',
  '＊': '*',
  '＋': '+',
  '－': '-',
  '−': '-',
  '—': '-',
  '％': '%',
  '‰': '‰',
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '＞': '>',
  '＜': '<',
  '＝': '=',
  '“': '"',
  '”': '"',
  '．': '.',
  '\u3000': ' ',
  '\u00a0': ' ',
};

/** One character at a time, so that offsets keep pointing into the original text. */
function normalise(source: string): string[] {
  return [...source].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xff10 && code <= 0xff19) return String.fromCodePoint(code - 0xfee0);
    return halfWidth[character] ?? character;
  });
}

const nameStart = /[\p{L}_]/u;
const namePart = /[\p{L}\p{N}_·]/u;
const marks = ['>=', '<=', '<>', '!=', '==', '(', ')', ',', '+', '-', '*', '/', '%', '‰', '<', '>', '='];

/** Splits a formula; answers the offset of the first character it cannot read instead of tokens. */
export function tokenize(source: string): readonly Token[] | { readonly at: number; readonly found: string } {
  const characters = normalise(source);
  const tokens: Token[] = [];
  let at = 0;
  const take = (test: RegExp): string => {
    let end = at;
    while (end < characters.length && test.test(characters[end] ?? '')) end++;
    return characters.slice(at, end).join('');
  };
  while (at < characters.length) {
    const character = characters[at] ?? '';
    const token = /\s/.test(character) ? undefined : read(character);
    if (token === null) return { at, found: character };
    if (token) tokens.push(token);
    at += token ? lengthOf(token) : 1;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;

  function read(character: string): Token | null {
    if (/[0-9.]/.test(character)) {
      const text = take(/[0-9.]/);
      const value = Rational.parse(text);
      return value ? { kind: 'number', value, text, at } : null;
    }
    if (character === '"') {
      const close = characters.indexOf('"', at + 1);
      return close < 0 ? null : { kind: 'text', text: characters.slice(at + 1, close).join(''), at };
    }
    if (nameStart.test(character)) return { kind: 'name', text: take(namePart), at };
    const rest = characters.slice(at, at + 2).join('');
    const mark = marks.find((candidate) => rest.startsWith(candidate));
    return mark ? { kind: 'mark', text: mark, at } : null;
  }

  function lengthOf(token: Token): number {
    if (token.kind === 'text') return token.text.length + 2;
    // A two-character mark may come from one full-width character (≥).
    return token.kind === 'mark' && characters[at] === token.text ? 1 : [...token.text].length;
  }
}
