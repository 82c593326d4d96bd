import type { DataItem, Edition } from '../catalogue/edition.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { isAdditive } from '../domain/measure.ts';
import { confidentialItems } from './confidential.ts';
import type { SourceColumn, SourceMapping } from './sourceMapping.ts';
import type { PublishedTotal } from './trust/contract.ts';

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
  const secret = confidentialItems(editions);
  for (const source of sources) {
    for (const { item, location } of source.columns)
      if (secret.has(item)) problems.report('WSP-0801', location, { item, source: source.name });
    for (const column of source.columns) checkColumn(column, source, items, problems);
    for (const [item, total] of source.contract.published) checkTotalled(item, { total, items }, problems);
  }
  // What offices know may come in an export or in their 报送表: which of them it was, the files tell.
  reportDoubles(
    sources.filter(({ collected }) => !collected),
    problems,
  );
  const brought = new Set(sources.flatMap((source) => source.columns.map((column) => column.item)));
  for (const item of items.values()) {
    if (item.nature !== 'target' && !secret.has(item.name) && !brought.has(item.name))
      problems.report('WSP-0606', item.location, { item: item.name });
  }
}

const undeclared: Phrase = { zh: '先在目录的“数据项”里声明', en: 'declare it under 数据项 of the catalogue first' };

function checkColumn(
  column: SourceColumn,
  source: SourceMapping,
  items: ReadonlyMap<string, DataItem>,
  problems: Problems,
): void {
  const item = items.get(column.item);
  if (!item) {
    const hint = suggestion(column.item, items.keys(), undeclared);
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

/** 公布: what is to be held against the sum of a column must be a sum of the same kind. */
function checkTotalled(
  name: string,
  { total, items }: { total: PublishedTotal; items: ReadonlyMap<string, DataItem> },
  problems: Problems,
): void {
  const item = items.get(name);
  if (!item) return;
  const { dimension, name: measure } = item.measure;
  const wrong = (published: string) => problems.report('WSP-1103', total.location, { item: name, measure, published });
  if ('figures' in total) {
    for (const figure of total.figures.values())
      if (!isAdditive(dimension) || figure.measure.dimension !== dimension) wrong(figure.text);
    return;
  }
  const target = items.get(total.target);
  const targets = [...items.values()].filter(({ nature }) => nature === 'target').map((each) => each.name);
  if (target?.nature !== 'target') {
    const hint = suggestion(total.target, targets, available(targets));
    problems.report('WSP-1105', total.location, { item: name, target: total.target, hint });
  } else if (!isAdditive(dimension) || target.measure.dimension !== dimension) wrong(target.name);
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
