import type { Problems } from '../../diagnostics/problems.ts';
import { type Column, type Dataset, valueAt } from '../../domain/dataset.ts';
import { originLocation } from '../originLocation.ts';
import type { ColumnPair } from './monthInHand.ts';

/** As few figures as may be equal by chance. */
const fewest = 2;

/** Figures of a source that are all what they were: amounts and ratios of a month or up to it hardly ever are. */
export function reportUnchanged(
  source: string,
  { pairs, dataset }: { pairs: readonly ColumnPair[]; dataset: Dataset },
  problems: Problems,
): void {
  const [first] = pairs;
  const moving = pairs.filter(isMoving).reduce((sum, { column }) => sum + figuresIn(column), 0);
  if (!first || moving < fewest || !pairs.every(({ column, earlier }) => isSame(column, earlier))) return;
  problems.report('DAT-1313', originLocation(dataset.files, first.column), { source, before: first.before });
}

function isMoving({ item }: ColumnPair): boolean {
  const { dimension } = item.measure;
  return (item.nature === 'month' || item.nature === 'cumulative') && (dimension === 'money' || dimension === 'ratio');
}

function figuresIn({ mantissa }: Column): number {
  return mantissa.filter((each) => !Number.isNaN(each) && each !== 0).length;
}

function isSame(one: Column, other: Column): boolean {
  return one.mantissa.every((value, row) => {
    if (one.scale === other.scale && !one.wide && !other.wide)
      return value === other.mantissa[row] || (Number.isNaN(value) && Number.isNaN(other.mantissa[row]));
    const [now, then] = [valueAt(one, row), valueAt(other, row)];
    return now && then ? now.equals(then) : now === then;
  });
}
