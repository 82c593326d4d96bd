import type { DXT } from 'docxtemplater';
import type { PaperForm } from './paperKind.ts';

/** A placeholder that the papers of the kind cannot fill. */
export interface StrayTag {
  readonly tag: string;
  /** Part of the document it stands in: `word/document.xml`. */
  readonly part: string;
  /** What may stand there. */
  readonly known: readonly string[];
}

/** Listens while docxtemplater compiles a template, and keeps the tags of every part. */
export class TagListener implements DXT.Module {
  readonly name = 'TagListener';
  readonly parts = new Map<string, readonly DXT.Part[]>();
  #part = '';

  set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly DXT.Part[] } }): void {
    this.#part = inspect?.filePath ?? this.#part;
    if (inspect?.postparsed) this.parts.set(this.#part, inspect.postparsed);
  }
}

/** Tags that the form does not know where they stand, and tables that are never filled in. */
export function compareTags(
  { parts }: TagListener,
  { fields, tables }: PaperForm,
): { readonly strays: readonly StrayTag[]; readonly missing: readonly string[] } {
  const outside = new Set(['标题', ...fields, ...Object.keys(tables)]);
  const strays: StrayTag[] = [];
  const looped = new Set<string>();
  const walk = (tags: readonly DXT.Part[], known: ReadonlySet<string>, part: string): void => {
    for (const { type, value, module, subparsed } of tags) {
      if (type !== 'placeholder') continue;
      const columns = module === 'loop' ? tables[value] : undefined;
      if (columns) looped.add(value);
      // Markup of the office's own would be copied unread, and a table is no text.
      const isText = (module ?? '') === '' && tables[value] === undefined;
      if (!known.has(value) || !(isText || module === 'loop')) strays.push({ tag: value, part, known: [...known] });
      if (subparsed) walk(subparsed, columns ? new Set([...known, ...columns]) : known, part);
    }
  };
  for (const [part, tags] of parts) walk(tags, outside, part);
  return { strays, missing: Object.keys(tables).filter((name) => !looped.has(name)) };
}
