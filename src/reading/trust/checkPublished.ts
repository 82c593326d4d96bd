import type { DataItem, Edition } from '../../catalogue/edition.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { type Column, columnKey, type Dataset, valueAt } from '../../domain/dataset.ts';
import { isAdditive } from '../../domain/measure.ts';
import type { Period } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import type { Roster } from '../../domain/roster.ts';
import { rosterIn } from '../../domain/rosterMonth.ts';
import { originLocation } from '../originLocation.ts';
import { columnsDue, type SourceMapping } from '../sourceMapping.ts';
import type { PublishedTotal } from './contract.ts';

export interface PublishedRequest {
  readonly sources: readonly SourceMapping[];
  readonly edition: Edition;
  readonly roster: Roster;
}

/** Two figures that should be one, in one unit of measure. */
interface Comparison {
  readonly published: Rational;
  readonly sum: Rational;
  /** As shown: a published figure as it was written. */
  readonly words: { readonly published: string; readonly sum: string; readonly measure: string };
}

/** 公布: holds the sums of what the units come to, corrections included, against the totals that others published. */
export function checkPublished(dataset: Dataset, request: PublishedRequest, problems: Problems): void {
  for (const period of dataset.periods)
    for (const source of request.sources)
      for (const { item: name } of columnsDue(source, period)) {
        const total = source.contract.published.get(name);
        const item = request.edition.items.get(name);
        const column = dataset.columns.get(columnKey(name, period));
        if (!total || !item || !column) continue;
        const compared = compare({ item, column, total, period }, dataset, request.roster);
        if (!compared || compared.published.equals(compared.sum)) continue;
        const gap = compared.sum.minus(compared.published).toDecimal();
        const code = source.contract.mismatch === 'error' ? 'DAT-1304' : 'DAT-1303';
        const at = originLocation(dataset.files, column) ?? total.location;
        problems.report(code, at, { item: name, ...compared.words, gap });
      }
}

interface Totalled {
  readonly item: DataItem;
  readonly column: Column;
  readonly total: PublishedTotal;
  readonly period: Period;
}

/** undefined where nothing is published for the period, or nothing that could be a total. */
function compare({ item, column, total, period }: Totalled, dataset: Dataset, roster: Roster): Comparison | undefined {
  if (!isAdditive(item.measure.dimension)) return undefined;
  const sum = sumOf(column, roster, period);
  if ('target' in total) {
    const target = dataset.columns.get(columnKey(total.target, period));
    if (!target) return undefined;
    const { factor, name: measure } = item.measure;
    const [published, own] = [sumOf(target, roster, period).dividedBy(factor), sum.dividedBy(factor)];
    const words = { published: `${published.toDecimal()}(${total.target})`, sum: own.toDecimal(), measure };
    return { published, sum: own, words };
  }
  const figure = total.figures.get(period);
  if (figure?.measure.dimension !== item.measure.dimension) return undefined;
  // A figure published in 亿元 with two decimals says no more than that.
  const shown = sum.dividedBy(figure.measure.factor).toFixed(figure.digits);
  const words = { published: figure.text, sum: shown, measure: figure.measure.name };
  return { published: figure.value, sum: Rational.fromText(shown), words };
}

/** Of the units in force: what one that has gone brought is in the figure of the one that follows. */
function sumOf(column: Column, roster: Roster, period: Period): Rational {
  const { units } = rosterIn(roster, period);
  return Rational.sum(
    units.map((unit, row) => (unit.standing === 'absent' ? undefined : valueAt(column, row)) ?? Rational.zero),
  );
}
