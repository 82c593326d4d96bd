import { plainText } from './plainText.ts';
import { cellText, type RawCell } from './table.ts';

/** What a row below the header is. Layout rows carry no unit and are passed over. */
export type RowKind = 'unit' | 'blank' | 'header' | 'subtotal' | 'total' | 'note';

export interface RowKeys {
  readonly keyHeader: string;
  readonly code: string;
  readonly name: string;
}

/** 合计 rows, header lines repeated at page breaks and notes under the table are told apart by what stands in the key columns. */
export function kindOf(cells: readonly RawCell[], { keyHeader, code, name }: RowKeys): RowKind {
  if (code === '' && name === '')
    return cells.every((cell) => plainText(cellText(cell)) === '') ? 'blank' : noteOf(cells);
  if (code === keyHeader) return 'header';
  const word = code === '' ? name : code;
  if (/^小计[::]?$/.test(word)) return 'subtotal';
  if (/^(总计|.{0,6}合计)(数)?[::]?$/.test(word)) return 'total';
  const filled = cells.filter((cell) => plainText(cellText(cell)) !== '').length;
  return filled === 1 && /^(注|备注|说明|填表|制表|填报|审核|负责人|单位负责人|编制)/.test(code) ? 'note' : 'unit';
}

/** Text in one cell only is a note; figures without any unit are not to be lost. */
function noteOf(cells: readonly RawCell[]): RowKind {
  const filled = cells.map((cell) => plainText(cellText(cell))).filter((text) => text !== '');
  return filled.length === 1 && !/^[-+\d.,%]+$/.test(filled[0] ?? '') ? 'note' : 'unit';
}
