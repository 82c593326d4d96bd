import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { type ReadContext, reportUnexpected, type Schema } from './schema.ts';
import type { SourceEntry, SourceNode } from './sourceNode.ts';

/** What a tagged block is called in messages: its tag key, the block, and the word the tag stands for. */
export interface VariantNames {
  readonly tag: string;
  readonly block: string;
  readonly word: Phrase;
}

/** `{方式: word, parameters}` over a closed set of words, each with a schema for the parameters. */
export function variant<T>(names: VariantNames, options: ReadonlyMap<string, Schema<T>>): Schema<T> {
  const { tag, block, word } = names;
  const words = [...options.keys()];
  const expected: Phrase = { zh: `${block}({${tag}: …})`, en: `${block} ({${tag}: …})` };
  const { zh, en } = enumerated(words);
  const known: Phrase = { zh: `${word.zh}(${zh})`, en: `${word.en} (${en})` };
  return {
    expected,
    keys: () => [tag, ...[...options.values()].flatMap((each) => [...each.keys()])],
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      const entry = node.entries.find((candidate) => candidate.key === tag);
      if (!entry) return reportLacking(node.entries, { node, tag, expected: known }, context);
      const chosen = entry.value.kind === 'scalar' ? entry.value.text.trim() : '';
      const option = options.get(chosen);
      const parameters = { ...node, entries: node.entries.filter((candidate) => candidate.key !== tag) };
      if (option) return option.read(parameters, context);
      const meant = nearest(chosen, words);
      return reportUnexpected(entry.value, context, known, meant === undefined ? undefined : didYouMean(meant));
    },
  };
}

interface Lacking {
  readonly node: SourceNode;
  readonly tag: string;
  readonly expected: Phrase;
}

/** A tag that is there under a misspelt key is told as such: without it no other key can be judged. */
function reportLacking(
  entries: readonly SourceEntry[],
  { node, tag, expected }: Lacking,
  { problems, vocabulary }: ReadContext,
): undefined {
  const misspelt = entries.find(({ key }) => !vocabulary.has(key) && nearest(key, [tag]) !== undefined);
  if (misspelt) problems.report('DEF-0102', misspelt.keyLocation, { key: misspelt.key, meant: didYouMean(tag) });
  else problems.report('DEF-0104', node.location, { key: tag, expected });
  return undefined;
}

/** What was read, made into something else: the tag of a union, a figure in another measure. */
export function mapped<A, B>(inner: Schema<A>, make: (value: A) => B): Schema<B> {
  return {
    expected: inner.expected,
    keys: () => inner.keys(),
    read(node, context) {
      const value = inner.read(node, context);
      return value === undefined ? undefined : make(value);
    },
  };
}
