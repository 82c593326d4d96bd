import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { type Term, term } from '../diagnostics/terms.ts';
import { type ReadContext, reportUnexpected, type Schema } from './schema.ts';
import type { SourceEntry, SourceNode } from './sourceNode.ts';

/** One key of a shape: its Chinese name in the file, and what may stand there. */
export interface Field<T> {
  readonly key: string;
  readonly schema: Schema<T>;
  readonly required: boolean;
}

export function field<T>(key: string, schema: Schema<T>): Field<T> {
  return { key, schema, required: true };
}

export function optional<T>(key: string, schema: Schema<T>): Field<T | undefined> {
  return { key, schema, required: false };
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Shape<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A map with a closed set of keys. */
export function shape<const F extends Fields>(fields: F): Schema<Shape<F>> {
  const names = Object.values(fields).map((each) => each.key);
  const { zh, en } = enumerated(names);
  const expected: Phrase = { zh: `键值(${zh})`, en: `the keys ${en}` };
  return {
    expected,
    keys: () => Object.values(fields).flatMap((each) => [each.key, ...each.schema.keys()]),
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      for (const entry of node.entries) if (!names.includes(entry.key)) reportUnknownKey(entry, names, context);
      const result: Record<string, unknown> = {};
      let complete = true;
      for (const [name, each] of Object.entries(fields)) {
        const entry = node.entries.find((candidate) => candidate.key === each.key);
        if (entry) result[name] = each.schema.read(entry.value, context);
        else if (each.required)
          context.problems.report('DEF-0104', node.location, { key: each.key, expected: each.schema.expected });
        if (entry ? result[name] === undefined : each.required) complete = false;
      }
      return complete ? (result as Shape<F>) : undefined;
    },
  };
}

function reportUnknownKey(entry: SourceEntry, names: readonly string[], context: ReadContext): void {
  const { key, keyLocation } = entry;
  const { zh, en } = enumerated(names);
  const here: Phrase = { zh: `此处可用: ${zh}`, en: `available here: ${en}` };
  // A word the file knows elsewhere is a key in the wrong place, however much it looks like one of these.
  if (context.vocabulary.has(key)) {
    context.problems.report('DEF-0108', keyLocation, { key, where: here });
    return;
  }
  context.problems.report('DEF-0102', keyLocation, { key, meant: suggestion(key, names, here) });
}

/** A list, each item read by the same schema. */
export function list<T>(item: Schema<T>, atLeast = 0): Schema<readonly T[]> {
  const expected: Phrase = { zh: `列表(每项为${item.expected.zh})`, en: `a list (each ${item.expected.en})` };
  return {
    expected,
    keys: () => item.keys(),
    read(node, context) {
      if (node.kind !== 'list' || node.items.length < atLeast) return reportUnexpected(node, context, expected);
      const items = node.items.map((each) => item.read(each, context));
      return items.every((each) => each !== undefined) ? items : undefined;
    },
  };
}

/** A list of fixed length, each place with its own schema. */
export function pair<A, B>(first: Schema<A>, second: Schema<B>): Schema<readonly [A, B]> {
  const expected: Phrase = {
    zh: `[${first.expected.zh}, ${second.expected.zh}]`,
    en: `[${first.expected.en}, ${second.expected.en}]`,
  };
  return {
    expected,
    keys: () => [...first.keys(), ...second.keys()],
    read(node, context) {
      const [a, b] = node.kind === 'list' && node.items.length === 2 ? node.items : [];
      if (!a || !b) return reportUnexpected(node, context, expected);
      const left = first.read(a, context);
      const right = second.read(b, context);
      return left === undefined || right === undefined ? undefined : [left, right];
    },
  };
}

/** A map whose keys are names of the user's own (data items, labels, months). Order is kept. */
export function record<T>(value: Schema<T>, keyName: Term): Schema<ReadonlyMap<string, T>> {
  const key = term(keyName);
  const expected: Phrase = { zh: `“${key.zh}: ${value.expected.zh}”`, en: `"${key.en}: ${value.expected.en}"` };
  return {
    expected,
    keys: () => value.keys(),
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      const result = new Map<string, T>();
      for (const entry of node.entries) {
        const read = value.read(entry.value, context);
        if (read !== undefined) result.set(entry.key, read);
      }
      return result.size === node.entries.length ? result : undefined;
    },
  };
}

/** Keeps the node beside the value, for checks that point at it later. */
export interface Located<T> {
  readonly value: T;
  readonly node: SourceNode;
}

export function located<T>(inner: Schema<T>): Schema<Located<T>> {
  return {
    expected: inner.expected,
    keys: () => inner.keys(),
    read(node, context) {
      const value = inner.read(node, context);
      return value === undefined ? undefined : { value, node };
    },
  };
}

/** Reads by the first schema whose `when` accepts the node. */
export function either<A, B>(
  when: (node: SourceNode) => boolean,
  then: Schema<A>,
  otherwise: Schema<B>,
): Schema<A | B> {
  return {
    expected: {
      zh: `${then.expected.zh}或${otherwise.expected.zh}`,
      en: `${then.expected.en} or ${otherwise.expected.en}`,
    },
    keys: () => [...then.keys(), ...otherwise.keys()],
    read: (node, context): A | B | undefined => (when(node) ? then : otherwise).read(node, context),
  };
}
