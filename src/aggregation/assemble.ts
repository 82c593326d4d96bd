import { type Assessment, assessmentFormat, type DraftReason, type TrendMonth } from '../domain/assessment.ts';
import { monthOf, previousMonth, yearOf } from '../domain/period.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { isOpen } from '../scoring/status.ts';
import type { Attribution, MonthState } from './attribution.ts';
import { dataColumns, usedColumns } from './dataColumns.ts';
import type { UnitMonth } from './indices.ts';
import type { AssessInput } from './input.ts';
import { editionMark, indicatorMarks, unitMarks } from './marks.ts';
import { dueOf, remindedLeaves } from './monthState.ts';
import { reminders } from './reminders.ts';
import { scoreColumn, statusTexts } from './scoreColumn.ts';
import { effectiveWeights } from './unitIndex.ts';
import { unitResults } from './unitResults.ts';

/** What the stages made of a month. */
export interface MonthParts {
  readonly state: MonthState;
  readonly units: readonly UnitMonth[];
  readonly attribution: ((row: number) => Attribution | undefined) | undefined;
}

/** The stages' figures as one plain, serialisable result. */
export function assemble(input: AssessInput, parts: MonthParts): Assessment {
  const { definitions, period } = input;
  const { state, units } = parts;
  const { edition } = state;
  const before = rosterIn(definitions.roster, previousMonth(period)).units;
  const now = rosterIn(definitions.roster, period).units;
  // Without a place in both months there is nothing that changed.
  const changes = units.map((_, row) =>
    [before[row], now[row]].every((unit) => unit && isAssessed(unit)) ? parts.attribution?.(row) : undefined,
  );
  const weights = units.map((_, row) => effectiveWeights(edition, state.leaves, row));
  const due = dueOf(state);
  const results = unitResults(input, { units, changes, due });
  return {
    format: assessmentFormat,
    tool: input.tool,
    office: definitions.office,
    assessment: definitions.assessment,
    period,
    fingerprint: input.fingerprint,
    definitions: input.definitionsHash,
    edition: editionMark(edition, input.editionHashes),
    policy: policyMark(input),
    units: unitMarks(now),
    areas: edition.areas.map((area) => ({ id: area.id, name: area.name, points: area.points.toText() })),
    indicators: indicatorMarks(edition),
    scores: [...state.leaves.values()].map((leaf) => scoreColumn(leaf, weights)),
    results,
    coverage: { due: due.toText(), total: edition.total.toText() },
    draft: draftReasons(input, state),
    reminders: reminders(
      definitions,
      { period, leaves: [...state.leaves.values(), ...remindedLeaves(definitions, period, input.lookup)] },
      units.map((unit, row) => ({ index: unit.index, rank: unit.rank, change: changes[row]?.comparable })),
    ),
    trend: trend(input, results),
    files: input.dataset.files,
    data: dataColumns(input.dataset, usedColumns(input, state)),
  };
}

function policyMark({ definitions: { policy } }: AssessInput): Assessment['policy'] {
  const { digits, rankBy, firstMonth, firstRankedMonth, combinedMonths } = policy.index;
  return {
    decimals: digits,
    rankOn: rankBy,
    startMonth: firstMonth,
    rankFromMonth: firstRankedMonth,
    combinedFirst: combinedMonths,
  };
}

/** 初稿: figures still open keep the month from being published. */
function draftReasons({ definitions, period }: AssessInput, state: MonthState): readonly DraftReason[] {
  const now = rosterIn(definitions.roster, period).units;
  return [...state.leaves.values()].flatMap((leaf) =>
    leaf.scores.statuses.flatMap((status, row) =>
      // A unit that is gone leaves an open figure behind where others are compared with it.
      isOpen(status) && (now[row]?.standing !== 'absent' || leaf.scores.compiled.populations.length > 0)
        ? [
            {
              unit: definitions.roster.units[row]?.code ?? '',
              indicator: leaf.indicator.id,
              status: statusTexts[status],
            },
          ]
        : [],
    ),
  );
}

/** 走势: earlier months of the year from their results, then this one. */
function trend({ period, history }: AssessInput, results: Assessment['results']): readonly TrendMonth[] {
  const earlier = [...history.values()]
    .filter(
      (past) => yearOf(past.period) === yearOf(period) && past.period < period && monthOf(past.period) !== undefined,
    )
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const own = { period, results };
  const codes = results.map((result) => result.code);
  return [...earlier, own].map((month) => {
    // Earlier rosters may have had another order.
    const byCode = new Map(month.results.map((result) => [result.code, result]));
    return {
      period: month.period,
      index: codes.map((code) => byCode.get(code)?.index?.shown ?? null),
      rank: codes.map((code) => byCode.get(code)?.rank ?? null),
    };
  });
}
