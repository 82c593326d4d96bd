import type { DataItem, Edition } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { SourceColumn, SourceMapping } from './sourceMapping.ts';

/**
 * Holds 数据源 against every edition of the catalogue: a column must bring an item that some edition declares, in a unit of
 * measure of the item's kind, and no item may come from two places at once.
 */
export function checkSources(
  sources: readonly SourceMapping[],
  editions: readonly Edition[],
  problems: Problems,
): void {
  const items = new Map(editions.flatMap((edition) => [...edition.items]));
  for (const source of sources) {
    for (const column of source.columns) checkColumn(column, source, items, problems);
  }
  reportDoubles(sources, problems);
  const brought = new Set(sources.flatMap((source) => source.columns.map((column) => column.item)));
  for (const item of items.values()) {
    if (item.nature !== 'target' && !brought.has(item.name))
      problems.report('WSP-0606', item.location, { item: item.name });
  }
}

function checkColumn(
  column: SourceColumn,
  source: SourceMapping,
  items: ReadonlyMap<string, DataItem>,
  problems: Problems,
): void {
  const item = items.get(column.item);
  if (!item) {
    const meant = nearest(column.item, items.keys());
    const hint = meant ? `是不是“${meant}”?` : '先在目录的“数据项”里声明';
    problems.report('WSP-0603', column.location, { item: column.item, source: source.name, hint });
    return;
  }
  const { measure, rollUp } = column;
  if (measure && item.measure.dimension !== measure.dimension)
    problems.report('WSP-0604', column.location, { item: item.name, found: measure.name, expected: item.measure.name });
  if (!rollUp && source.columns.some((each) => each.rollUp))
    problems.report('WSP-0608', column.location, { item: item.name, source: source.name });
  if (
    (rollUp?.kind === 'sum' || rollUp?.kind === 'lines') &&
    /^(ratio|date|yesno|label)$|\//.test(item.measure.dimension)
  )
    problems.report('WSP-0609', column.location, { item: item.name, measure: item.measure.name });
}

function reportDoubles(sources: readonly SourceMapping[], problems: Problems): void {
  const taken = new Map<string, string>();
  for (const source of sources) {
    for (const column of source.columns) {
      const dues = [...[...column.months].map(String), ...(column.annual ? ['年度'] : [])];
      const clash = dues.map((due) => taken.get(`${column.item} ${due}`)).find((other) => other !== undefined);
      if (clash) problems.report('WSP-0605', column.location, { item: column.item, source: source.name, other: clash });
      for (const due of dues) taken.set(`${column.item} ${due}`, source.name);
    }
  }
}
