import type { Problems } from '../../diagnostics/problems.ts';
import type { Edition } from '../edition.ts';
import { lintIdentity } from './identity.ts';
import { type LintRun, lintIndicator } from './lintIndicator.ts';
import { once } from './once.ts';
import { lintPoints } from './points.ts';
import { lintApplies, lintSchedule } from './schedule.ts';
import { lintUsage, Usage } from './usage.ts';

/**
 * What an edition says, checked for every due month before any data. `known` are the groups and unit codes of the roster,
 * where there is one.
 */
export function lintEdition(edition: Edition, problems: Problems, known?: ReadonlySet<string>): void {
  const run: LintRun = { edition, usage: new Usage(), report: once(problems) };
  lintPoints(edition, run.report);
  lintIdentity(edition, run.report);
  for (const indicator of edition.indicators) {
    lintSchedule(indicator, run.report);
    if (known) lintApplies(indicator, known, run.report);
    lintIndicator(indicator, run);
  }
  lintUsage(edition, run.usage, run.report);
}
