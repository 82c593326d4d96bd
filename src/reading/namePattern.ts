import { plainText } from './plainText.ts';

/** A name with `*` for any text and `?` for any one character, to be held against plain text. */
export function namePattern(pattern: string): RegExp {
  const literal = plainText(pattern).replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}
