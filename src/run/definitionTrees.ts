import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DefinitionTrees } from '../reading/definition.ts';
import { readBytes } from '../reading/files.ts';
import { parseTree, treeJson } from '../reading/sourceTreeJson.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { isOurs, writeOutputs } from './outputs.ts';

/** Below the output folder; may be deleted at any time. */
const folderName = 'definitions';

/** Below this a file is read as fast as its tree. */
const worthKeeping = 4096;

/** Trees of definition files kept beside the results, one file a sha256; one that somebody changed is none. */
export class StoredTrees implements DefinitionTrees {
  readonly #folder: string;
  readonly #new = new Map<string, Uint8Array>();

  constructor(output: string) {
    this.#folder = join(output, folderName);
  }

  find(source: Uint8Array, path: string): SourceNode | undefined {
    const name = nameOf(source);
    const bytes = source.length < worthKeeping ? 'small' : readBytes(this.#folder, name);
    const whole = typeof bytes !== 'string' && isOurs(this.#folder, name, bytes);
    return whole ? parseTree(new TextDecoder().decode(bytes), path) : undefined;
  }

  keep(source: Uint8Array, tree: SourceNode): void {
    if (source.length >= worthKeeping) this.#new.set(nameOf(source), new TextEncoder().encode(treeJson(tree)));
  }

  /** Nobody waits for them: where they cannot be written the next run reads the YAML again. */
  write(): void {
    if (this.#new.size > 0) writeOutputs(this.#folder, this.#new, false);
  }
}

function nameOf(source: Uint8Array): string {
  return `${createHash('sha256').update(source).digest('hex')}.json`;
}
