import { Problems } from '../diagnostics/problems.ts';
import type { Schema } from '../schema/schema.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { fileFaultWords, readBytes } from './files.ts';
import { decodeText } from './textEncoding.ts';
import { readYaml } from './yaml.ts';

/** Where definition files are looked for, and what complains about them. */
export interface DefinitionContext {
  readonly root: string;
  readonly problems: Problems;
  readonly trees?: DefinitionTrees | undefined;
}

/** Definition files without a fault as an earlier run read them, by the bytes they were read from. */
export interface DefinitionTrees {
  find(bytes: Uint8Array, path: string): SourceNode | undefined;
  keep(bytes: Uint8Array, tree: SourceNode): void;
}

/** A definition file as nodes. */
export function readDefinition(path: string, context: DefinitionContext): SourceNode | undefined {
  const { root, problems, trees } = context;
  const bytes = readBytes(root, path);
  if (typeof bytes === 'string') {
    problems.report('WSP-0102', { file: path }, { path, reason: fileFaultWords[bytes] });
    return undefined;
  }
  const known = trees?.find(bytes, path);
  if (known) return known;
  const decoded = decodeText(bytes);
  if (!decoded) {
    problems.report('WSP-0103', { file: path });
    return undefined;
  }
  const own = new Problems();
  const tree = readYaml(decoded.text, path, own);
  problems.add(own.list);
  if (tree && own.list.length === 0) trees?.keep(bytes, tree);
  return tree;
}

/** Reads a node by a schema whose own keys make the vocabulary. */
export function readBy<T>(schema: Schema<T>, node: SourceNode, problems: Problems): T | undefined {
  return schema.read(node, { problems, vocabulary: new Set(schema.keys()) });
}
