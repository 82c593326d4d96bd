import { bareCell, type SheetCell } from '../sheet.ts';
import { grouped, shifted } from './decimals.ts';
import { keyColumns, onCells, onNumbers, onTables, type Step, withCells } from './step.ts';
import type { Trouble } from './troubles.ts';

export const thousands: Step = onNumbers('千分位文本', grouped);

const fullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every third line was typed with a Chinese input method. */
export const fullWidthDigits: Step = onNumbers('全角数字', (value, { row }) =>
  row % 3 === 1 ? fullWidth(String(value)) : value,
);

const noBreak = '\u00a0';

/** Thousands parted and the cell padded by no-break spaces. */
export const noBreakSpaces: Step = onNumbers('不间断空格', (value, { row }) =>
  row % 2 === 0 ? `${grouped(value).replaceAll(',', noBreak)}${noBreak}` : value,
);

export const bracketedNegatives = (title: string): Step =>
  onNumbers('括号负数', (value) => (value < 0 ? `(${grouped(-value)})` : value), [title]);

export const redNegatives = (title: string): Step =>
  onNumbers('红字负数', (value) => (value < 0 ? { value: -value, as: 'red' } : value), [title]);

/** 60.8% as text, as 60.8 and as 0.608 under a percent format. */
export const percentForms: Step = onCells('百分数几种写法', (cell, { row }) => {
  if (typeof cell !== 'string' || !cell.endsWith('%')) return cell;
  const percent = Number(cell.slice(0, -1));
  const forms: readonly SheetCell[] = [cell, percent, { value: shifted(percent, -2), as: 'percent' }];
  return forms[row % forms.length] ?? cell;
});

export const zeroAs = (
  trouble: Extract<Trouble, '记号“—”为零' | '记号“/”为零' | '记号“无”为零' | '记号“不适用”' | '空白为零'>,
  text: string,
): Step => onNumbers(trouble, (value) => (value === 0 ? text : value));

export const blankAs = (text: string): Step =>
  onCells('记号“—”为缺失', (cell, { column }) => (column >= keyColumns && cell === '' ? text : cell));

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const serialOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

export const dateSerials: Step = onCells('日期格式的序号', (cell, { row }) =>
  typeof cell === 'string' && isoDay.test(cell) && row % 3 === 0 ? { value: serialOf(cell), as: 'date' } : cell,
);

export const dateForms: Step = onCells('日期几种写法', (cell, { row }) => {
  const [, year, month, day] = typeof cell === 'string' ? (isoDay.exec(cell) ?? []) : [];
  if (year === undefined) return cell;
  const [shortMonth, shortDay] = [Number(month), Number(day)];
  const forms = [
    `${year}年${shortMonth}月${shortDay}日`,
    `${year}-${shortMonth}-${shortDay}`,
    `${year}/${shortMonth}/${shortDay}`,
    `${year}.${shortMonth}.${shortDay}`,
    `${year}${month}${day}`,
  ];
  return forms[row % forms.length] ?? cell;
});

/** A day that ends its month is given by the month alone. */
export const monthAlone: Step = onCells('只有年月', (cell) => {
  const [, year, month, day] = typeof cell === 'string' ? (isoDay.exec(cell) ?? []) : [];
  if (year === undefined || Number(day) !== new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
    return cell;
  return `${year}年${Number(month)}月`;
});

/** What single precision leaves of a figure: 0.0900000035762787. */
export const floatArtefacts = (title: string): Step => onNumbers('浮点尾数', (value) => Math.fround(value), [title]);

const measured = (trouble: '以元计' | '以亿元计', measure: string, places: number): Step =>
  onTables(trouble, (table) => ({
    ...withCells(table, (cell) => (typeof cell === 'number' ? shifted(cell, places) : cell)),
    titles: table.titles.map(({ cells }) => ({
      cells: cells.map((cell) => (cell === '单位:万元' ? `单位:${measure}` : cell)),
    })),
  }));

/** An export in 万元 as another system gives it. */
export const inYuan: Step = measured('以元计', '元', 4);
export const inYi: Step = measured('以亿元计', '亿元', -4);

export const richNames: Step = onCells('富文本', (cell, { column, row }) =>
  column === 1 && row % 2 === 0 ? { value: bareCell(cell), as: 'rich' } : cell,
);

export const linkedNames: Step = onCells('超链接', (cell, { column, row }) =>
  column === 1 && row % 2 === 1 ? { value: bareCell(cell), as: 'link' } : cell,
);

/** Names as other systems write them; the code stands beside them. */
export const otherNames = (trouble: '单位别名' | '单位旧名', nameOf: (name: string, row: number) => string): Step =>
  onCells(trouble, (cell, { column, row, name }) => (column === 1 ? nameOf(name, row) : cell));

/** A figure that the system got wrong, to be set right by the register. */
export const wrongFigure = ({
  unit,
  title,
  figure,
}: {
  unit: string;
  title: string;
  figure: (right: number) => number;
}): Step => onNumbers('错数(人工核定)', (value, { name }) => (name === unit ? figure(value) : value), [title]);
