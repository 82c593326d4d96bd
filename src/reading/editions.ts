import { editionInForce } from '../catalogue/definitions.ts';
import type { Edition } from '../catalogue/edition.ts';
import { readEdition } from '../catalogue/readEdition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { Period } from '../domain/period.ts';
import { readDefinition } from './definition.ts';
import { listFiles } from './files.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

/** Reads every edition of an assessment's catalogue folder, by the month each takes effect. */
export function readEditions(
  workspace: Workspace,
  assessment: AssessmentFiles,
  problems: Problems,
): readonly Edition[] {
  const folder = assessment.cataloguesFolder;
  const names = (listFiles(workspace.root, folder) ?? []).filter((name) => /\.ya?ml$/i.test(name));
  if (names.length === 0) problems.report('WSP-0201', assessment.location, { folder });
  const editions = names.flatMap((name) => {
    const node = readDefinition(`${folder}/${name}`, { ...workspace, problems });
    const edition = node && readEdition(node, problems);
    return edition ? [edition] : [];
  });
  for (const edition of editions) {
    if (edition.assessment === assessment.name) continue;
    problems.report('WSP-0105', edition.location, { found: edition.assessment, expected: assessment.name });
  }
  const sorted = editions.sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
  reportSameMonth(sorted, problems);
  return sorted;
}

function reportSameMonth(editions: readonly Edition[], problems: Problems): void {
  for (const [place, edition] of editions.entries()) {
    const before = editions[place - 1];
    if (before?.effective !== edition.effective) continue;
    problems.report('WSP-0202', edition.location, { month: edition.effective, other: before.location.file });
  }
}

/** The edition in force; a period before the first is reported. */
export function editionFor(editions: readonly Edition[], period: Period, problems: Problems): Edition | undefined {
  const edition = editionInForce(editions, period);
  const first = editions[0];
  if (!edition && first) problems.report('WSP-0203', first.location, { period, first: first.effective });
  return edition;
}
