import { scalar, text } from '../schema/scalars.ts';
import { field } from '../schema/shapes.ts';
import type { Issue } from './paperKind.ts';
import { signatureFields, signatureNames } from './wording.ts';

/** 函件: what the office declares of letters of one kind; figures and names come from the result. */
export interface LetterTerms {
  /** 文号, with the place of the running number left open. */
  readonly number: string;
  /** 主送, with `{单位}` where the unit's name stands. */
  readonly addressee: string;
}

/** A text about a unit: no other placeholder than its name, which would be printed as it stands. */
export const unitText = scalar('文字(可以写“{单位}”)', (words) =>
  words === '' || /[{}]/.test(words.replaceAll('{单位}', '')) ? undefined : words,
);

/** Keys that the block of every kind of letter has. */
export const letterKeys = { number: field('文号', text()), addressee: field('主送', unitText) };

export const letterFieldNames = ['文号', '主送', ...signatureNames] as const;

/** Head and foot of a letter. */
export function letterFields(
  { number, addressee }: LetterTerms,
  issue: Issue,
  unit: string,
): Readonly<Record<(typeof letterFieldNames)[number], string>> {
  return { 文号: number, 主送: filled(addressee, unit), ...signatureFields(issue) };
}

/** A text of the policy about the unit: `{单位}主要负责同志`. */
export function filled(words: string, unit: string): string {
  return words.replaceAll('{单位}', unit);
}
