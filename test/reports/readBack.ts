import exceljs, { type Cell as WorkbookCell, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

/** A written workbook as exceljs reads it back, and its parts as text. */
export interface Written {
  readonly sheets: readonly Worksheet[];
  /** Package part name → text. */
  readonly parts: ReadonlyMap<string, string>;
}

export async function readBack(bytes: Uint8Array): Promise<Written> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  return { sheets: workbook.worksheets, parts: new Map(parts) };
}

/** Text of the part of a sheet, by its place in the workbook. */
export function partOf({ parts }: Written, place: number): string {
  const text = parts.get(`xl/worksheets/sheet${place + 1}.xml`);
  if (text === undefined) throw new Error(`no sheet ${place + 1}`);
  return text;
}

/** Every cell of the sheet that is not covered by a merge. */
export function cellsOf(sheet: Worksheet): readonly WorkbookCell[] {
  const cells: WorkbookCell[] = [];
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => void (cell.master === cell && cells.push(cell))),
  );
  return cells;
}

/** Matches of a pattern's first group. */
export function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
