import { bareCell, type Line, type SheetCell } from '../sheet.ts';
import { exactSum } from './decimals.ts';
import { blankLine, type Draft, line, type Table } from './draft.ts';
import { keyColumns, onTables, type Step } from './step.ts';

/** 附件, the title, and the unit of measure at the right end of a line of its own. */
export const titleLines: Step = onTables('多行标题', (table) => {
  const width = table.header[0]?.cells.length ?? 1;
  const [title = blankLine, measure = blankLine] = table.titles;
  const right = [...Array.from({ length: width - 2 }, () => ''), bareCell(measure.cells[0] ?? '')];
  return { ...table, titles: [line('附件1'), title, blankLine, line('编制单位:示例自治区财政厅', ...right)] };
});

/** The plain exports have it already. */
export const measureLine: Step = onTables('计量单位行', (table) => table);

/** `甲/乙/丙` over three lines, each upper text once for all that it stands for. */
const leveled = (table: Table): Table => {
  const paths = (table.header[0]?.cells ?? []).map((cell) => String(bareCell(cell)).split('/'));
  const depth = Math.max(...paths.map((path) => path.length));
  const header = Array.from({ length: depth }, (_, level) =>
    line(
      ...paths.map((path, column) => {
        const isLowest = level === path.length - 1;
        const before = paths[column - 1]?.slice(0, level + 1).join('/');
        return !isLowest && before === path.slice(0, level + 1).join('/') ? '' : (path[level] ?? '');
      }),
    ),
  );
  return { ...table, header };
};

export const twoLevels: Step = onTables('两级表头', leveled);
export const threeLevels: Step = onTables('三级表头', leveled);

export const brokenTitles: Step = onTables('表头中的换行', (table) => ({
  ...table,
  header: table.header.map(({ cells }) =>
    line(...cells.map((cell) => String(bareCell(cell)).replace(/^(.{5})(?=.)/, '$1\n'))),
  ),
}));

/** The header comes again after every page. */
export const repeatedHeader = (linesAPage: number): Step =>
  onTables('重复表头', (table) => ({
    ...table,
    body: table.body.flatMap((each, row) => (row > 0 && row % linesAPage === 0 ? [...table.header, each] : [each])),
  }));

export const blankLines: Step = onTables('空行', (table) => ({
  ...table,
  titles: [...table.titles, blankLine],
  body: table.body.flatMap((each, row) => (row % 3 === 2 ? [each, blankLine] : [each])),
}));

/** A narrow empty column before the table and one after its names. */
export const blankColumns: Step = onTables('空列', (table) => {
  const widened = ({ cells, ...rest }: Line): Line =>
    cells.length < keyColumns
      ? { ...rest, cells: ['', ...cells] }
      : { ...rest, cells: ['', ...cells.slice(0, 2), '', ...cells.slice(2)] };
  return { titles: table.titles, header: table.header.map(widened), body: table.body.map(widened), notes: table.notes };
});

export const notesBelow: Step = onTables('表下注', (table) => ({
  ...table,
  notes: [
    ...table.notes,
    line('注:1.本表数据截至月末最后一个工作日。'),
    line('2.各项均为示意,不代表任何地方、部门的实际情况。'),
    line('填表人:', '经办甲', '审核人:', '复核乙'),
  ],
}));

/** Sums of the columns that hold numbers only. */
function sumLine(lines: readonly Line[], word: string): Line {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const sums = Array.from({ length: width - keyColumns }, (_, place): SheetCell => {
    const cells = lines.map(({ cells: each }) => each[place + keyColumns] ?? '');
    const figures = cells.filter((cell) => typeof cell === 'number');
    return cells.every((cell) => typeof cell === 'number' || cell === '') ? exactSum(figures) : '';
  });
  return line('', word, ...sums);
}

export const totalBelow: Step = onTables('合计行', (table) => ({
  ...table,
  body: [...table.body, sumLine(table.body, '合计')],
}));

/** The units group by group, each under the sum of its group. */
export const groupSubtotals = (groupOf: (code: string) => string): Step =>
  onTables('小计行', (table) => {
    const groups = new Map<string, Line[]>();
    for (const each of table.body) {
      const group = groupOf(String(each.cells[0]));
      groups.set(group, [...(groups.get(group) ?? []), each]);
    }
    return { ...table, body: [...groups].flatMap(([group, lines]) => [sumLine(lines, `${group}小计`), ...lines]) };
  });

/** Units across, items down. */
export const turned: Step = onTables('转置', ({ titles, header, body, notes }) => {
  const lines = [...header, ...body];
  const width = header[0]?.cells.length ?? 0;
  return {
    titles,
    header: [],
    body: Array.from({ length: width }, (_, column) => line(...lines.map(({ cells }) => cells[column] ?? ''))),
    notes,
  };
});

/** A line for every unit and item, with the unit of measure of each. */
export const long = (measureOf: (item: string) => string): Step =>
  onTables('长表', (table) => {
    const [code = '', name = '', ...items] = table.header[0]?.cells ?? [];
    const body = table.body.flatMap(({ cells: [unit = '', unitName = '', ...values] }) =>
      items.map((item, place) => line(unit, unitName, item, values[place] ?? '', measureOf(String(bareCell(item))))),
    );
    return { ...table, titles: table.titles.slice(0, 1), header: [line(code, name, '项目', '数值', '计量单位')], body };
  });

/** The year's months so far, a sheet each. */
export const monthsInABook: Step = {
  trouble: '一个工作簿几个月',
  apply: (draft, { period, draftOf }) => {
    if (period === 'annual') return draft;
    const months = Array.from({ length: period }, (_, place) => place + 1);
    return {
      ...draft,
      pages: months.flatMap((month) => draftOf(month).pages.map((page) => ({ ...page, name: `2026年${month}月` }))),
    };
  },
};

/** No column of codes. */
export const namesOnly: Step = onTables('只有名称', ({ header, body, ...rest }) => {
  const narrower = ({ cells, ...hidden }: Line): Line => ({ ...hidden, cells: cells.slice(1) });
  return { ...rest, header: header.map(narrower), body: body.map(narrower) };
});

/** Tables of several exports one below the other. */
export function joined(drafts: readonly Draft[], title: string): Draft | undefined {
  const [first] = drafts;
  const tables = drafts.flatMap(({ pages }) => pages.flatMap((page) => page.tables));
  const spaced = tables.map((table) => ({ ...table, titles: [blankLine, ...table.titles] }));
  const [top, ...others] = spaced;
  if (!first || !top) return undefined;
  const page = {
    name: title,
    tables: [{ ...top, titles: [line(title), ...top.titles] }, ...others],
    hiddenColumns: new Set<number>(),
  };
  return { ...first, pages: [page] };
}
