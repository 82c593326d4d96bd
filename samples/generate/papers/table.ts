import { paragraph, type Setting } from './word.ts';

/** A column of a table that repeats a row. */
export interface TemplateColumn {
  /** Header, and the placeholder of the row unless `tag` says otherwise. */
  readonly header: string;
  readonly tag?: string;
  /** Share of the table's width. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Width between the margins, in twentieths of a point. */
export const textWidth = { portrait: 11906 - 1588 - 1474, landscape: 16838 - 2098 - 1984 } as const;

export interface TableLayout {
  readonly across: number;
  readonly size?: '三号' | '四号' | '小四' | '五号' | '小五';
}

/** A table whose one row is repeated between `{#loop}` and `{/loop}`; its header on every page. */
export function loopTable(
  loop: string,
  columns: readonly TemplateColumn[],
  { across, size = '小四' }: TableLayout,
): string {
  const widths = spread(
    columns.map(({ width }) => width),
    across,
  );
  const header = columns.map((column, place) =>
    tableCell(column.header, widths[place] ?? 0, { font: '黑体', size, align: 'center' }),
  );
  const row = columns.map(({ header: name, tag = name, align = 'center' }, place) => {
    const begin = place === 0 ? `{#${loop}}` : '';
    const end = place === columns.length - 1 ? `{/${loop}}` : '';
    return tableCell(`${begin}{${tag}}${end}`, widths[place] ?? 0, { size, align });
  });
  return table(widths, [tableRow(header, true), tableRow(row, false)]);
}

/** A table of fixed rows: texts of the cells, the ones of odd columns being labels. */
export function labelTable(
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  {
    across,
    size = '小四',
    height = 0,
    keepWithNext = false,
  }: TableLayout & Pick<Setting, 'keepWithNext'> & { readonly height?: number },
): string {
  const widths = spread(shares, across);
  const cells = rows.map((texts) =>
    tableRow(
      texts.map((text, place) =>
        tableCell(
          text,
          widths[place] ?? 0,
          place % 2 === 0 ? { font: '黑体', size, align: 'center', keepWithNext } : { size, keepWithNext },
        ),
      ),
      false,
      height,
    ),
  );
  return table(widths, cells);
}

function table(widths: readonly number[], rows: readonly string[]): string {
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const margins = '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>';
  const width = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function tableRow(cells: readonly string[], header: boolean, height = 0): string {
  const least = `<w:trHeight w:val="${Math.max(height, 454)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${least}${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

function tableCell(text: string, width: number, setting: Setting): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { ...setting, tight: true })}</w:tc>`;
}

/** Whole widths that add up; what rounding leaves goes to the last. */
function spread(shares: readonly number[], across: number): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share * across) / sum));
  const rest = across - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, place) => (place === widths.length - 1 ? width + rest : width));
}
