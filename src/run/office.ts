import { createHash } from 'node:crypto';
import type { Definitions } from '../catalogue/definitions.ts';
import type { Edition } from '../catalogue/edition.ts';
import { checkExamples } from '../catalogue/examples.ts';
import { lintEdition } from '../catalogue/lint/lintEdition.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Suppression } from '../diagnostics/suppression.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { namesOf, type Roster } from '../domain/roster.ts';
import type { SubUnit } from '../domain/subUnit.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { type PaperPolicy, readPaperPolicy } from '../papers/paperPolicy.ts';
import { type CalendarFile, readCalendar } from '../reading/calendar.ts';
import type { CellDeclaration } from '../reading/cellDeclaration.ts';
import { checkSources } from '../reading/checkSources.ts';
import { confidentialItems } from '../reading/confidential.ts';
import type { DefinitionTrees } from '../reading/definition.ts';
import { readEditions } from '../reading/editions.ts';
import { listFiles, readBytes } from '../reading/files.ts';
import { type Overrides, overridesPath, readOverrides } from '../reading/overrides.ts';
import { readPolicy } from '../reading/policy.ts';
import { readRegister, registerPath } from '../reading/registers.ts';
import { readRoster } from '../reading/roster.ts';
import type { SourceMapping } from '../reading/sourceMapping.ts';
import { readSources } from '../reading/sources.ts';
import { readSubUnits } from '../reading/subUnitFile.ts';
import { readSuppressions } from '../reading/suppressions.ts';
import { readTargets, type Targets } from '../reading/targets.ts';
import { type AssessmentFiles, readWorkspace, type Workspace, workspaceFile } from '../reading/workspace.ts';
import type { YearParty } from '../reading/yearParty.ts';
import { readYearPolicy } from '../reading/yearPolicy.ts';
import { collectionSources } from './collectedItems.ts';

/** One assessment, ready to run: its definitions, where its data come from, and the fingerprint of both. */
export interface AssessmentSetup {
  readonly definitions: Definitions;
  readonly sources: readonly SourceMapping[];
  readonly targets: Targets | undefined;
  readonly overrides: Overrides | undefined;
  readonly subUnits: readonly SubUnit[];
  /** Months do not depend on it, so it is no part of their hash. */
  readonly yearPolicy: YearPolicy | undefined;
  /** Results do not depend on it at all. */
  readonly paperPolicy: PaperPolicy | undefined;
  readonly definitionsHash: string;
  /** sha256 of each edition's file, by version. */
  readonly editionHashes: ReadonlyMap<string, string>;
}

/** An office's workspace, read and checked. */
export interface Office {
  readonly workspace: Workspace;
  readonly calendar: CalendarFile;
  readonly setups: readonly AssessmentSetup[];
  readonly suppressions: readonly Suppression[];
  /** Assessments read that have a 年终办法: the year's registers serve them all. */
  readonly yearParties: readonly YearParty[];
}

/** What has been read of an assessment so far. */
interface Draft {
  readonly files: AssessmentFiles;
  readonly editions: readonly Edition[];
  readonly roster: Roster;
  readonly definitions: Omit<Definitions, 'register'>;
  readonly sources: readonly SourceMapping[];
  readonly targetCells: CellDeclaration;
  readonly yearPolicy: YearPolicy | undefined;
  readonly paperPolicy: PaperPolicy | undefined;
}

export interface OfficeRequest {
  /** Year of the register to read; the policy's own when no month is asked for. */
  readonly year: number | undefined;
  /** Name of the only assessment wanted. */
  readonly only: string | undefined;
  /** Definitions known to pass every check, by assessment: linted once, not at every run. */
  readonly proven?: (workspace: Workspace, assessment: string) => string | undefined;
  /** Where unchanged definition files need not be read anew. */
  readonly trees?: (workspace: Workspace) => DefinitionTrees;
}

/**
 * Reads everything an office has defined, for the register of one year, and lints it: the same checks whether the run is a
 * `check` or a month.
 */
export async function openOffice(
  root: string,
  { year: asked, only, proven, trees }: OfficeRequest,
  problems: Problems,
): Promise<Office | undefined> {
  const found = readWorkspace(root, problems);
  const workspace = found && { ...found, trees: trees?.(found) };
  const calendar = workspace && readCalendar(workspace, problems);
  if (!workspace || !calendar) return undefined;
  const suppressions = readSuppressions(workspace, problems);
  const read = (files: AssessmentFiles) => readDraft(workspace, { files, calendar: calendar.calendar }, problems) ?? [];
  const isWanted = ({ name }: AssessmentFiles) => only === undefined || name === only;
  const wanted = workspace.assessments.filter(isWanted).flatMap(read);
  const year = asked ?? wanted[0]?.definitions.policy.year ?? 0;
  const hashOf = ({ files }: Draft) => hashFiles(workspace.root, definitionFiles(workspace, files, year));
  const allProven = wanted.every((draft) => proven?.(workspace, draft.files.name) === hashOf(draft));
  // One register serves the office, and its entries must fit some assessment: told once, like everything else that was checked.
  const others = allProven ? [] : workspace.assessments.filter((files) => !isWanted(files)).flatMap(read);
  const drafts = [...wanted, ...others];
  for (const draft of drafts) if (proven?.(workspace, draft.files.name) !== hashOf(draft)) lintDraft(draft, problems);
  const parties = drafts.map(({ files, roster, editions }) => ({ assessment: files.name, roster, editions }));
  const register = await readRegister({ workspace, year, parties, others: allProven }, problems);
  const overrides = await readOverrides({ workspace, year, parties, others: allProven }, problems);
  const setups: AssessmentSetup[] = [];
  for (const draft of wanted) {
    const { files, editions, roster, definitions, targetCells: cells } = draft;
    setups.push({
      definitions: { ...definitions, register: register.entries.get(files.name) ?? [] },
      sources: problems.hasErrors ? withoutSecrets(draft) : withCollected(draft),
      targets: await readTargets({ workspace, assessment: files, editions, roster, cells }, problems),
      subUnits: await readSubUnits({ workspace, assessment: files, roster }, problems),
      overrides: overrides.get(files.name),
      yearPolicy: draft.yearPolicy,
      paperPolicy: draft.paperPolicy,
      definitionsHash: hashOf(draft),
      editionHashes: new Map(
        editions.map(({ version, location: { file } }) => [version, hashFiles(workspace.root, [file])]),
      ),
    });
  }
  return { workspace, calendar, setups, suppressions, yearParties: drafts.flatMap(yearParty) };
}

/** Assessments whose roster has a unit of the name; what is wrong with the files is told when they are really read. */
export function assessmentsWith(root: string, name: string): readonly string[] {
  const unheard = new Problems();
  const workspace = readWorkspace(root, unheard);
  const having = workspace?.assessments.filter((files) =>
    readRoster(workspace, files, unheard)?.units.some((unit) => namesOf(unit).includes(name)),
  );
  return having?.map((files) => files.name) ?? [];
}

function yearParty({ files, roster, editions, yearPolicy }: Draft): readonly YearParty[] {
  return yearPolicy ? [{ assessment: files.name, roster, editions, yearPolicy }] : [];
}

function readDraft(
  workspace: Workspace,
  { files, calendar }: { files: AssessmentFiles; calendar: WorkCalendar },
  problems: Problems,
): Draft | undefined {
  const editions = readEditions(workspace, files, problems).map((edition) => ({
    ...edition,
    namedDays: calendar.namedDays,
  }));
  const roster = readRoster(workspace, files, problems);
  const policy = readPolicy(workspace, files, problems);
  const sources = readSources(workspace, files, problems);
  if (!roster || !policy || !sources || editions.length === 0) return undefined;
  const yearPolicy = readYearPolicy(workspace, { files, scope: { roster, editions } }, problems);
  return {
    files,
    editions,
    roster,
    sources: sources.mappings,
    targetCells: sources.targetCells,
    yearPolicy,
    paperPolicy: readPaperPolicy(workspace, { files, yearPolicy, calendar }, problems),
    definitions: { office: workspace.office, assessment: files.name, editions, roster, policy, calendar },
  };
}

/** Figures that may not be held are not even looked at, though the definitions be wrong. */
function withoutSecrets({ sources, editions }: Draft): readonly SourceMapping[] {
  const secret = confidentialItems(editions);
  return sources.map((source) => ({ ...source, columns: source.columns.filter(({ item }) => !secret.has(item)) }));
}

/** With the 报送表 that follow from the catalogue. */
function withCollected(draft: Draft): readonly SourceMapping[] {
  const declared = withoutSecrets(draft);
  return [...declared, ...collectionSources(draft.definitions, declared)];
}

/** What is wrong with an assessment's definitions before any data. */
function lintDraft({ editions, roster, sources, definitions }: Draft, problems: Problems): void {
  const known = new Set([...roster.groups.map((group) => group.name), ...roster.units.map((unit) => unit.code)]);
  for (const edition of editions) {
    lintEdition(edition, problems, known);
    if (!problems.hasErrors) problems.add(checkExamples(edition, definitions.calendar));
  }
  const collected = problems.hasErrors ? [] : collectionSources(definitions, sources);
  checkSources([...sources, ...collected], editions, problems);
}

/** Every file the definitions of an assessment were read from. */
function definitionFiles(workspace: Workspace, files: AssessmentFiles, year: number): readonly string[] {
  const editions = (listFiles(workspace.root, files.cataloguesFolder) ?? []).map(
    (name) => `${files.cataloguesFolder}/${name}`,
  );
  const others = [
    workspaceFile,
    workspace.calendarFile,
    files.rosterFile,
    files.policyFile,
    files.sourcesFile,
    registerPath(workspace, year),
    overridesPath(workspace, year),
  ];
  return [...editions, ...others, ...[files.targetsFile, files.subUnitsFile].filter((file) => file !== undefined)];
}

/** sha256 over names and contents; a file that is not there counts as empty. */
function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readBytes(root, path);
    if (paths.length > 1) hash.update(`${path}\n`);
    if (typeof bytes !== 'string') hash.update(bytes);
  }
  return hash.digest('hex');
}
