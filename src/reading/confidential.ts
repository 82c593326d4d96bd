import type { Edition } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { plainText } from './plainText.ts';
import { cellPlace, cellText, type RawTable } from './table.ts';

/** 涉密: items whose figures no file may hold. An item that any edition calls confidential is so in all of them. */
export function confidentialItems(editions: readonly Edition[]): ReadonlySet<string> {
  const items = editions.flatMap((edition) => [...edition.items.values()]);
  return new Set(items.filter(({ secrecy }) => secrecy === 'secret').map(({ name }) => name));
}

/** Rows and columns in which headings stand, whichever way the table lies. */
const headingRows = 20;
const headingColumns = 3;

/** Reports the first confidential heading of a table (涉密列), and nothing of what stands under it. */
export function isConfidential(table: RawTable, headings: readonly string[], problems: Problems): boolean {
  const wanted = headings.map((heading) => ({ heading, plain: plainText(heading) }));
  if (wanted.length === 0) return false;
  for (const [row, cells] of table.rows.entries()) {
    const looked = row < headingRows ? cells : cells.slice(0, headingColumns);
    for (const [column, cell] of looked.entries()) {
      const text = plainText(cellText(cell));
      const found = wanted.find(({ plain }) => text.includes(plain));
      if (!found) continue;
      const place = { ...cellPlace(table, row + 1, column), confidential: true as const };
      problems.report('DAT-1001', place, { heading: found.heading });
      return true;
    }
  }
  return false;
}
