import type { YearResult } from '../../aggregation/yearResult.ts';
import type { LedgerItem, Rectification } from '../../aggregation/yearUse.ts';
import { type DayNumber, parseDay } from '../../domain/date.ts';
import { monthOf, type Period } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import type { LedgerColumn } from '../../reading/ledger/ledgerForm.ts';

/** What a cell of the ledger begins with: text, an exact figure, or a day. */
export type LedgerValue = string | { readonly figure: string } | { readonly day: DayNumber };

/** A new line; what is not in it is for the people who rectify. */
export type LedgerLine = Readonly<Partial<Record<LedgerColumn, LedgerValue>>>;

/** A line of the result, without its 序号. */
export function ledgerLine(result: YearResult, { statuses }: Rectification, item: LedgerItem): LedgerLine {
  const unit = result.units.find(({ code }) => code === item.unit);
  const office = result.indicators.find(({ id }) => id === item.indicator)?.office ?? '';
  return {
    单位: unit?.name ?? item.unit,
    等次: item.grade,
    '问题(指标)': problemName(result, item),
    扣分: { figure: shownLoss(result, item) },
    原因: reasonOf(result, item),
    时限: { day: parseDay(item.deadline) ?? 0 },
    状态: statuses[0]?.name ?? '',
    ...(office === '' ? {} : { 督办处室: office }),
    编号: item.key,
  };
}

/** `D-C01 部门预算支出进度`, or the matter of the register. */
export function problemName({ indicators }: YearResult, { indicator, matter }: LedgerItem): string {
  const mark = indicators.find(({ id }) => id === indicator);
  return mark ? `${mark.id} ${mark.name}` : (matter?.name ?? '');
}

export function shownLoss({ policy }: YearResult, { lost }: LedgerItem): string {
  return Rational.fromText(lost).toFixed(policy.decimals);
}

/** Where the points went; why they went is for the unit to say. */
function reasonOf(result: YearResult, { unit, indicator, matter }: LedgerItem): string {
  if (matter) return `依据:${matter.basis}`;
  const row = result.units.findIndex(({ code }) => code === unit);
  const score = result.scores.find((each) => each.indicator === indicator);
  const [rate, final] = [score?.rate[row], score?.finalRate[row]];
  const entries = result.results[row]?.changes.filter((change) => change.indicator === indicator) ?? [];
  const changed = entries.map(({ entry }) => `${entry.item}(${entry.basis})`);
  const combined = score?.combined?.[row];
  // A single period is the year's own rate again.
  const parts = combined && combined.way !== 'valueMean' && combined.parts.length > 1 ? combined.parts : [];
  const short = parts.flatMap(({ kind, rate: own, period }) =>
    kind === 'rate' && own !== null && own !== '1' ? [{ period, rate: own }] : [],
  );
  return [
    final ? `全年得分率${percent(final)}` : '',
    rate !== final && rate ? `登记前${percent(rate)}` : '',
    short.length > 0 ? monthsShort(short, parts.length) : '',
    ...changed,
  ]
    .filter((part) => part !== '')
    .join(';');
}

interface MonthRate {
  readonly period: Period;
  readonly rate: string;
}

/** Months listed one by one before only the lowest is named. */
const listed = 4;

function monthsShort(short: readonly MonthRate[], all: number): string {
  const words = ({ period, rate }: MonthRate) => `${monthOf(period) ?? 12}月${percent(rate)}`;
  if (short.length <= listed) return `未得满分的:${short.map(words).join('、')}`;
  const lowest = [...short].sort((a, b) => Rational.fromText(a.rate).compare(Rational.fromText(b.rate)))[0];
  return `${all}期中${short.length}期未得满分${lowest ? `,最低${words(lowest)}` : ''}`;
}

function percent(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toFixed(2)}%`;
}
