import type { Problems } from '../diagnostics/problems.ts';
import { isInForce, isMeant, type Suppression } from '../diagnostics/suppression.ts';
import type { Period } from '../domain/period.ts';
import { yearFiles } from '../reading/sourceFiles.ts';

/** What a run has looked at: an entry for anything else is not idle. */
export interface RunScope {
  readonly period: Period | undefined;
  /** Everything there is to find: a month's run looks at less than a check, and at one assessment if told to. */
  readonly whole: boolean;
}

/** Marks the findings that somebody answers for, and reports entries that have run out or that nothing needed. */
export function suppressFindings(suppressions: readonly Suppression[], scope: RunScope, problems: Problems): void {
  const { period } = scope;
  const inForce = suppressions.filter((each) => isInForce(each, period));
  const used = problems.suppress(inForce, isMeant);
  for (const { code, until, location } of suppressions)
    if (period !== undefined && until < period) problems.report('WSP-0704', location, { code, until });
  for (const each of inForce)
    if (!used.has(each) && isLookedAt(each, scope)) problems.report('WSP-0703', each.location, { code: each.code });
}

function isLookedAt({ code, file }: Suppression, { period, whole }: RunScope): boolean {
  if (!whole || !code.startsWith('DAT-')) return whole;
  // A month does without the year's registers.
  if (Object.values(yearFiles).some((name) => file.endsWith(name))) return false;
  const months = file.match(/\d{4}-\d{2}(?=\/)/g) ?? [];
  return period !== undefined && months.every((month) => month === period);
}
