import type { WorkCalendar } from '../domain/calendar.ts';
import { formatDay } from '../domain/date.ts';
import { plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import { type FollowUp, needsDays } from '../incentives/followUps.ts';
import { deadlineOf, type RectificationPolicy } from '../incentives/rectification.ts';
import type { YearFigures } from './yearResult.ts';
import type { LedgerItem, Rectification } from './yearUse.ts';

/** What the units that are to rectify have lost, with the day by which it is to be mended. */
export function rectification(
  figures: YearFigures,
  { start, ...policy }: RectificationPolicy,
  calendar: WorkCalendar,
): Rectification {
  const asked = figures.followUps.filter(needsDays).map((followUp) => ({
    ...followUp,
    deadline: formatDay(deadlineOf({ ...policy, start }, followUp.days ?? 0, calendar)),
  }));
  return {
    ...plain(policy),
    start: formatDay(start),
    items: asked.flatMap((each) => itemsOf(figures, each, policy.least)),
  };
}

type Asked = FollowUp & { readonly deadline: string };

/** What is worth the ledger, or the heaviest loss where nothing is: nobody rectifies nothing. */
function itemsOf(figures: YearFigures, { unit, grade, deadline }: Asked, least: Rational): readonly LedgerItem[] {
  const row = figures.units.findIndex(({ code }) => code === unit);
  const losses = [...lostByIndicators(figures, row), ...lostByEntries(figures, row)]
    .filter(({ lost }) => lost.sign > 0)
    .sort((a, b) => b.lost.compare(a.lost));
  const worth = [...restrictions(figures, row), ...losses.filter(({ lost }) => lost.compare(least) >= 0)];
  return (worth.length > 0 ? worth : losses.slice(0, 1)).map(({ id, indicator, matter, lost }) => ({
    key: `${unit}·${id}`,
    unit,
    grade,
    indicator,
    matter,
    lost: lost.toText(),
    deadline,
  }));
}

type Loss = Pick<LedgerItem, 'indicator' | 'matter'> & { readonly id: string; readonly lost: Rational };

function restrictions({ results }: YearFigures, row: number): readonly Loss[] {
  const all = results[row]?.restrictions ?? [];
  return all.map(({ name, basis }) => ({ id: name, indicator: null, matter: { name, basis }, lost: Rational.zero }));
}

function lostByIndicators({ scores }: YearFigures, row: number): readonly Loss[] {
  return scores.flatMap(({ indicator, weight, finalRate }) => {
    const [points, rate] = [weight[row] ?? null, finalRate[row] ?? null];
    if (points === null || rate === null) return [];
    const lost = Rational.fromText(points).times(Rational.one.minus(Rational.fromText(rate)));
    return [{ id: indicator, indicator, matter: null, lost }];
  });
}

function lostByEntries({ results }: YearFigures, row: number): readonly Loss[] {
  const lines = results[row]?.adjusted?.lines ?? [];
  return lines
    .filter(({ kind }) => kind !== 'bonus')
    .map(({ entry: { matter: id, item: name, basis }, given }) => ({
      id,
      indicator: null,
      matter: { name, basis },
      lost: Rational.fromText(given),
    }));
}
