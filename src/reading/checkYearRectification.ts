import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { needsDays } from '../incentives/followUps.ts';
import { yearsCounted } from '../incentives/rectification.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';

/** Spreadsheets hold no longer list in a validation. */
const longestList = 255;

/** 整改 stands where a grade asks for it; its days can be counted; its statuses begin open and can end. */
export function checkRectification(
  { rectification, followUps }: WrittenYearPolicy,
  calendar: WorkCalendar,
  problems: Problems,
): void {
  const asking = [...followUps.value].filter(([, { value }]) => needsDays(value));
  if (!rectification) {
    for (const [grade, { node }] of asking) problems.report('WSP-1501', node.location, { grade });
    return;
  }
  const { start, counting, statuses } = rectification.value;
  const days = asking.flatMap(([, { value }]) => value.days ?? []);
  if (counting === 'working' && days.length > 0) {
    const missing = yearsCounted(start.value, Math.max(...days), calendar).filter((year) => !calendar.years.has(year));
    const years = enumerated(missing.map(String));
    if (missing.length > 0) problems.report('WSP-1502', start.node.location, { years });
  }
  const [first, ...others] = statuses.value.values();
  if (first !== 'open' || !others.includes('closed')) problems.report('WSP-1503', statuses.node.location);
  const names = [...statuses.value.keys()];
  if (names.join(',').length > longestList - 2 || names.some((name) => /[,"]/.test(name)))
    problems.report('WSP-1504', statuses.node.location, { most: String(longestList - 2) });
}
