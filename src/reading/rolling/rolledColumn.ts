import type { DataItem } from '../../catalogue/edition.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { columnOf } from '../../domain/dataset.ts';
import { Rational } from '../../domain/rational.ts';
import { cellReader } from '../cellReader.ts';
import type { MeasuredColumn } from '../layout/columnMeasures.ts';
import type { TableView } from '../layout/layOut.ts';
import { reportOddCells } from '../oddCells.ts';
import type { ReadColumn, SourceRequest } from '../sourceRequest.ts';
import { columnLetters } from '../table.ts';
import type { MemberRows } from './memberRows.ts';
import type { CellColumn, RolledCells } from './rolledCells.ts';

/** A table whose rows are sorted by assessed unit. */
export interface Rolling {
  readonly request: SourceRequest;
  readonly view: TableView;
  readonly rows: MemberRows;
  readonly problems: Problems;
  /** Name of the unit, assessed or part of one, that a row of the table is of. */
  nameAt(row: number): string;
  /** Columns that are items of their own: their faults have been told when a ratio is made of them. */
  readonly told: ReadonlySet<number>;
}

/** 汇总 as a definition writes it. */
export const ruleWords = {
  sum: '求和',
  lines: '逐行求和',
  subtotal: '取小计行',
  count: '计数',
  ratio: '合计比率',
} as const;

export const nothing: RolledCells = { value: undefined, cells: '', texts: '', zeros: 0 };

/** A unit without any line: nothing happened where the source says that blank is zero, else nothing is known. */
export function noLines({ request }: Rolling): RolledCells {
  return request.mapping.blank === 'zero' ? { ...nothing, value: Rational.zero, zeros: 1 } : nothing;
}

/** The cells of a column as they are to be read; in a unit of another kind than the item's, as parts of a ratio are, as bare figures. */
export function cellsIn(
  { view, request, nameAt }: Rolling,
  {
    item,
    place,
    measure,
    source,
  }: Pick<MeasuredColumn, 'item' | 'place' | 'measure'> & Partial<Pick<MeasuredColumn, 'source'>>,
): CellColumn {
  const foreign = measure.dimension !== item.measure.dimension;
  const read = foreign ? { ...item, measure, labels: undefined, range: undefined } : item;
  return {
    table: view.table,
    place,
    read: cellReader({ item: read, measure, cells: request.mapping, digits: source?.digits }),
    nameAt,
  };
}

/** The figures of all units as a column, each with every cell that it was made of. */
export function rolledColumn(
  { view: { table }, request, problems }: Rolling,
  { item, place, measure }: { item: DataItem; place: number; measure: string },
  values: readonly RolledCells[],
): ReadColumn {
  const origin = {
    file: request.file,
    sheet: table.sheet,
    letters: columnLetters(place),
    rows: new Int32Array(values.length),
    cells: values.map(({ cells }) => cells),
    texts: values.map(({ texts }) => texts),
    measure,
    ...(values.some(({ conversions }) => conversions)
      ? { conversions: values.map((each) => each.conversions ?? '') }
      : {}),
  };
  reportOddCells(
    item.name,
    values.flatMap(({ odd }) => odd ?? []),
    problems,
  );
  const notApplicable = values.flatMap((each, unit) => (each.notApplicable ? [unit] : []));
  const zeros = values.reduce((sum, each) => sum + each.zeros, 0);
  return {
    item,
    column: columnOf(
      values.map(({ value }) => value),
      notApplicable.length > 0 ? { origin, notApplicable } : { origin },
    ),
    zeros,
  };
}
