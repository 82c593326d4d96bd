import type { Fact, Facts, Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { SourceNode } from './sourceNode.ts';

/** What reading a definition needs beside the node itself. */
export interface ReadContext {
  readonly problems: Problems;
  /** Every key the file kind knows anywhere, to tell a misplaced key from an unknown one. */
  readonly vocabulary: ReadonlySet<string>;
}

/** The shape a definition may have. `read` reports every problem below the node and returns undefined if any is fatal to it. */
export interface Schema<T> {
  /** Named in messages: “这里应为{expected}”. */
  readonly expected: Phrase;
  read(node: SourceNode, context: ReadContext): T | undefined;
  /** Keys used anywhere inside, for {@link ReadContext.vocabulary}. */
  keys(): Iterable<string>;
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

/** Reports that the node is not what the schema expects; `hint` says what to do instead of naming the same again. */
export function reportUnexpected(node: SourceNode, context: ReadContext, expected: Phrase, hint?: Phrase): undefined {
  context.problems.report('DEF-0105', node.location, unexpected(expected, foundText(node), hint));
  return undefined;
}

/** The facts of DEF-0105. */
export function unexpected(expected: Phrase, found: Fact, hint?: Phrase): Facts {
  return { expected, found, hint: hint ?? { zh: `改为${expected.zh}`, en: `write ${expected.en}` } };
}

function foundText(node: SourceNode): Fact {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return { zh: '列表', en: 'a list' };
    case 'map':
      return { zh: '键值', en: 'keys' };
    case 'empty':
      return { zh: '空', en: 'nothing' };
  }
}
