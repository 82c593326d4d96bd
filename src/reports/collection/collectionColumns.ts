import type { DataValidation, Style, Worksheet } from 'exceljs';
import type { Period } from '../../domain/period.ts';
import { collectionForm, collectionHeader } from '../../reading/collection/collectionForm.ts';
import { blockName } from '../sheet.ts';
import { linesIn } from '../textExtent.ts';
import type { CollectionColumn, CollectionSheet } from './collectionBook.ts';
import { collectionStyles as styles } from './collectionStyles.ts';
import { validationOf } from './collectionValidation.ts';
import { columnNote, earlierHeader } from './collectionWords.ts';

/** Widths in characters: of code, name, a figure to be filled in and the one beside it. */
const widths = { code: 14, name: 22, figure: 20, earlier: 20 };

/** Notes are set smaller than the table. */
const notesFit = 10.5 / 9;

/** The last column of the sheet: two for the unit, two an item. */
export function lastColumn({ columns }: CollectionSheet): number {
  return 2 + 2 * columns.length;
}

/** Notes, header and units: each item's column with the earlier figures beside it. */
export function addColumns(worksheet: Worksheet, sheet: CollectionSheet, period: Period): void {
  const { noteRow, headerRow, keyHeader, nameHeader } = collectionForm;
  put(worksheet, [noteRow, 1], '填报说明', styles.note);
  put(worksheet, [noteRow, 2], null, styles.note);
  worksheet.mergeCells(noteRow, 1, noteRow, 2);
  put(worksheet, [headerRow, 1], keyHeader, styles.header);
  put(worksheet, [headerRow, 2], nameHeader, styles.header);
  worksheet.getColumn(1).width = widths.code;
  worksheet.getColumn(2).width = widths.name;
  for (const [place, { code, name }] of sheet.units.entries()) {
    put(worksheet, [headerRow + 1 + place, 1], code, styles.code);
    put(worksheet, [headerRow + 1 + place, 2], name, styles.name);
  }
  for (const [place, column] of sheet.columns.entries()) addColumn(worksheet, column, { at: 3 + 2 * place, period });
  worksheet.getRow(noteRow).height = heightOf(
    sheet.columns.map(columnNote),
    notesFit * (widths.figure + widths.earlier),
  );
  worksheet.getRow(headerRow).height = heightOf(
    sheet.columns.map((column) => earlierHeader(column, period)),
    widths.earlier,
  );
}

function heightOf(texts: readonly string[], width: number): number {
  return 14 * Math.max(...texts.map((text) => linesIn(text, width))) + 6;
}

function addColumn(
  worksheet: Worksheet,
  column: CollectionColumn,
  { at, period }: { at: number; period: Period },
): void {
  const { noteRow, headerRow } = collectionForm;
  put(worksheet, [noteRow, at], columnNote(column), styles.note);
  put(worksheet, [noteRow, at + 1], null, styles.note);
  worksheet.mergeCells(noteRow, at, noteRow, at + 1);
  put(worksheet, [headerRow, at], collectionHeader(column.item), styles.header);
  put(worksheet, [headerRow, at + 1], earlierHeader(column, period), styles.header);
  worksheet.getColumn(at).width = widths.figure;
  worksheet.getColumn(at + 1).width = widths.earlier;
  for (const [place, applies] of column.applies.entries()) {
    const row = headerRow + 1 + place;
    put(worksheet, [row, at], null, applies ? inputStyle(column) : styles.closed);
    putEarlier(worksheet, [row, at + 1], { column, text: column.earlier?.texts[place] ?? '' });
  }
  const validation = validationOf(column.item);
  const last = headerRow + column.applies.length;
  if (validation && hasValidations(worksheet))
    worksheet.dataValidations.add(blockName([headerRow + 1, at], [last, at]), validation);
}

/** A block of cells gets one validation; the library's types know of single cells only. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function hasValidations(worksheet: Worksheet): worksheet is Worksheet & WithValidations {
  return 'dataValidations' in worksheet;
}

function inputStyle({ item }: CollectionColumn): Partial<Style> {
  if (item.measure.dimension === 'date') return styles.date;
  return item.labels || item.measure.dimension === 'yesno' ? styles.choice : styles.figure;
}

function putEarlier(
  worksheet: Worksheet,
  at: readonly [row: number, column: number],
  { column: { item }, text }: { column: CollectionColumn; text: string },
): void {
  const figure = text !== '' && !item.labels && !['yesno', 'date'].includes(item.measure.dimension);
  put(worksheet, at, figure ? Number(text) : text || '—', figure ? styles.earlierFigure : styles.earlierText);
}

function put(
  worksheet: Worksheet,
  [row, column]: readonly [row: number, column: number],
  value: string | number | null,
  style: Partial<Style>,
): void {
  const cell = worksheet.getCell(row, column);
  cell.value = value;
  cell.style = style;
}
