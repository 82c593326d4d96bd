import type { Problems } from '../../diagnostics/problems.ts';
import { type Column, type Dataset, valueAt } from '../../domain/dataset.ts';
import { isAdditive } from '../../domain/measure.ts';
import type { Rational } from '../../domain/rational.ts';
import { rosterIn } from '../../domain/rosterMonth.ts';
import { originLocation } from '../originLocation.ts';
import type { ColumnPair, MonthInHand } from './monthInHand.ts';

interface Compared {
  readonly dataset: Dataset;
  readonly month: MonthInHand;
}

/** Questions each figure of a column that changed as it hardly can. */
export function reportChanges(pair: ColumnPair, { dataset, month }: Compared, problems: Problems): void {
  const { item, column, before, earlier, jump } = pair;
  const { units } = rosterIn(month.roster, month.period);
  const { units: former } = rosterIn(month.roster, before);
  const shown = (value: Rational | undefined) => value?.dividedBy(item.measure.factor).toDecimal() ?? '';
  for (const [row, { name: unit, standing }] of units.entries()) {
    // Of a unit that has come or gone in between the figures may mean something else.
    if (standing === 'absent' || former[row]?.standing === 'absent') continue;
    const code = changeIn(pair, row);
    if (!code) continue;
    const [now, then] = [shown(valueAt(column, row)), shown(valueAt(earlier, row))];
    const facts = { item: item.name, before, measure: item.measure.name, now, then };
    const times = code === 'DAT-1312' ? { times: jump?.toDecimal() ?? '' } : {};
    problems.report(code, originLocation(dataset.files, column, { row, unit }), { ...facts, ...times });
  }
}

type ChangeCode = 'DAT-1310' | 'DAT-1311' | 'DAT-1312';

/** Ratios may rise, fall and change their sign; amounts and counts hardly do. */
function changeIn({ item, column, earlier, jump }: ColumnPair, row: number): ChangeCode | undefined {
  const [now, then] = [roughly(column, row), roughly(earlier, row)];
  const sums = isAdditive(item.measure.dimension);
  if (sums && now * then < 0) return 'DAT-1311';
  // Doubles keep the order of exact figures, short of telling neighbours apart.
  if (sums && item.nature === 'cumulative' && now <= then && isBelow(column, earlier, row)) return 'DAT-1310';
  return jump && isJump(column, { earlier, row, jump }) ? 'DAT-1312' : undefined;
}

/** NaN where there is no figure. */
function roughly({ mantissa, scale }: Column, row: number): number {
  return (mantissa[row] ?? Number.NaN) / 10 ** scale;
}

function isBelow(column: Column, earlier: Column, row: number): boolean {
  const [now, then] = [valueAt(column, row), valueAt(earlier, row)];
  return now !== undefined && then !== undefined && now.compare(then) < 0;
}

function isJump(column: Column, { earlier, row, jump }: { earlier: Column; row: number; jump: Rational }): boolean {
  const [now, then] = [valueAt(column, row)?.absolute(), valueAt(earlier, row)?.absolute()];
  if (!now || !then || now.isZero || then.isZero) return false;
  return now.compare(then.times(jump)) > 0 || then.compare(now.times(jump)) > 0;
}
