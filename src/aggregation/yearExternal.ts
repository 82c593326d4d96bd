import { plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import { type Converted, convert, type Rate, type UnitStanding } from '../incentives/external/convert.ts';
import { type ExternalPolicy, type HandoverPolicy, totalRate } from '../incentives/external/externalUse.ts';
import type { UnitYear, YearFigures } from './yearResult.ts';
import type { ExternalUse, Handover, HandoverFigure } from './yearUse.ts';

/** The result on the scales of those outside. */
export function externalUse(figures: YearFigures, { handover, reference }: ExternalPolicy): ExternalUse {
  return { handover: handover ? handedOver(figures, handover) : null, reference: reference ? plain(reference) : null };
}

function handedOver(figures: YearFigures, policy: HandoverPolicy): Handover {
  const byUnit = figures.results.map((year, row) => convert(policy.items, standingOf(figures, year, row)));
  return {
    ...plain(policy),
    items: policy.items.map((item, place) => ({
      ...plain(item),
      by: byUnit.map((converted) => figureOf(converted[place])),
    })),
  };
}

function figureOf(converted: Converted | undefined): HandoverFigure | null {
  if (!converted?.exact || converted.shown === undefined) return null;
  return { exact: converted.exact.toText(), shown: converted.shown, parts: plain(converted.parts) };
}

function standingOf(figures: YearFigures, { total, grade, areas }: UnitYear, row: number): UnitStanding {
  const printed = total ? Rational.fromText(total.shown) : undefined;
  return {
    total: printed,
    grade: grade ?? undefined,
    rate(name) {
      if (name === totalRate) return printed?.dividedBy(Rational.fromText(figures.policy.total)) ?? 'open';
      const area = figures.areas.find((each) => each.name === name);
      if (!area) return indicatorRate(figures, name, row);
      const own = areas.find(({ id }) => id === area.id)?.rate;
      return own ? Rational.fromText(own) : 'absent';
    },
  };
}

function indicatorRate({ scores }: YearFigures, id: string, row: number): Rate {
  const score = scores.find(({ indicator }) => indicator === id);
  const rate = score?.finalRate[row];
  if (rate) return Rational.fromText(rate);
  const status = score?.status[row];
  return status === '待核' || status === '无法计算' ? 'open' : 'absent';
}
