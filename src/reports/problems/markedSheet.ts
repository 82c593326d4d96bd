import { remedyText, severityWords, wordProblem } from '../../diagnostics/wording.ts';
import { cellText, type RawTable } from '../../reading/table.ts';
import { type Cell, type CellStyle, cell, columnLetters, type Sheet } from '../sheet.ts';
import { fittedWidth } from '../textExtent.ts';
import { heldByCell, type ProblemEntry } from './problemEntry.ts';
import { type ShownRow, shownRows } from './shownRows.ts';

/** 副本: a table as it stands in its file, in the frame that a spreadsheet shows around it, with what is wrong marked. */
export interface MarkedTable {
  readonly sheet: Sheet;
  /** Where a cell of the original stands in the copy. */
  addressOf(cell: string): string | undefined;
}

export interface MarkRequest {
  readonly table: RawTable;
  readonly name: string;
  /** Problems of cells of the table. */
  readonly entries: readonly ProblemEntry[];
  /** Where to go back to. */
  readonly back: string;
}

/** Rows above the copy: the file, what is shown of it, the column letters. */
const lead = 3;

export function markedSheet({ table, name, entries, back }: MarkRequest): MarkedTable {
  const marks = marksOf(entries);
  const shown = shownRows(
    table.rows.length,
    [...marks.values()].map(({ row }) => row),
  );
  const copied = shown.filter((row) => typeof row === 'number');
  const width = columnsOf(table, copied, marks);
  const rows = [
    leadRow(cell('返回', 'link'), heading(table), back),
    leadRow(cell(null, 'caption'), whatIsShown(table, shown, marks.size), undefined),
    [cell(null, 'frame'), ...Array.from({ length: width }, (_, column) => cell(columnLetters(column + 1), 'frame'))],
    ...shown.map((row) => bodyRow(row, { table, marks, width })),
  ];
  const placeOfRow = new Map(shown.map((row, place) => [row, lead + place + 1] as const));
  return {
    sheet: {
      name,
      widths: [8, ...columnWidths(rows.slice(lead), width)],
      rows,
      header: [lead, lead],
      frozenColumns: 1,
      merges: [],
      colours: [],
      heights: new Map(),
      filter: undefined,
      pagesWide: 1,
    },
    addressOf: (address) => {
      const at = placeOf(address);
      const row = at && placeOfRow.get(at.row);
      return row === undefined || !at ? undefined : `${columnLetters(at.column + 2)}${row}`;
    },
  };
}

interface Mark {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly entries: ProblemEntry[];
}

type Marks = ReadonlyMap<string, Mark>;

function marksOf(entries: readonly ProblemEntry[]): Marks {
  const marks = new Map<string, Mark>();
  for (const entry of entries) {
    const address = entry.problem.location?.cell ?? '';
    const at = placeOf(address);
    const known = marks.get(address);
    if (known) known.entries.push(entry);
    else if (at) marks.set(address, { ...at, entries: [entry] });
  }
  return marks;
}

/** Row from 1 and column from 0 of `C4`. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column: number - 1 };
}

function columnsOf(table: RawTable, rows: readonly number[], marks: Marks): number {
  const widest = rows.reduce((most, row) => Math.max(most, table.rows[row - 1]?.length ?? 0), 1);
  return [...marks.values()].reduce((most, { column }) => Math.max(most, column + 1), widest);
}

function leadRow(first: Cell, text: string, link: string | undefined): readonly Cell[] {
  return [link === undefined ? first : { ...first, link }, cell(text, 'lead')];
}

function heading({ file, sheet }: RawTable): string {
  return sheet === '' ? file : `${file} 工作表“${sheet}”`;
}

function whatIsShown(table: RawTable, shown: readonly ShownRow[], marked: number): string {
  const kept = shown.filter((row) => typeof row === 'number').length;
  const whole = kept === shown.length;
  const part = whole
    ? '以下是全部内容'
    : `原表 ${table.rows.length} 行,以下只列前几行、有问题的行及其前后两行,共 ${kept} 行`;
  return `${part};有底色的 ${marked} 格有问题,指针移上去看说明。行号列标与原文件一致。请改原文件,不要改这里。`;
}

interface Copy {
  readonly table: RawTable;
  readonly marks: Marks;
  readonly width: number;
}

function bodyRow(row: ShownRow, { table, marks, width }: Copy): readonly Cell[] {
  if (typeof row !== 'number') return [cell('⋮', 'frame'), cell(`(略去第 ${row.from}—${row.to} 行)`, 'caption')];
  const cells = table.rows[row - 1] ?? [];
  const copied = Array.from({ length: width }, (_, column) => {
    const mark = marks.get(`${columnLetters(column + 1)}${row}`);
    const text = heldByCell(cellText(cells[column]));
    return mark ? { ...cell(text, styleOf(mark)), note: noteOf(mark) } : cell(text, 'copied');
  });
  return [cell(String(row), 'frame'), ...copied];
}

function styleOf({ entries }: Mark): CellStyle {
  return entries.some(({ problem }) => problem.severity === 'error') ? 'wrong' : 'doubtful';
}

function noteOf({ entries }: Mark): string {
  const words = entries.map(({ number, problem }) => {
    const { what } = wordProblem(problem, 'zh');
    return `第 ${number} 号 ${severityWords.zh[problem.severity]} ${problem.code}\n${what}\n${remedyText(problem, 'zh')}`;
  });
  return heldByCell(words.join('\n\n'));
}

function columnWidths(rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => row[column + 1] ?? []).filter(({ style }) => style !== 'caption');
    return fittedWidth(
      cells.flatMap(({ value }) => (typeof value === 'string' ? value : [])),
      [8, 30],
    );
  });
}
