import type { Problems } from '../diagnostics/problems.ts';
import type { TableView } from './layout/layOut.ts';
import { checkSignatures } from './signatures.ts';
import { cellLocation, cellText } from './table.ts';

/** 双签 of every row that is read. */
export function checkSigned(
  { table, header }: TableView,
  { rows, signatures }: { rows: Iterable<number>; signatures: readonly string[] },
  problems: Problems,
): void {
  const columns = signatures.flatMap((text) => {
    const place = header.find(text, problems);
    return place === undefined ? [] : [{ header: text, place }];
  });
  for (const row of rows) {
    const cells = table.rows[row - 1];
    if (!cells) continue;
    const signed = columns.map(({ header: text, place }) => ({
      header: text,
      signer: cellText(cells[place]),
      location: cellLocation(table, row, place),
    }));
    checkSignatures(signed, problems);
  }
}
