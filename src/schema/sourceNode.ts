import type { Location } from '../diagnostics/diagnostic.ts';

/** A node of a definition file with its place; scalars keep their source text, so that no number passes through a double. */
export type SourceNode =
  | { readonly kind: 'map'; readonly location: Location; readonly entries: readonly SourceEntry[] }
  | { readonly kind: 'list'; readonly location: Location; readonly items: readonly SourceNode[] }
  | { readonly kind: 'scalar'; readonly location: Location; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'empty'; readonly location: Location };

export interface SourceEntry {
  readonly key: string;
  readonly keyLocation: Location;
  readonly value: SourceNode;
}
