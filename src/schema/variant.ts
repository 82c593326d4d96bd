import { nearest } from '../diagnostics/suggest.ts';
import { reportUnexpected, type Schema } from './schema.ts';

/** What a tagged block is called in messages: its tag key, the block, and the word the tag stands for. */
export interface VariantNames {
  readonly tag: string;
  readonly block: string;
  readonly word: string;
}

/** `{方式: word, parameters}` over a closed set of words, each with a schema for the parameters. */
export function variant<T>(names: VariantNames, options: ReadonlyMap<string, Schema<T>>): Schema<T> {
  const { tag, block, word } = names;
  const words = [...options.keys()];
  const expected = `${block}({${tag}: …})`;
  return {
    expected,
    keys: () => [tag, ...[...options.values()].flatMap((each) => [...each.keys()])],
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      const entry = node.entries.find((candidate) => candidate.key === tag);
      if (!entry) {
        context.problems.report('DEF-0104', node.location, { key: tag, expected: words.join('、') });
        return undefined;
      }
      const chosen = entry.value.kind === 'scalar' ? entry.value.text.trim() : '';
      const option = options.get(chosen);
      const parameters = { ...node, entries: node.entries.filter((candidate) => candidate.key !== tag) };
      if (option) return option.read(parameters, context);
      const meant = nearest(chosen, words);
      return reportUnexpected(
        entry.value,
        context,
        meant ? `${word}(是不是“${meant}”?)` : `${word}(${words.join('、')})`,
      );
    },
  };
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
