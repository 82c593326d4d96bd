import { join } from 'node:path';
import type { Period } from '../../domain/period.ts';
import { collectionFileName } from '../../reading/collection/collectionForm.ts';
import { periodFolder } from '../../reading/sourceFiles.ts';
import type { CollectionBook } from '../../reports/collection/collectionBook.ts';
import { collectionWorkbook } from '../../reports/collection/collectionWorkbook.ts';
import { collectionBooks } from '../../run/collect.ts';
import type { Office } from '../../run/office.ts';
import { writeOutputs } from '../../run/outputs.ts';
import { type ExitCode, exitCode } from '../exitCode.ts';
import { outputFaultWords } from '../outputFault.ts';
import type { Session } from '../session.ts';

/** Below the folder of the month's results. */
const folderName = '报送表';

/** `kaohe collect 2026-06`: the workbooks in which offices fill in what no system holds. */
export async function collect(
  session: Session,
  text: string,
  options: { readonly force?: boolean },
): Promise<ExitCode> {
  const period = session.month(text);
  const office = await session.office(period, { lint: 'onceProven' });
  if (office) session.suppress(office, period, 'atSome');
  session.showProblems(office?.workspace.root);
  if (!office || session.problems.hasErrors) {
    session.terminal.complain(session.text.run.refused);
    return exitCode.problems;
  }
  session.terminal.progress(session.text.collect.writing(period));
  const books = await collectionBooks(office, period);
  return write(session, { office, books, period, force: options.force ?? false });
}

interface Writing {
  readonly office: Office;
  readonly books: readonly CollectionBook[];
  readonly period: Period;
  readonly force: boolean;
}

async function write(session: Session, { office, books, period, force }: Writing): Promise<ExitCode> {
  const { terminal, text } = session;
  const words = text.collect;
  const folder = join(session.output(office), period, folderName);
  const files = new Map<string, Uint8Array>();
  for (const book of books) files.set(collectionFileName(book.office, period), await collectionWorkbook(book));
  const fault = files.size === 0 ? undefined : writeOutputs(folder, files, force);
  terminal.endProgress();
  if (fault) {
    terminal.complain(`${outputFaultWords(fault, text.run)}\n${words.notWritten}`);
    return exitCode.problems;
  }
  if (files.size === 0) terminal.line(words.nothing(period));
  else for (const line of summary(session, { folder, books, period })) terminal.line(line);
  if (files.size > 0) terminal.line(words.next(periodFolder(office.workspace, period), period));
  return exitCode.done;
}

function summary(
  { text: { collect: words } }: Session,
  { folder, books, period }: { folder: string; books: readonly CollectionBook[]; period: Period },
): readonly string[] {
  const lines = books.map(({ office, sheets }) => {
    const parts = sheets.map(({ assessment, columns, units }) => words.sheet(assessment, columns.length, units.length));
    return `  ${join(folder, collectionFileName(office, period))}  ${parts.join(words.mark)}`;
  });
  return [words.written, ...lines];
}
