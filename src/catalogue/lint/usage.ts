import type { ReportFinding } from '../../rules/form.ts';
import type { Edition } from '../edition.ts';

/** What the formulas of an edition have been seen to use. */
export class Usage {
  readonly items = new Set<string>();
  readonly standards = new Set<string>();
}

export function lintUsage(edition: Edition, usage: Usage, report: ReportFinding): void {
  for (const { name, location } of edition.items.values())
    if (!usage.items.has(name)) report('CAT-0503', location, { item: name });
  for (const { name, location } of edition.standards.values()) {
    if (!usage.standards.has(name)) report('CAT-0504', location, { standard: name });
  }
}
