import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Phrase } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { type Column, columnOf, originCell, valueAt } from '../../domain/dataset.ts';

type Columns = ReadonlyMap<string, Column>;

/** A file and the one that it replaces, as they were read. */
export interface Replacement {
  readonly source: string;
  readonly file: string;
  readonly old: string;
  readonly columns: Columns;
  /** undefined = it cannot be read. */
  readonly before: Columns | undefined;
  readonly nameOf: (unit: number) => string;
}

/** 更正: tells every figure that a later export of the same source changes. */
export function reportReplaced(replacement: Replacement, problems: Problems): void {
  const { source, file, old, columns, before, nameOf } = replacement;
  if (!before) {
    problems.report('DAT-1309', { file }, { source, old });
    return;
  }
  const changed = [...columns].flatMap(([item, column]) => {
    const earlier = before.get(item) ?? columnOf(Array.from(column.mantissa, () => undefined));
    const rows = [...column.mantissa.keys()].filter((row) => isChanged(column, earlier, row));
    return rows.map((row) => ({ item, column, earlier, row }));
  });
  problems.report('DAT-1307', { file }, { source, old, count: String(changed.length) });
  for (const { item, column, earlier, row } of changed) {
    const at = cellLocation({ file, unit: nameOf(row) }, column, row);
    problems.report('DAT-1308', at, { item, old, ...changeWords({ column, earlier, row }) });
  }
}

function cellLocation({ file, unit }: { file: string; unit: string }, { origin }: Column, row: number): Location {
  const at = origin?.sheet ? { file, sheet: origin.sheet, unit } : { file, unit };
  const cell = origin ? originCell(origin, row) : '';
  return cell === '' ? at : { ...at, cell, value: origin?.texts[row] ?? '' };
}

function isChanged(one: Column, other: Column, row: number): boolean {
  if (one.labels) return one.mantissa[row] !== other.mantissa[row] && !(isOpen(one, row) && isOpen(other, row));
  const [now, then] = [valueAt(one, row), valueAt(other, row)];
  return now && then ? !now.equals(then) : now !== then || applies(one, row) !== applies(other, row);
}

function isOpen({ mantissa }: Column, row: number): boolean {
  return Number.isNaN(mantissa[row]);
}

function applies({ notApplicable }: Column, row: number): boolean {
  return !notApplicable?.includes(row);
}

interface Change {
  readonly column: Column;
  readonly earlier: Column;
  readonly row: number;
}

/** `C4 450` and `C5 460`, in the words of the files; with the units of measure where these are what changed. */
function changeWords({ column, earlier, row }: Change): { readonly then: Phrase; readonly now: Phrase } {
  const [now, then] = [textOf(column, row), textOf(earlier, row)];
  if (now.zh !== then.zh) return { then, now };
  const measured = ({ zh, en }: Phrase, { origin }: Column): Phrase => {
    const measure = `(${origin?.measure ?? ''})`;
    return { zh: zh + measure, en: en + measure };
  };
  return { then: measured(then, earlier), now: measured(now, column) };
}

function textOf({ origin }: Column, row: number): Phrase {
  const cell = origin ? originCell(origin, row) : '';
  if (!origin || cell === '') return { zh: '没有', en: 'nothing' };
  const text = origin.texts[row]?.trim() ?? '';
  return text === '' ? { zh: `${cell} 空白`, en: `${cell} blank` } : { zh: `${cell} ${text}`, en: `${cell} ${text}` };
}
