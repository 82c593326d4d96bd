import type { Assessment } from '../../src/domain/assessment.ts';
import { f, sum } from './fraction.ts';
import type { Cell, Recomputed, UnitMonth } from './recompute.ts';
import type { Treatment } from './unit.ts';

/** One line of text per fact, so that a difference names the cell it is in. */
export type Facts = Map<string, string>;

const treatmentNames: Readonly<Record<Treatment, string>> = {
  P1: '满分',
  P2: '领域内分摊',
  P3: '全目录分摊',
  P4: '同组均值',
};

export function cellsOf({ scores }: Recomputed): Facts {
  const line = ({ status, points, treatment, due, rate, weight }: Cell) =>
    [status, points, treatment && treatmentNames[treatment], due, typeof rate === 'string' ? null : rate, weight].join(
      ' ',
    );
  return new Map(
    [...scores].flatMap(([id, column]) => [...column].map(([code, cell]) => [`${id} ${code}`, line(cell)])),
  );
}

export function toolCellsOf({ scores, units }: Assessment): Facts {
  return new Map(
    scores.flatMap(({ indicator, status, points, treatment, due, rate, weight }) =>
      units.map(({ code }, row) => {
        const facts = [status[row], points[row], treatment[row], exact(due), exact(rate[row]), exact(weight[row])];
        return [`${indicator} ${code}`, facts.join(' ')];
      }),
    ),
  );
}

/** 指数, bounds, ranks and sums of every unit. `groupRanked`: whether ranks within groups are declared. */
export function indicesOf({ index }: Recomputed, groupRanked: boolean): Facts {
  const line = (unit: UnitMonth) => {
    const areas = [...unit.areas.values()];
    const sums = [sum(areas.map(({ due }) => due)), sum(areas.map(({ earned }) => earned))];
    const ranks = [unit.rank, groupRanked ? unit.groupRank : null];
    return [unit.shown, unit.exact, unit.low ?? null, unit.high ?? null, ...ranks, ...sums].join(' ');
  };
  return new Map([...index].map(([code, unit]) => [code, line(unit)]));
}

export function toolIndicesOf({ results }: Assessment): Facts {
  return new Map(
    results.map(({ code, index, bounds, rank, groupRank, due, earned }) => {
      const bound = [bounds?.low ?? null, bounds?.high ?? null];
      return [
        code,
        [index?.shown, exact(index?.exact), ...bound, rank, groupRank, exact(due), exact(earned)].join(' '),
      ];
    }),
  );
}

/** 得分率 of every unit's areas in which something applies. */
export function areasOf({ index }: Recomputed): Facts {
  return new Map(
    [...index].flatMap(([code, { areas }]) =>
      [...areas].map(([id, { due, earned, rate }]) => [
        `${code} ${id}`,
        [due, earned, rate, rate.rounded(4)].join(' '),
      ]),
    ),
  );
}

export function toolAreasOf({ results }: Assessment): Facts {
  return new Map(
    results.flatMap(({ code, areas }) =>
      areas.flatMap(({ id, due, earned, rate }) =>
        rate ? [[`${code} ${id}`, [exact(due), exact(earned), exact(rate.exact), rate.shown].join(' ')]] : [],
      ),
    ),
  );
}

/** The same number in one spelling, however it was written. */
function exact(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : f(text).toString();
}
