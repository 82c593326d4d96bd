import type { DataItem } from '../../catalogue/edition.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { type Measure, measuresOf } from '../../domain/measure.ts';
import type { Header } from '../header.ts';
import type { StatedMeasures } from '../preamble.ts';
import type { SourceColumn } from '../sourceMapping.ts';
import { cellLocation, type RawTable } from '../table.ts';

/** A column that is found, with its place in the table. */
export interface FoundColumn {
  readonly source: SourceColumn;
  readonly item: DataItem;
  readonly place: number;
}

/** A column whose unit of measure is settled. */
export interface MeasuredColumn extends FoundColumn {
  readonly measure: Measure;
}

export interface MeasureRequest {
  readonly columns: readonly FoundColumn[];
  readonly table: RawTable;
  readonly header: Header;
  /** The sheet as it lies, and what stands above its table. */
  readonly sheet: RawTable;
  readonly stated: readonly StatedMeasures[];
}

/** What a file says about the unit of a column, its title before the rows above it. */
interface Statement {
  readonly measures: readonly Measure[];
  readonly at: Location;
}

/**
 * The unit of measure of every column: as declared, else as the file states it. A file that states another one than is declared
 * would shift every figure by a power of ten without any other sign.
 */
export function columnMeasures(request: MeasureRequest, problems: Problems): readonly MeasuredColumn[] {
  const contradicted = new Grouped();
  const taken = new Grouped();
  const measured = request.columns.flatMap((column) => {
    const { source, item } = column;
    const declared = source.measure;
    const statement = statementOn(request, column);
    if (declared) {
      if (statement && !statement.measures.some((each) => isSame(each, declared)))
        contradicted.add(statement, declared, item.name);
      return [{ ...column, measure: declared }];
    }
    const measure = chosen(statement, item);
    if (!measure) reportUnstated(request, { column, statement }, problems);
    else if (statement) taken.add(statement, measure, item.name);
    return measure ? [{ ...column, measure }] : [];
  });
  for (const { at, measure, items, found } of contradicted.groups())
    problems.report('DAT-0305', at, { items, declared: measure, found });
  for (const { at, measure, items } of taken.groups()) problems.report('DAT-0309', at, { items, measure });
  return measured;
}

/** Only units of the item's own kind, except in a title: `支出(%)` contradicts 万元 outright. */
function statementOn({ table, header, sheet, stated }: MeasureRequest, column: FoundColumn): Statement | undefined {
  const { place, item } = column;
  const titled = header
    .measured(place)
    .measures.filter(
      ({ dimension }) => dimension === item.measure.dimension || dimension === 'money' || dimension === 'ratio',
    );
  if (titled.length > 0) return { measures: titled, at: cellLocation(table, header.firstRow, place) };
  const above = stated.map(({ row, column: at, measures }) => ({
    measures: measures.filter(({ dimension }) => dimension === item.measure.dimension),
    at: cellLocation(sheet, row, at),
  }));
  return above.find(({ measures }) => measures.length > 0);
}

function isSame(one: Measure, other: Measure): boolean {
  return one.dimension === other.dimension && one.factor.equals(other.factor);
}

/** The stated unit, if it is one; a kind of quantity that has one unit only needs none stated. */
function chosen(statement: Statement | undefined, item: DataItem): Measure | undefined {
  const [first, ...others] = statement?.measures ?? [];
  if (first)
    return first.dimension === item.measure.dimension && others.every((each) => isSame(each, first))
      ? first
      : undefined;
  return measuresOf(item.measure.dimension).length <= 1 ? item.measure : undefined;
}

function reportUnstated(
  { table, header }: MeasureRequest,
  { column, statement }: { column: FoundColumn; statement: Statement | undefined },
  problems: Problems,
): void {
  problems.report('DAT-0308', statement?.at ?? cellLocation(table, header.firstRow, column.place), {
    item: column.item.name,
    found: statement ? `写的是“${statement.measures.map(({ name }) => name).join('、')}”` : '也没有写',
  });
}

/** Items that one statement concerns alike, told in one message. */
class Grouped {
  readonly #groups = new Map<string, { statement: Statement; measure: Measure; items: string[] }>();

  add(statement: Statement, measure: Measure, item: string): void {
    const key = `${statement.at.cell} ${measure.name}`;
    const group = this.#groups.get(key) ?? { statement, measure, items: [] };
    group.items.push(item);
    this.#groups.set(key, group);
  }

  groups(): readonly { at: Location; measure: string; items: string; found: string }[] {
    return [...this.#groups.values()].map(({ statement, measure, items }) => ({
      at: statement.at,
      measure: measure.name,
      items: items.join('、'),
      found: statement.measures.map(({ name }) => name).join('、'),
    }));
  }
}
