import { join, relative } from 'node:path';
import type { YearResult } from '../aggregation/yearResult.ts';
import type { Rectification } from '../aggregation/yearUse.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { readBytes } from '../reading/files.ts';
import { ledgerFile, ledgerMark, mergedLedgerFile } from '../reading/ledger/ledgerForm.ts';
import { type Ledger, readLedger } from '../reading/ledger/readLedger.ts';
import { partsLost } from '../reading/workbook/packageParts.ts';
import type { Workspace } from '../reading/workspace.ts';
import { ledgerWorkbook } from '../reports/ledger/ledgerWorkbook.ts';
import { mergedLedger } from '../reports/ledger/mergedLedger.ts';
import { mergePlan } from '../reports/ledger/mergePlan.ts';
import { isOurs } from './outputs.ts';

/** What becomes of the ledger in a run of the year. */
export type LedgerOutcome =
  /** Made, or made anew where nobody had written in it. */
  | { readonly kind: 'made'; readonly name: string; readonly bytes: Uint8Array; readonly lines: number }
  /** People have written in it, and it agrees with the result. `spare`: an earlier draft that is of no more use. */
  | { readonly kind: 'kept'; readonly spare: boolean }
  /** People have written in it: their file stays as it is, the differences are in a copy beside it. */
  | {
      readonly kind: 'merged';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly added: number;
      readonly gone: number;
      readonly marked: number;
      /** Parts of their workbook that the copy cannot hold. */
      readonly lost: readonly Phrase[];
    }
  /** It cannot be read; why is among the problems. */
  | { readonly kind: 'unread' };

export interface LedgerAt {
  readonly workspace: Pick<Workspace, 'root'>;
  /** Where the results of the assessment's year are. */
  readonly folder: string;
}

/**
 * 整改台账 of a result. A file that people have written in is never written to, not even with new lines: a workbook that this program
 * loads and saves can lose what it does not know (pictures in cells, threaded comments, charts), and the file may be open.
 */
export async function ledgerOutcome(
  at: LedgerAt,
  { result, rectification }: { readonly result: YearResult; readonly rectification: Rectification },
  problems: Problems,
): Promise<LedgerOutcome> {
  const bytes = readBytes(at.folder, ledgerFile);
  if (bytes === 'absent' || (typeof bytes !== 'string' && isOurs(at.folder, ledgerFile, bytes))) {
    const made = await ledgerWorkbook(result, rectification);
    return { kind: 'made', name: ledgerFile, bytes: made, lines: rectification.items.length };
  }
  const ledger = await openLedger(at, result, problems);
  if (!ledger || typeof bytes === 'string') return { kind: 'unread' };
  const plan = mergePlan(result, ledger.rows);
  if (plan.added.length === 0 && plan.marks.size === 0)
    return { kind: 'kept', spare: typeof readBytes(at.folder, mergedLedgerFile) !== 'string' };
  const merged = await mergedLedger(bytes, { result, rectification, ledger, plan });
  return {
    kind: 'merged',
    name: mergedLedgerFile,
    bytes: merged,
    added: plan.added.length,
    gone: plan.gone,
    marked: plan.marks.size,
    lost: partsLost(bytes, merged),
  };
}

/** The ledger of a year's result as the office keeps it. */
export function openLedger(
  { workspace, folder }: LedgerAt,
  { assessment, year }: Pick<YearResult, 'assessment' | 'year'>,
  problems: Problems,
): Promise<Ledger | undefined> {
  const path = relative(workspace.root, join(folder, ledgerFile)).replaceAll('\\', '/');
  return readLedger({ root: workspace.root, path, mark: ledgerMark(assessment, year) }, problems);
}
