import { join } from 'node:path';
import type { YearResult } from '../aggregation/yearResult.ts';
import { inWords } from '../diagnostics/phrase.ts';
import { Problems } from '../diagnostics/problems.ts';
import { ledgerFile, mergedLedgerFile } from '../reading/ledger/ledgerForm.ts';
import { externalFiles } from '../reports/external/externalFiles.ts';
import { isDraft } from '../reports/yearContext.ts';
import { type LedgerOutcome, ledgerOutcome } from '../run/ledger.ts';
import type { Office } from '../run/office.ts';
import type { Session } from './session.ts';

/** Files beside the result, and what there is to say of them. */
export interface YearUse {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly lines: readonly string[];
}

interface UseAt {
  readonly office: Office;
  readonly result: YearResult;
  readonly folder: string;
}

/** 整改台账 and 对外运用 of a result. They act on people outside: a draft makes none of them. */
export async function yearUse(session: Session, { office, result, folder }: UseAt): Promise<YearUse> {
  const { rectification, external } = result;
  if (!rectification && !external) return { files: new Map(), lines: [] };
  if (isDraft(result)) return { files: new Map(), lines: [session.text.rectify.draft] };
  const files = new Map(await externalFiles(result));
  if (!rectification) return { files, lines: [] };
  const problems = new Problems();
  const at = { workspace: office.workspace, folder };
  const outcome = await ledgerOutcome(at, { result, rectification }, problems);
  if (problems.list.length > 0) session.showProblems(office.workspace.root, problems);
  session.problems.add(problems.list);
  if (outcome.kind === 'made' || outcome.kind === 'merged') files.set(outcome.name, outcome.bytes);
  return { files, lines: linesOf(session, outcome, folder) };
}

function linesOf({ text, options }: Session, outcome: LedgerOutcome, folder: string): readonly string[] {
  const { rectify: words } = text;
  const file = join(folder, ledgerFile);
  switch (outcome.kind) {
    case 'made':
      return [];
    case 'kept':
      return [words.kept(file), ...(outcome.spare ? [words.spare(join(folder, mergedLedgerFile))] : [])];
    case 'unread':
      return [words.unread(file)];
    case 'merged': {
      const lost = outcome.lost.map((part) => inWords(part, options.lang)).join(words.mark);
      return [
        words.merged(file, mergedLedgerFile),
        words.changes(outcome.added, outcome.gone, outcome.marked),
        ...(lost === '' ? [] : [words.lost(lost)]),
      ];
    }
  }
}
