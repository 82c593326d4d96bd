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
  readonly expected: string;
  read(node: SourceNode, context: ReadContext): T | undefined;
  /** Keys used anywhere inside, for {@link ReadContext.vocabulary}. */
  keys(): Iterable<string>;
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

/** Reports that the node is not what the schema expects. */
export function reportUnexpected(node: SourceNode, context: ReadContext, expected: string): undefined {
  context.problems.report('DEF-0105', node.location, { expected, found: foundText(node) });
  return undefined;
}

function foundText(node: SourceNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return '列表';
    case 'map':
      return '键值';
    case 'empty':
      return '空';
  }
}
