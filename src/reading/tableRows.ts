import type { SkipReason } from '../domain/dataset.ts';
import { plainText } from './plainText.ts';
import { cellText, type RawCell } from './table.ts';

/** What a row below the header is: one of a unit (or of something that should be one), a sum, or one that says why it is passed over. */
export type RowKind = 'unit' | 'subtotal' | 'total' | Layout;
type Layout = Extract<SkipReason, '空行' | '重复表头' | '栏次行' | '表下注'>;

/** What stands in the key columns of a row, and in the header above them. */
export interface RowKeys {
  /** Lowest titles of the key columns. */
  readonly headers: readonly string[];
  readonly code: string;
  readonly name: string;
}

/** 合计 rows, header lines repeated at page breaks and notes under the table are told apart by what stands in the key columns. */
export function kindOf(cells: readonly RawCell[], { headers, code, name }: RowKeys): RowKind {
  const texts = cells.map((cell) => plainText(cellText(cell))).filter((text) => text !== '');
  if (texts.length === 0) return '空行';
  const word = code === '' ? name : code;
  if (word === '') return isNote(texts) ? '表下注' : 'unit';
  if (headers.includes(word)) return '重复表头';
  if (isColumnNumbers(texts)) return '栏次行';
  const sum = sumKind(code) ?? sumKind(name);
  return sum ?? (noteStart.test(word) && isNote(texts) ? '表下注' : 'unit');
}

const noteStart =
  /^(注|备注|说明|填表|制表|填报|报表|审核|复核|负责人|单位负责人|经办|联系|编制|打印|导出|数据来源|以上|\*|※)/;
const figure = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/** One text alone, or a line of labels without any figure (`制表人:张三 … 审核人:李四`); figures without any unit are not to be lost. */
function isNote(texts: readonly string[]): boolean {
  return !texts.some((text) => figure.test(text)) && (texts.length === 1 || noteStart.test(texts[0] ?? ''));
}

/** `栏次 | 甲 | 1 | 2 | 3=1+2` under the header. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  return (
    /^(栏次|列次|[甲乙丙丁])$/.test(first) &&
    texts.length > 1 &&
    texts.slice(1).every((text) => /^([甲乙丙丁戊己庚辛]|\d{1,2}([=(].*)?)$/.test(text))
  );
}

/** 小计 or 合计; `杭州市合计` is the sum of one of several parts. */
export function sumKind(word: string): 'subtotal' | 'total' | undefined {
  if (/^(总计|总合计|.{0,12}合计)(数)?:?$/.test(word)) return 'total';
  return /^.{0,12}小计(数)?:?$/.test(word) ? 'subtotal' : undefined;
}

/** `拉萨市` of `拉萨市合计`; '' where a sum names nobody. */
export function summedName(word: string): string {
  return word.replace(/(总计|总合计|合计|小计)(数)?:?$/, '');
}

/** The one total of the whole table among its total rows: alone, or the only one called so. */
export function isGrandTotal(word: string): boolean {
  return /^(总计|总合计|合计|全[国区省市县]?合计)(数)?:?$/.test(word);
}

/** A further line of a note above: numbered, or too long for a name. */
export function continuesNote(cells: readonly RawCell[]): boolean {
  const texts = cells.map((cell) => plainText(cellText(cell))).filter((text) => text !== '');
  return texts.length === 1 && /^(\(?[\d一二三四五六七八九十]{1,2}[.、)]|.{15,})/.test(texts[0] ?? '');
}
