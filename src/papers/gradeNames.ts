import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import type { Located } from '../schema/shapes.ts';

/** Grades that a paper names must be those of the 年终办法, or it would quietly name nobody. */
export function checkGrades(
  named: readonly Located<string>[],
  yearPolicy: YearPolicy | undefined,
  problems: Problems,
): void {
  if (!yearPolicy) return;
  const { grades } = yearPolicy.grades;
  for (const { value: grade, node } of named)
    if (!grades.includes(grade)) problems.report('WSP-1202', node.location, { grade, known: enumerated(grades) });
}
