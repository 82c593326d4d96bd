import type { Location } from '../../diagnostics/diagnostic.ts';
import { enumerated } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import type { Confirmation } from '../../domain/dataset.ts';
import { formatDay, parseDay } from '../../domain/date.ts';
import type { Period } from '../../domain/period.ts';
import { plainText } from '../plainText.ts';
import type { CollectedFrom } from '../sourceMapping.ts';
import { cellLocation, cellText, type RawCell, type RawTable } from '../table.ts';
import { collectionForm, collectionMark, markStart, type SignatureField, signatureFields } from './collectionForm.ts';

/** Who confirmed the sheet; undefined, and reported, when it is not the one that was asked for. */
export function readCollected(
  table: RawTable,
  { from, period }: { from: CollectedFrom; period: Period },
  problems: Problems,
): Confirmation | undefined {
  const expected = collectionMark(from, period);
  const found = cellText(table.rows[collectionForm.markRow - 1]?.[0]);
  if (plainText(found) !== plainText(expected)) {
    const shown = found.startsWith(markStart) ? found : found.slice(0, 20);
    problems.report('DAT-1202', cellLocation(table, collectionForm.markRow, 0), { expected, found: shown });
    return undefined;
  }
  return confirmationOf(table, problems);
}

const unconfirmed: Confirmation = { filledBy: '', checkedBy: '', confirmedBy: '', date: '' };

function placeOf(table: RawTable, { row, column }: SignatureField): Location {
  return cellLocation(table, row, column - 1);
}

function confirmationOf(table: RawTable, problems: Problems): Confirmation {
  const signed = { ...unconfirmed };
  for (const at of signatureFields) signed[at.field] = signatureIn(table, at, problems);
  const blank = signatureFields.filter(({ field }) => signed[field] === '');
  const [first] = blank;
  if (first)
    problems.report('DAT-1203', placeOf(table, first), { missing: enumerated(blank.map(({ label }) => label)) });
  const checked = signatureFields.find(({ field }) => field === 'checkedBy');
  if (checked && signed.checkedBy !== '' && signed.filledBy === signed.checkedBy)
    problems.report('DAT-1204', placeOf(table, checked), { name: signed.checkedBy });
  return signed;
}

/** A name as it stands; the date as `2026-07-03`. */
function signatureIn(table: RawTable, at: SignatureField, problems: Problems): string {
  const { field, row, column } = at;
  const cell: RawCell = table.rows[row - 1]?.[column - 1] ?? '';
  const text = plainText(cellText(cell));
  if (field !== 'date' || text === '') return text;
  const day = typeof cell === 'object' && cell.kind === 'date' ? cell.day : parseDay(dashed(text));
  if (day === undefined) problems.report('DAT-0507', placeOf(table, at), { text: cellText(cell) });
  return day === undefined ? text : formatDay(day);
}

/** `2026年7月3日` and `2026/7/3` as `2026-07-03`. */
function dashed(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)?.slice(1) ?? [];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
