import type { Problems } from '../diagnostics/problems.ts';
import type { RecordRow } from './recordTable.ts';
import { checkSignatures } from './signatures.ts';

/** What every line of a register must carry: a basis, and two signatures. */
export function isSigned<B extends string>(row: RecordRow<B | '经办' | '复核'>, basis: B, problems: Problems): boolean {
  if (row.text(basis) === '') problems.report('DAT-0704', row.at(basis));
  const signatures = (['经办', '复核'] as const).map((header) => ({
    header,
    signer: row.text(header),
    location: row.at(header),
  }));
  return checkSignatures(signatures, problems) && row.text(basis) !== '';
}

/** Columns that a line cannot do without. */
export function isFilled<C extends string>(row: RecordRow<C>, columns: readonly C[], problems: Problems): boolean {
  const blank = columns.filter((column) => row.text(column) === '');
  for (const column of blank) problems.report('DAT-1506', row.at(column), { column });
  return blank.length === 0;
}
