import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/**
 * Chinese in the facts of problems that is neither in the files read nor a word of the grammar: words of ours that ought to be a
 * phrase in both languages. A phrase may quote the same words.
 */
export function untranslated(
  problems: readonly Diagnostic[],
  read: string,
  grammar: Iterable<string>,
): readonly string[] {
  const known = [read, ...grammar].join('\n');
  const english = problems.flatMap(({ facts }) =>
    Object.values(facts).map((fact) => (typeof fact === 'string' ? fact : fact.en)),
  );
  const words = english.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  return [...new Set(words)].filter((word) => !known.includes(word));
}
