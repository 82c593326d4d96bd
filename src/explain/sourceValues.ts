import type { ScoredLeaf } from '../aggregation/leaf.ts';
import type { Workings } from '../assess.ts';
import { type ColumnOrigin, originCell, valueAt } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import type { Period } from '../domain/period.ts';
import { itemsOf } from './compiledItems.ts';
import { figureWords } from './figureWords.ts';

/** 出处: a value with the cell it came from and the text that stands there. */
export interface SourceValue {
  readonly item: string;
  readonly period: Period;
  /** In the dimension's base, as the formulas use it. */
  readonly value: string;
  readonly measure: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** Why the value is not what the cell says. */
  readonly note?: string;
}

/** Every data item of an indicator's trees for one unit, in reading order. */
export function sourceValues(workings: Workings, leaf: ScoredLeaf, row: number): readonly SourceValue[] {
  return itemsOf(leaf.scores.compiled).map(({ item, period }) => sourceValue(workings, leaf, { item, period, row }));
}

/** One data item as an indicator of the edition in force takes it. */
export function sourceValue(
  workings: Workings,
  leaf: ScoredLeaf,
  at: { readonly item: string; readonly period: Period; readonly row: number },
): SourceValue {
  const column = workings.input.lookup(at.item, at.period);
  const value = column && valueAt(column, at.row);
  const origin = column?.origin;
  const file = origin && workings.input.dataset.files[origin.file];
  const measure = leaf.scores.compiled.edition.items.get(at.item)?.measure;
  const note = origin?.notes?.get(at.row);
  const label = column?.labels && value ? column.labels[Number(value.numerator)] : undefined;
  return {
    item: at.item,
    period: at.period,
    value:
      label ??
      (value
        ? measure?.dimension === 'date'
          ? formatDay(Number(value.numerator))
          : figureWords(value, measure?.dimension ?? 'number')
        : column?.notApplicable?.includes(at.row)
          ? '不适用'
          : '缺失'),
    measure: measureNote(origin, at.row) ?? measure?.name ?? '',
    file: file?.path ?? '',
    sha256: file?.sha256 ?? '',
    sheet: origin?.sheet ?? '',
    cell: origin ? originCell(origin, at.row) : '',
    text: origin?.texts[at.row] ?? '',
    ...(note === undefined ? {} : { note }),
  };
}

/** The unit of the file, and what else was done to the text. */
function measureNote(origin: ColumnOrigin | undefined, row: number): string | undefined {
  const conversion = origin?.conversions?.[row] ?? '';
  return origin && [origin.measure, conversion].filter((part) => part !== '').join(';');
}
