import type { Cell, Sheet } from '../../src/reports/sheet.ts';

const marks: Readonly<Record<string, string>> = { muted: '~', warn: '!' };

/** A sheet as text, a line a row: figures in `<>`, `~` before what is greyed, `!` before what is marked; blanks stay empty. */
export function dumpSheet(sheet: Sheet): readonly string[] {
  const rows = sheet.rows.map((cells) => cells.map(textOf).join(' | '));
  return [
    ...layoutOf(sheet),
    ...rows.map((row, place) => `${String(place + 1).padStart(4)}  ${row.replace(/(?: \| ?)+$/, '')}`),
  ];
}

/** What the eye sees before it reads: one line a fact, so that a difference names itself. */
export function layoutOf(sheet: Sheet): readonly string[] {
  const [first, last] = sheet.header;
  return [
    `═══ ${sheet.name}`,
    `表头 ${first}—${last}行, 冻结 ${sheet.frozenColumns}列, 打印 ${sheet.pagesWide}页宽, 筛选 ${sheet.filter ?? '无'}`,
    `列宽 ${sheet.widths.map((width) => Number(width.toFixed(2))).join(' ')}`,
    `样式 ${(sheet.rows[last] ?? []).map((cell) => cell.style).join(' ')}`,
    `合并 ${sheet.merges.join(' ')}`,
    ...sheet.colours.map(({ kind, from, to }) => `颜色 ${kind} ${from.join(',')}—${to.join(',')}`),
  ];
}

function textOf({ value, style }: Cell): string {
  const text = value === null ? '' : typeof value === 'string' ? value.replaceAll('\n', '⏎') : `<${value.figure}>`;
  return `${marks[style] ?? ''}${text}`;
}
