import type { BinaryOperator } from '../expr.ts';

/** Formula text, and how tightly its outermost operation binds. */
export interface FormulaText {
  readonly text: string;
  readonly binds: number;
}

export const tightness: Readonly<Record<BinaryOperator | 'whole', number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  and: 5,
  or: 5,
  whole: 5,
};

/** Text that needs no parentheses anywhere. */
export function whole(text: string): FormulaText {
  return { text, binds: tightness.whole };
}

export function enclosed({ text, binds }: FormulaText, least: number): string {
  return binds < least ? `(${text})` : text;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
