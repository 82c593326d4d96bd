import type { Problems } from '../diagnostics/problems.ts';
import type { TableView } from './layout/layOut.ts';
import { checkSignatures } from './signatures.ts';
import { cellLocation, cellText, ofUnit } from './table.ts';

/** A row that is read, and the name of its unit. */
export interface SignedRow {
  readonly row: number;
  readonly unit: string;
}

/** 双签 of every row that is read. */
export function checkSigned(
  { table, header }: TableView,
  { rows, signatures }: { rows: readonly SignedRow[]; signatures: readonly string[] },
  problems: Problems,
): void {
  const columns = signatures.flatMap((text) => {
    const place = header.find(text, problems);
    return place === undefined ? [] : [{ header: text, place }];
  });
  for (const { row, unit } of rows) {
    const cells = table.rows[row - 1];
    if (!cells) continue;
    const signed = columns.map(({ header: text, place }) => ({
      header: text,
      signer: cellText(cells[place]),
      location: ofUnit(cellLocation(table, row, place), unit),
    }));
    checkSignatures(signed, problems);
  }
}
