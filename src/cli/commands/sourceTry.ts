import { basename, dirname, isAbsolute, relative } from 'node:path';
import { Problems } from '../../diagnostics/problems.ts';
import type { TrialParty } from '../../reading/trial/party.ts';
import { trySource } from '../../reading/trial/trial.ts';
import type { Office } from '../../run/office.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import type { Session } from '../session.ts';
import { trialJson } from '../trialJson.ts';
import { trialText } from '../trialText.ts';

export interface SourceTryOptions {
  readonly sheet?: string;
  readonly format?: 'text' | 'json';
}

/** `kaohe source try FILE`: how an export would be read, and an entry for it to begin with; writes nothing. */
export async function sourceTry(session: Session, file: string, options: SourceTryOptions): Promise<ExitCode> {
  const office = await session.office(undefined);
  const json = options.format === 'json';
  // Without any roster there is nobody to look for.
  if (!office || office.setups.length === 0) {
    session.showProblems(office?.workspace.root);
    return exitCode.problems;
  }
  // The definitions may be unfinished just because this source is still to come: told in a line, and no hindrance.
  const unfinished = session.problems.list.filter(({ severity }) => severity === 'error').length;
  const own = new Problems();
  const request = { ...placeOf(session.resolve(file), office), sheet: options.sheet, parties: partiesOf(office) };
  const trial = await trySource({ ...request, confidential: office.workspace.confidential }, own);
  session.terminal.endProgress();
  session.problems.replace([...own.list, ...(trial?.table?.problems ?? [])]);
  if (trial) session.terminal.line(json ? trialJson(trial, session) : trialText(trial, session));
  if (!json || !trial) session.showProblems(request.root);
  if (unfinished > 0) session.terminal.complain(session.text.trial.unfinished(unfinished));
  return trial?.table && !session.problems.hasErrors ? exitCode.done : exitCode.problems;
}

/** A file of the workspace goes by its place there; any other by its own folder. */
function placeOf(path: string, { workspace }: Office): { readonly root: string; readonly path: string } {
  const within = relative(workspace.root, path);
  const inside = within !== '' && !within.startsWith('..') && !isAbsolute(within);
  return inside
    ? { root: workspace.root, path: within.replaceAll('\\', '/') }
    : { root: dirname(path), path: basename(path) };
}

function partiesOf({ workspace, setups }: Office): readonly TrialParty[] {
  return setups.map(({ definitions, sources, subUnits }) => {
    const { assessment, editions, roster } = definitions;
    const files = workspace.assessments.find(({ name }) => name === assessment);
    return { assessment, editions, roster, sources, subUnits, sourcesFile: files?.sourcesFile ?? '' };
  });
}
