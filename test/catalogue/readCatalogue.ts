import type { Edition } from '../../src/catalogue/edition.ts';
import { checkExamples } from '../../src/catalogue/examples.ts';
import { lintEdition } from '../../src/catalogue/lint/lintEdition.ts';
import { readEdition } from '../../src/catalogue/readEdition.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { WorkCalendar } from '../../src/domain/calendar.ts';
import { readYaml } from '../../src/reading/yaml.ts';

/** Weekends only: the cases here name no holidays. */
export const plainCalendar: WorkCalendar = {
  daysOff: new Set(),
  makeUpDays: new Set(),
  namedDays: new Map(),
  years: new Set([2026]),
};

export interface ReadCatalogue {
  readonly edition: Edition | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Text to edition, then lint, then the worked cases of an edition without errors: as `check` does. */
export function readCatalogue(text: string, known?: ReadonlySet<string>): ReadCatalogue {
  const problems = new Problems();
  const node = readYaml(text, 'catalogue.yaml', problems);
  const edition = node && readEdition(node, problems);
  if (edition) lintEdition(edition, problems, known);
  const examples = edition && !problems.hasErrors ? checkExamples(edition, plainCalendar) : [];
  return { edition, problems: [...problems.list, ...examples] };
}
