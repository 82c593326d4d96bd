import { catalogue as departments } from './department/catalogue.ts';
import { type Fraction, f, mean } from './fraction.ts';
import { type Area, areasOf, boundOf, type Contribution, indexOf, rankAmong, weightsOf } from './monthIndex.ts';
import { catalogue as prefectures } from './prefecture/catalogue.ts';
import { rosterOf } from './roster.ts';
import { type AssessmentName, sampleFigures } from './samples.ts';
import { type Figures, type Indicator, isScored, type Outcome, type Treatment, Unit, type UnitMark } from './unit.ts';

export interface Cell {
  readonly status: '有值' | '待核' | '不适用';
  /** Rounded to 4 decimals. */
  readonly points: string | null;
  readonly treatment: Treatment | null;
  readonly due: Fraction;
  readonly rate: Contribution['rate'];
  /** Effective points in the unit's index. */
  readonly weight: Fraction | null;
}

export interface UnitMonth {
  readonly exact: string;
  readonly shown: string;
  readonly low?: string;
  readonly high?: string;
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly areas: ReadonlyMap<string, Area>;
}

export interface Recomputed {
  readonly scores: Map<string, Map<string, Cell>>;
  readonly index: Map<string, UnitMonth>;
}

const catalogues: Readonly<Record<AssessmentName, readonly Indicator[]>> = {
  地市: prefectures,
  部门: departments,
};

const samples = new Map<AssessmentName, Promise<{ roster: readonly UnitMark[]; figures: Figures }>>();

/** The year's files are read once, whatever months are asked for. */
function samplesOf(assessment: AssessmentName): Promise<{ roster: readonly UnitMark[]; figures: Figures }> {
  const read = async () => {
    const roster = await rosterOf(assessment);
    return { roster, figures: await sampleFigures(assessment, roster) };
  };
  const known = samples.get(assessment) ?? read();
  samples.set(assessment, known);
  return known;
}

/** The month's scores and indices of the samples, from the rules alone. */
export async function recompute(assessment: AssessmentName, month: number): Promise<Recomputed> {
  const { roster, figures } = await samplesOf(assessment);
  const columns = catalogues[assessment].flatMap((indicator) => {
    const lastDue = indicator.due.filter((due) => due <= month).at(-1);
    if (lastDue === undefined) return [];
    const units = roster.map((mark) => new Unit(mark, lastDue, figures));
    return [contributionsOf(indicator, lastDue, units)];
  });
  const rows = roster.map((_, row) => columns.flatMap((column) => column[row]?.contribution ?? []));
  return { scores: scoresOf(columns, roster, rows), index: indicesOf(roster, rows, month) };
}

interface Entry {
  readonly outcome: Outcome;
  readonly contribution: Contribution;
  readonly points: string | null;
}

/** Points are rounded once; the 得分率 that is carried is that of the rounded points. */
function contributionsOf(indicator: Indicator, month: number, units: readonly Unit[]): readonly Entry[] {
  const outcomes = indicator.score(units, month);
  const due = indicator.fullIn?.(month) ?? indicator.full;
  const points = outcomes.map((outcome) => (isScored(outcome) ? outcome.points.rounded(4) : null));
  const rates = points.map((text) => (text === null ? null : f(text).over(due)));
  const groupMean = (group: string | undefined) => {
    const known = rates.flatMap((rate, row) => (rate && units[row]?.mark.group === group ? [rate] : []));
    return known.length > 0 ? mean(known) : 'P2';
  };
  return outcomes.map((outcome, row) => {
    const rate = isScored(outcome)
      ? (rates[row] ?? '待核')
      : rateWithoutPoints(outcome, () => groupMean(units[row]?.mark.group));
    return {
      outcome,
      points: points[row] ?? null,
      contribution: { id: indicator.id, area: indicator.id.slice(2, 3), due, rate },
    };
  });
}

function rateWithoutPoints(outcome: Treatment | '待核', groupMean: () => Fraction | 'P2'): Contribution['rate'] {
  if (outcome === 'P1') return f(1);
  return outcome === 'P4' ? groupMean() : outcome;
}

function scoresOf(
  columns: readonly (readonly Entry[])[],
  roster: readonly UnitMark[],
  rows: readonly (readonly Contribution[])[],
): Recomputed['scores'] {
  const weights = rows.map(weightsOf);
  const cell = ({ outcome, points, contribution: { id, due, rate } }: Entry, row: number): Cell => {
    const treatment = isScored(outcome) || outcome === '待核' ? null : outcome;
    const status = isScored(outcome) ? '有值' : outcome === '待核' ? '待核' : '不适用';
    return { status, points, treatment, due, rate, weight: weights[row]?.get(id) ?? null };
  };
  return new Map(
    columns.map((column) => [
      column[0]?.contribution.id ?? '',
      new Map(column.map((entry, row) => [roster[row]?.code ?? '', cell(entry, row)])),
    ]),
  );
}

/** Ranks from March on, on the shown index, among units without open figures. */
function indicesOf(
  roster: readonly UnitMark[],
  rows: readonly (readonly Contribution[])[],
  month: number,
): Recomputed['index'] {
  const shown = rows.map((row) => indexOf(row).rounded(2));
  const ranked = rows.map((row) => month >= 3 && row.every(({ rate }) => rate !== '待核'));
  const rankOf = (row: number, peers: (other: number) => boolean) => {
    if (!ranked[row]) return null;
    return rankAmong(
      f(shown[row] ?? 0),
      shown.flatMap((text, other) => (ranked[other] && peers(other) ? [f(text)] : [])),
    );
  };
  return new Map(
    roster.map(({ code, group }, row) => {
      const contributions = rows[row] ?? [];
      const open = contributions.some(({ rate }) => rate === '待核');
      const bounds = open
        ? { low: boundOf(contributions, 0).rounded(2), high: boundOf(contributions, 1).rounded(2) }
        : {};
      const rank = rankOf(row, () => true);
      const groupRank = rankOf(row, (other) => roster[other]?.group === group);
      return [
        code,
        {
          exact: indexOf(contributions).toString(),
          shown: shown[row] ?? '',
          ...bounds,
          rank,
          groupRank,
          areas: areasOf(contributions),
        },
      ];
    }),
  );
}
