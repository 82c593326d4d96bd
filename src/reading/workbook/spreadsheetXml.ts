import type { RawCell, RawTable } from '../table.ts';
import { type Attributes, type MarkupEvents, readMarkup } from './markup.ts';
import { meaningOf } from './numberFormat.ts';
import { damaged } from './refusal.ts';
import { GridBudget, SheetGrid } from './sheetGrid.ts';
import { dateCell, errorCell, type NumberLook, numberCell, serialCell, yesNoCell } from './worksheetCells.ts';
import { XmlStyles } from './xmlStyles.ts';

/** Reads the visible sheets of a workbook in the XML of Excel 2003 (SpreadsheetML). */
export function readSpreadsheetXml(text: string, file: string): readonly RawTable[] {
  const reader = new WorkbookReader(file);
  readMarkup(text, true, reader);
  return reader.finish();
}

interface Sheet {
  readonly name: string;
  readonly grid: SheetGrid;
  visible: boolean;
}

interface OpenCell {
  readonly attributes: Attributes;
  type: string | undefined;
  text: string;
}

class WorkbookReader implements MarkupEvents {
  readonly #file: string;
  readonly #budget = new GridBudget();
  readonly #styles = new XmlStyles();
  readonly #sheets: Sheet[] = [];
  /** Names of the open elements, outermost first. */
  readonly #path: string[] = [];
  #table: Attributes = new Map();
  #rowAttributes: Attributes = new Map();
  #columnStyles: (string | undefined)[] = [];
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;
  #option = '';

  constructor(file: string) {
    this.#file = file;
  }

  finish(): readonly RawTable[] {
    return this.#sheets
      .filter(({ visible }) => visible)
      .map(({ name, grid }) => ({
        file: this.#file,
        sheet: name,
        rows: grid.finish(),
        encoding: undefined,
        hidden: grid.hidden,
      }));
  }

  opened(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    this.#option = '';
    this.#styles.opened(name, attributes);
    if (name === 'worksheet') this.#openSheet(attributes);
    else if (name === 'table' && parent === 'worksheet') this.#openTable(attributes);
    else if (name === 'column' && parent === 'table') this.#addColumn(attributes);
    else if (name === 'row' && parent === 'table') this.#openRow(attributes);
    else if (name === 'cell' && parent === 'row') this.#openCell(attributes);
    else if (name === 'data' && parent === 'cell' && this.#cell) this.#cell.type = attributes.get('type') ?? 'String';
  }

  /** The text of a comment on a cell is not the cell's. */
  text(text: string): void {
    if (this.#cell && this.#path.includes('data') && !this.#path.includes('comment')) this.#cell.text += text;
    if (this.#path.at(-1) === 'visible') this.#option += text;
  }

  closed(name: string): void {
    this.#path.pop();
    if (name === 'cell' && this.#cell) this.#closeCell(this.#cell);
    const sheet = this.#sheets.at(-1);
    if (name === 'visible' && sheet && this.#path.includes('worksheetoptions'))
      sheet.visible = !/^\s*Sheet(Very)?Hidden/.test(this.#option);
  }

  #openSheet(attributes: Attributes): void {
    this.#sheets.push({ name: attributes.get('name') ?? '', grid: new SheetGrid(this.#budget), visible: true });
  }

  #openTable(attributes: Attributes): void {
    this.#table = attributes;
    this.#columnStyles = [];
    this.#row = -1;
  }

  #addColumn(attributes: Attributes): void {
    const first = indexOf(attributes.get('index')) ?? this.#columnStyles.length;
    const span = numberOf(attributes.get('span')) ?? 0;
    if (first + span >= 16_384) throw damaged('列号超出范围');
    for (let column = first; column <= first + span; column++) this.#columnStyles[column] = attributes.get('styleid');
    if (attributes.get('hidden') === '1') this.#sheets.at(-1)?.grid.hideColumns(first, first + span);
  }

  #openRow(attributes: Attributes): void {
    this.#rowAttributes = attributes;
    this.#row = placeAfter(this.#row, attributes);
    this.#column = -1;
    if (attributes.get('hidden') === '1') this.#sheets.at(-1)?.grid.hideRow(this.#row);
  }

  #openCell(attributes: Attributes): void {
    this.#column = placeAfter(this.#column, attributes);
    this.#cell = { attributes, type: undefined, text: '' };
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = undefined;
    const { grid } = this.#sheets.at(-1) ?? {};
    if (!grid) return;
    grid.set(this.#row, this.#column, cellValue(cell, this.#lookOf(cell)));
    const right = this.#column + (numberOf(cell.attributes.get('mergeacross')) ?? 0);
    const bottom = this.#row + (numberOf(cell.attributes.get('mergedown')) ?? 0);
    if (right > this.#column || bottom > this.#row) grid.merge({ top: this.#row, bottom, left: this.#column, right });
    this.#column = right;
  }

  /** A cell without a style has that of its row, its column or the whole table. */
  #lookOf({ attributes }: OpenCell): NumberLook {
    const own = attributes.get('styleid') ?? this.#rowAttributes.get('styleid');
    return this.#styles.look(own ?? this.#columnStyles[this.#column] ?? this.#table.get('styleid') ?? 'Default');
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,7}$/.test(text)) throw damaged({ zh: `行列号“${text}”有误`, en: `"${text}" is no row or column number` });
  return Number(text);
}

/** Places are counted from 1 in the file. */
function indexOf(text: string | undefined): number | undefined {
  const place = numberOf(text);
  return place === undefined ? undefined : place - 1;
}

/** The place stated, or the next one. Going back would lay one row over another. */
function placeAfter(last: number, attributes: Attributes): number {
  const place = indexOf(attributes.get('index')) ?? last + 1;
  if (place <= last) throw damaged('行列号没有依次增大');
  return place;
}

function cellValue({ type, text, attributes }: OpenCell, look: NumberLook): RawCell {
  if (type === undefined) return attributes.has('formula') ? notCalculated(attributes.get('formula') ?? '') : '';
  if (type === 'String') return text;
  const bare = text.trim();
  if (type === 'Error') return errorCell(bare === '' ? '#错误值' : bare);
  if (type === 'Boolean') return yesNoCell(bare === '1' || /^true$/i.test(bare));
  if (type === 'DateTime') return dateCell(new Date(/[zZ]$/.test(bare) ? bare : `${bare}Z`));
  if (type !== 'Number') throw damaged({ zh: `不认识的数据类型“${type}”`, en: `unknown type of data "${type}"` });
  return bare === '' ? '' : numberOrText(bare, look);
}

function notCalculated(formula: string): RawCell {
  return { kind: 'trouble', trouble: 'notCalculated', text: formula };
}

/** What is called a number and is none stays text, to be refused as such where a figure is needed. */
function numberOrText(text: string, look: NumberLook): RawCell {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return text;
  const value = Number(text);
  return meaningOf(look.format).date ? serialCell(value, false) : numberCell(value, look);
}
