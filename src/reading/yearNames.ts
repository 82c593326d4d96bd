import type { Location } from '../diagnostics/diagnostic.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { type Term, term } from '../diagnostics/terms.ts';
import type { Located } from '../schema/shapes.ts';

/** A kind of name of the year's policy (等次, 组别, 扣减), with the names there are. */
export interface NameSpace {
  readonly kind: Term;
  readonly names: readonly string[];
}

/** Reports a name that nothing declares. */
export function checkKnown(space: NameSpace, used: { name: string; location: Location }, problems: Problems): void {
  const { kind, names } = space;
  if (names.includes(used.name)) return;
  const hint = suggestion(used.name, names, available(names));
  problems.report('WSP-1002', used.location, { kind: term(kind), name: used.name, hint });
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
    problems.report('WSP-1004', table.location, { key: table.key, kind: term(kind), names: enumerated(missing) });
  }
  for (const name of table.given) checkKnown({ kind, names }, { name, location: table.location }, problems);
}

export function checkUnique(kind: Term, names: readonly Located<string>[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { value, node } of names) {
    if (seen.has(value)) problems.report('WSP-1005', node.location, { kind: term(kind), name: value });
    seen.add(value);
  }
}
