import type { DataItem, ItemNature } from '../../catalogue/edition.ts';
import { formatDay } from '../../domain/date.ts';
import type { Measure } from '../../domain/measure.ts';
import { monthOf, type Period, previousMonth, yearOf } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';
import { collectionHeader } from '../../reading/collection/collectionForm.ts';
import type { CollectionColumn } from './collectionBook.ts';

/** Above the table: how to fill it in. */
export const collectionHint =
  '只填浅黄色的格子: 没有发生的填 0,没有数据的留空,不要写“—”“无”。灰色是上期数,供核对。填完由填报人、复核人、处室负责人署名,写上日期。';

const natures: Readonly<Record<ItemNature, string>> = {
  month: '当月数',
  cumulative: '年初至今累计数',
  point: '期末数',
  year: '全年一次',
  target: '年初定数',
};

/** 填报说明 of a column: what it is for, and what may stand in it. */
export function columnNote({ item, indicators }: CollectionColumn): string {
  return [`用于 ${indicators.join('、')}`, `${natures[item.nature]};${expected(item)}`].join('\n');
}

/** What a cell of the item may hold, in words. */
export function expected({ measure, labels, range }: DataItem): string {
  if (measure.dimension === 'yesno') return '填 是 或 否';
  if (labels) return `填 ${labels.join('、')} 之一`;
  if (measure.dimension === 'date')
    return range ? `填日期,一般在 ${dayOf(range.least)} 至 ${dayOf(range.most)}` : '填日期,如 2026-02-25';
  const within = range ? `,一般在 ${figureIn(range.least, measure)} 至 ${figureIn(range.most, measure)}` : '';
  return `填数字,以${measure.name}计${within}${measure.name === '%' ? ';填 60.8 表示 60.8%' : ''}`;
}

/** A figure of a dimension's base in a unit of measure. */
export function figureIn(value: Rational, measure: Measure): string {
  return value.dividedBy(measure.factor).toDecimal();
}

function dayOf(value: Rational): string {
  return formatDay(value.toNumber());
}

/** `上月 报表迟报次数(次)`, or the month where it is an earlier one. */
export function earlierHeader({ item: asked, earlier }: CollectionColumn, period: Period): string {
  const from = earlier?.period ?? previousMonth(period);
  const when = from === previousMonth(period) ? '上月' : monthName(from);
  return `${when}\n${collectionHeader(asked)}`;
}

function monthName(period: Period): string {
  return `${monthOf(period) ?? 12}月`;
}

/** `2026年6月国库处报送表(地市)`. */
export function collectionTitle(office: string, assessment: string, period: Period): string {
  return `${yearOf(period)}年${monthOf(period) ?? 12}月${office}报送表(${assessment})`;
}
