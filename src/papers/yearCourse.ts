import type { MonthMark, YearResult } from '../aggregation/yearResult.ts';
import { monthOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { meanOf } from '../reports/context.ts';

/** How the monthly index went from the first ranked month to the last one, and who moved most. */
export function courseSentence({ months, units, policy }: YearResult, most: number): string {
  const ranked = months.filter(({ rank }) => rank.some((each) => each !== null));
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last || first === last) return '';
  const moves = units.flatMap(({ name }, row) => {
    const [from, to] = [first.index[row] ?? null, last.index[row] ?? null];
    return from === null || to === null ? [] : [{ name, by: Rational.fromText(to).minus(Rational.fromText(from)) }];
  });
  const up = moves.filter(({ by }) => by.sign > 0).sort((a, b) => b.by.compare(a.by));
  const down = moves.filter(({ by }) => by.sign < 0).sort((a, b) => a.by.compare(b.by));
  return [
    `绩效管理指数由${monthText(first)}平均${mean(first, policy.decimals)}分变为${monthText(last)}平均${mean(last, policy.decimals)}分,上升${up.length}个、下降${down.length}个。`,
    moved('上升', up, { most, digits: policy.decimals }),
    moved('下降', down, { most, digits: policy.decimals }),
  ].join('');
}

function mean({ index }: MonthMark, digits: number): string {
  return meanOf(index, digits) ?? '—';
}

function monthText({ period }: MonthMark): string {
  return `${monthOf(period) ?? 12}月`;
}

function moved(
  direction: string,
  all: readonly { readonly name: string; readonly by: Rational }[],
  { most, digits }: { readonly most: number; readonly digits: number },
): string {
  const units = all.slice(0, most);
  if (units.length === 0) return '';
  const each = units.map(({ name, by }) => `${name}(${by.absolute().toFixed(digits)}分)`);
  return `${direction}${all.length > most ? '较多' : ''}的是${each.join('、')}。`;
}
