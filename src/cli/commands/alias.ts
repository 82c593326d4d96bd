import { namesOf, type Roster, type Unit } from '../../domain/roster.ts';
import { readRoster } from '../../reading/roster.ts';
import type { AssessmentFiles, Workspace } from '../../reading/workspace.ts';
import { type AliasOutcome, addAlias } from '../../run/alias.ts';
import { type ExitCode, exitCode, UsageError } from '../exitCode.ts';
import { outputFaultWords } from '../outputFault.ts';
import type { Session } from '../session.ts';
import { meantBy } from '../usageFault.ts';

interface Found {
  readonly files: AssessmentFiles;
  readonly roster: Roster;
  readonly unit: Unit;
}

/** `kaohe alias NAME UNIT`: from now on exports may call the unit so. */
export async function alias(session: Session, name: string, wanted: string): Promise<ExitCode> {
  const workspace = session.workspace();
  const rosters = workspace ? readRosters(session, workspace) : [];
  if (!workspace || session.problems.hasErrors) {
    session.showProblems(workspace?.root);
    return exitCode.problems;
  }
  const { files, roster, unit } = findUnit(session, rosters, wanted);
  const outcome = addAlias({ workspace, files, roster, unit, name: name.trim() });
  const { words, done } = outcomeWords(session, outcome, { name: name.trim(), unit, file: roster.file });
  if (done) session.terminal.line(words);
  else session.terminal.complain(words);
  return done ? exitCode.done : exitCode.problems;
}

function readRosters(session: Session, workspace: Workspace): readonly Omit<Found, 'unit'>[] {
  return session.assessmentsOf(workspace).flatMap((files) => {
    const roster = readRoster(workspace, files, session.problems);
    return roster ? [{ files, roster }] : [];
  });
}

/** Two assessments may know a unit of the same name: then the analyst says whose roster is meant. */
function findUnit(session: Session, rosters: readonly Omit<Found, 'unit'>[], wanted: string): Found {
  const found = rosters.flatMap(({ files, roster }) => {
    const unit = roster.units.find((each) => namesOf(each).includes(wanted));
    return unit ? [{ files, roster, unit }] : [];
  });
  const { usage } = session.text;
  const [only, second] = found;
  if (second) throw new UsageError(usage.severalUnits(wanted, found.map(({ files }) => files.name).join('、')));
  if (only) return only;
  const known = rosters.flatMap(({ roster }) => roster.units.flatMap(namesOf));
  throw new UsageError(usage.unknownUnit(wanted, meantBy(wanted, known, usage)));
}

function outcomeWords(
  { text }: Session,
  outcome: AliasOutcome,
  { name, unit, file }: { name: string; unit: Unit; file: string },
): { readonly words: string; readonly done: boolean } {
  const { alias: words } = text;
  switch (outcome.kind) {
    case 'added': {
      const lines = [...(outcome.before === '' ? [] : [`- ${outcome.before}`]), `+ ${outcome.after}`];
      return { words: [words.added(name, unit.name, `${file}:${outcome.line}`), ...lines].join('\n'), done: true };
    }
    case 'known':
      return { words: words.known(name, unit.name), done: true };
    case 'taken':
      return { words: words.taken(name, outcome.owner.name), done: false };
    case 'byHand':
      return { words: words.byHand(file, outcome.encoding ?? '', `别名: [${name}]`), done: false };
    case 'fault':
      return { words: outputFaultWords(outcome.fault, text.run), done: false };
  }
}
