import type { Definitions } from '../catalogue/definitions.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { type CalendarFile, readCalendar } from './calendar.ts';
import { checkSources } from './checkSources.ts';
import { readEditions } from './editions.ts';
import { readPolicy } from './policy.ts';
import { type Register, readRegister } from './registers.ts';
import { readRoster } from './roster.ts';
import type { SourceMapping } from './sourceMapping.ts';
import { readSources } from './sources.ts';
import { readTargets, type Targets } from './targets.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

/** Everything an office has written down for a year, beside its exports. */
export interface Office {
  readonly workspace: Workspace;
  readonly calendar: CalendarFile;
  readonly register: Register;
  readonly assessments: readonly OfficeAssessment[];
  /** No assessment was left out: only then is a file without a source known to be nobody's. */
  readonly complete: boolean;
}

/** One assessment with the means to read its exports. */
export interface OfficeAssessment {
  readonly files: AssessmentFiles;
  readonly definitions: Definitions;
  readonly sources: readonly SourceMapping[];
  readonly targets: Targets | undefined;
}

/** Reads all definition files, target tables and the year's register. An assessment with an unreadable file is left out, reported. */
export async function readOffice(workspace: Workspace, year: number, problems: Problems): Promise<Office | undefined> {
  const calendar = readCalendar(workspace, problems);
  const drafts = workspace.assessments.flatMap((files) => readDraft(workspace, files, problems) ?? []);
  const complete = drafts.length === workspace.assessments.length;
  const parties = drafts.map(({ files, roster, editions }) => ({ assessment: files.name, roster, editions }));
  // Entries of an assessment that could not be read would all look wrong.
  const register = complete ? await readRegister({ workspace, year, parties }, problems) : noRegister;
  if (!calendar) return undefined;
  const assessments: OfficeAssessment[] = [];
  for (const { files, roster, policy, editions, sources } of drafts) {
    const targets = await readTargets({ workspace, assessment: files, editions, roster }, problems);
    const entries = register.entries.get(files.name) ?? [];
    const shared = { office: workspace.office, calendar: calendar.calendar, register: entries };
    assessments.push({
      files,
      definitions: { ...shared, assessment: files.name, editions, roster, policy },
      sources,
      targets,
    });
  }
  return { workspace, calendar, register, assessments, complete };
}

const noRegister: Register = { file: undefined, entries: new Map() };

function readDraft(workspace: Workspace, files: AssessmentFiles, problems: Problems) {
  const roster = readRoster(workspace, files, problems);
  const policy = readPolicy(workspace, files, problems);
  const sources = readSources(workspace, files, problems);
  const editions = readEditions(workspace, files, problems);
  if (sources && editions.length > 0) checkSources(sources, editions, problems);
  return roster && policy && sources && editions.length > 0 ? { files, roster, policy, sources, editions } : undefined;
}
