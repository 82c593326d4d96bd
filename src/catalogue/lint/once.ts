import type { Problems } from '../../diagnostics/problems.ts';
import type { ReportFinding } from '../../rules/form.ts';

/** Reports each finding once, although every due month of an indicator finds it again. */
export function once(problems: Problems): ReportFinding {
  const known = new Set<string>();
  return (code, location, facts = {}) => {
    const key = JSON.stringify([code, location, facts]);
    if (!known.has(key)) problems.report(code, location, facts);
    known.add(key);
  };
}
