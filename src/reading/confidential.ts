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
  const isHeading = (row: number, column: number) => row < headingRows || column < headingColumns;
  return reportHeading(table, { headings, isHeading }, problems);
}

/** The same of a table the office keeps itself: of its first row, and of the data items named in its lines; its reasons may name anything. */
export function isConfidentialRecord(table: RawTable, headings: readonly string[], problems: Problems): boolean {
  const titles = table.rows[0]?.map((cell) => plainText(cellText(cell))) ?? [];
  const isHeading = (row: number, column: number) => row === 0 || titles[column] === '数据项';
  return reportHeading(table, { headings, isHeading }, problems);
}

interface Looked {
  readonly headings: readonly string[];
  isHeading(row: number, column: number): boolean;
}

function reportHeading(table: RawTable, { headings, isHeading }: Looked, problems: Problems): boolean {
  const wanted = headings.map((heading) => ({ heading, plain: plainText(heading) }));
  if (wanted.length === 0) return false;
  for (const [row, cells] of table.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!isHeading(row, column)) continue;
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
