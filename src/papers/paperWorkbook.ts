import type { Cell, CellStyle, Sheet } from '../reports/sheet.ts';
import { cell } from '../reports/sheet.ts';
import { tableSheet } from '../reports/tableSheet.ts';
import { writeWorkbook } from '../reports/workbook.ts';
import type { Paper, PaperColumn, PaperTable } from './paper.ts';

/** Widest table of half-width characters that an upright page takes. */
const uprightWidth = 90;

/** Paper → .xlsx bytes: its tables, a sheet each, in black and white. */
export function paperWorkbook(paper: Paper, creator: string): Promise<Uint8Array> {
  return writeWorkbook(paper.tables.map(paperSheet), { title: paper.title, creator });
}

function paperSheet({ name, title, measure, columns, rows }: PaperTable): Sheet {
  const sheet = tableSheet({
    name,
    title,
    subtitle: measure,
    columns: columns.map((column, place) => ({
      header: column.header,
      width: column.width,
      cell: (row: readonly string[]) => paperCell(row[place] ?? '', column.kind),
    })),
    lines: rows,
    frozenColumns: 0,
    rowHeight: 22,
    empty: '无。',
  });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return { ...sheet, rows: sheet.rows.map((cells) => cells.map(inBlack)), portrait: width <= uprightWidth };
}

const styles: Readonly<Record<PaperColumn['kind'], CellStyle>> = {
  text: 'wrapped',
  figure: 'amount',
  centred: 'wrappedCentred',
};

function paperCell(text: string, kind: PaperColumn['kind']): Cell {
  const decimals = kind === 'figure' ? /^-?\d+(?:\.(\d+))?$/.exec(text) : null;
  if (!decimals) return cell(text, styles[kind]);
  return { value: { figure: text }, style: styles[kind], decimals: decimals[1]?.length ?? 0 };
}

function inBlack(each: Cell): Cell {
  return each.style === 'header' ? { ...each, style: 'plainHeader' } : each;
}
