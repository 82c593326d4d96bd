import type { Problems } from '../diagnostics/problems.ts';
import type { Schema } from '../schema/schema.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { fileFaultWords, readBytes } from './files.ts';
import { decodeText } from './textEncoding.ts';
import { readYaml } from './yaml.ts';

/** Where definition files are looked for, and what complains about them. */
export interface DefinitionContext {
  readonly root: string;
  readonly problems: Problems;
}

/** A definition file as nodes. */
export function readDefinition(path: string, { root, problems }: DefinitionContext): SourceNode | undefined {
  const bytes = readBytes(root, path);
  if (typeof bytes === 'string') {
    problems.report('WSP-0102', { file: path }, { path, reason: fileFaultWords[bytes] });
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (decoded) return readYaml(decoded.text, path, problems);
  problems.report('WSP-0103', { file: path });
  return undefined;
}

/** Reads a node by a schema whose own keys make the vocabulary. */
export function readBy<T>(schema: Schema<T>, node: SourceNode, problems: Problems): T | undefined {
  return schema.read(node, { problems, vocabulary: new Set(schema.keys()) });
}
