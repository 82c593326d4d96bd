import type { RawCell, RawTable } from '../table.ts';
import { type Attributes, type MarkupEvents, readMarkup } from './markup.ts';
import { damaged } from './refusal.ts';
import { GridBudget, SheetGrid } from './sheetGrid.ts';
import { numberCell } from './worksheetCells.ts';

/** Reads the tables of a web page, as many systems export them under the name .xls, one below the other as spreadsheets show them. */
export function readHtml(text: string, file: string): RawTable {
  const reader = new PageReader();
  readMarkup(text, false, reader);
  return { file, sheet: '', rows: reader.finish(), encoding: undefined };
}

/** Content that is not shown as text. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'comment', 'template']);
/** Elements that begin a line of their own outside tables. */
const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'center',
  'body',
  'li',
  'br',
  'table',
]);

interface OpenCell {
  readonly attributes: Attributes;
  text: string;
}

class PageReader implements MarkupEvents {
  readonly #grid = new SheetGrid(new GridBudget());
  /** Places that cells above or to the left reach over. */
  readonly #covered = new Set<string>();
  #row = -1;
  #column = 0;
  #cell: OpenCell | undefined;
  #inTable = false;
  #hidden = 0;
  #outside = '';

  finish(): readonly (readonly RawCell[])[] {
    this.#flushOutside();
    if (this.#inTable) throw damaged('表格没有结束,文件可能不完整');
    return this.#grid.finish();
  }

  opened(name: string, attributes: Attributes): void {
    // A head that is never closed ends where the body or its first table begins.
    if (name === 'body' || name === 'table') this.#hidden = 0;
    if (unseen.has(name)) this.#hidden++;
    if (!this.#inTable && blocks.has(name)) this.#flushOutside();
    if (name === 'table') this.#openTable();
    else if (name === 'tr' && this.#inTable) this.#openRow();
    else if ((name === 'td' || name === 'th') && this.#inTable) this.#cell = { attributes, text: '' };
    else if (name === 'br' && this.#cell) this.#cell.text += '\n';
  }

  text(text: string): void {
    if (this.#hidden > 0) return;
    // Line ends of the source are only white space.
    const flowing = text.replace(/[\t\r\n ]+/g, ' ');
    if (this.#cell) this.#cell.text += flowing;
    else if (!this.#inTable) this.#outside += flowing;
  }

  closed(name: string, stated: boolean): void {
    if (unseen.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (!this.#inTable && blocks.has(name)) this.#flushOutside();
    if ((name === 'td' || name === 'th') && this.#cell) this.#closeCell(this.#cell);
    if (name !== 'table') return;
    if (!stated) throw damaged('表格没有结束,文件可能不完整');
    this.#inTable = false;
  }

  /** A table within a cell has no one place in a sheet. */
  #openTable(): void {
    if (this.#inTable) throw damaged('表格里套着表格');
    this.#inTable = true;
    this.#covered.clear();
  }

  #openRow(): void {
    this.#row++;
    this.#column = 0;
  }

  #flushOutside(): void {
    const text = this.#outside.trim();
    this.#outside = '';
    if (text !== '') this.#grid.set(++this.#row, 0, text);
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = undefined;
    if (this.#row < 0) this.#openRow();
    while (this.#covered.has(`${this.#row} ${this.#column}`)) this.#column++;
    const [top, left] = [this.#row, this.#column];
    const right = left + spanOf(cell.attributes.get('colspan')) - 1;
    const bottom = top + spanOf(cell.attributes.get('rowspan')) - 1;
    this.#grid.set(top, left, cellOf(cell));
    if (right > left || bottom > top) {
      this.#grid.merge({ top, bottom, left, right });
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) this.#covered.add(`${row} ${column}`);
    }
    this.#column = right + 1;
  }
}

function spanOf(text: string | undefined): number {
  const span = /^\s*(\d{1,7})/.exec(text ?? '')?.[1];
  return Math.max(1, Number(span ?? 1));
}

/** Spreadsheets saved as web pages keep the number itself (`x:num`, `sdval`) beside its rounded image. */
function cellOf({ attributes, text }: OpenCell): RawCell {
  const shown = text.trim();
  const exact = attributes.get('num') || attributes.get('sdval');
  if (!exact || !Number.isFinite(Number(exact)) || !/\d/.test(shown) || /[年月日:/]|\d-\d/.test(shown)) return shown;
  return numberCell(Number(exact), { format: /[%％]$/.test(shown) ? '0%' : undefined, red: false });
}
