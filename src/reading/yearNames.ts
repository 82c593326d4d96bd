import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Located } from '../schema/shapes.ts';

/** A kind of name of the year's policy (等次, 组别, 扣减), with the names there are. */
export interface NameSpace {
  readonly kind: string;
  readonly names: readonly string[];
}

/** Reports a name that nothing declares. */
export function checkKnown(space: NameSpace, used: { name: string; location: Location }, problems: Problems): void {
  const { kind, names } = space;
  if (names.includes(used.name)) return;
  const meant = nearest(used.name, names);
  const hint = meant ? `是不是“${meant}”?` : `可用的: ${names.join('、')}`;
  problems.report('WSP-0702', used.location, { kind, name: used.name, hint });
}

export function checkAllKnown(space: NameSpace, used: readonly Located<string>[], problems: Problems): void {
  for (const { value, node } of used) checkKnown(space, { name: value, location: node.location }, problems);
}

/** Reports names that a table leaves out, and those it should not have. */
export function checkComplete(
  { kind, names }: NameSpace,
  table: { readonly key: string; readonly given: readonly string[]; readonly location: Location },
  problems: Problems,
): void {
  const missing = names.filter((name) => !table.given.includes(name));
  if (missing.length > 0) {
    problems.report('WSP-0704', table.location, { key: table.key, kind, names: missing.join('、') });
  }
  for (const name of table.given) checkKnown({ kind, names }, { name, location: table.location }, problems);
}

export function checkUnique(kind: string, names: readonly Located<string>[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { value, node } of names) {
    if (seen.has(value)) problems.report('WSP-0705', node.location, { kind, name: value });
    seen.add(value);
  }
}
