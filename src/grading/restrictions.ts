import type { YearEntry } from '../domain/yearEntry.ts';
import { type AdjustmentPolicy, itemOf } from './adjustmentPolicy.ts';
import type { Restriction } from './gradePolicy.ts';

/** 否决 of one unit from the register: on the grade, and on rewards alone. */
export interface UnitRestrictions {
  readonly grade: readonly Restriction[];
  readonly barred: { readonly name: string; readonly basis: string } | null;
}

export function restrictionsOf(policy: AdjustmentPolicy, entries: readonly YearEntry[]): UnitRestrictions {
  const acts = entries.map((entry) => ({ item: itemOf(policy, entry.item), basis: entry.basis }));
  const barred = acts.find(({ item }) => item.kind === 'barred');
  return {
    grade: acts.flatMap(({ item, basis }): readonly Restriction[] => {
      const { name } = item;
      if (item.kind === 'whole') return [{ kind: 'whole', name, basis, grade: item.grade, counted: item.counted }];
      return item.kind === 'cap' ? [{ kind: 'cap', name, basis, best: item.best }] : [];
    }),
    barred: barred ? { name: barred.item.name, basis: barred.basis } : null,
  };
}
