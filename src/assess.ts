import { assemble } from './aggregation/assemble.ts';
import { attribute, type MonthState, type PastState } from './aggregation/attribution.ts';
import { monthIndices, type UnitMonth } from './aggregation/indices.ts';
import type { AssessInput, PastMonth } from './aggregation/input.ts';
import { editionMark, unitMarks } from './aggregation/marks.ts';
import { dueOf, monthState } from './aggregation/monthState.ts';
import { pastState } from './aggregation/pastState.ts';
import { Rescorer } from './aggregation/rescore.ts';
import { scoreColumn } from './aggregation/scoreColumn.ts';
import { effectiveWeights } from './aggregation/unitIndex.ts';
import { unitResults } from './aggregation/unitResults.ts';
import type { Assessment } from './domain/assessment.ts';
import { monthOf, previousMonth } from './domain/period.ts';
import { rosterIn } from './domain/rosterMonth.ts';
import type { MonthResult } from './grading/yearRates.ts';

/** 底稿: the month with its trees and evaluators, from which explanations and papers are built on demand. */
export interface Workings {
  readonly input: AssessInput;
  readonly state: MonthState;
  readonly units: readonly UnitMonth[];
  readonly assessment: Assessment;
}

/**
 * The monthly 绩效管理指数 of one assessment: score the due set, sum it up the tree, rank, compare, attribute.
 * Pure; undefined when no edition is in force.
 */
export function assess(input: AssessInput): Workings | undefined {
  const { definitions, period, lookup } = input;
  const state = monthState(definitions, period, lookup);
  if (!state) return undefined;
  const units = monthIndices(definitions, period, state);
  const before = previousState(input);
  const attribution = before && attribute(before, state, new Rescorer(definitions, lookup));
  return { input, state, units, assessment: assemble(input, { state, units, attribution }) };
}

/** The workings of a result that is kept and still holds: its indicators are scored again to explain them, nothing is compared anew. */
export function reopen({ definitions, period, ...rest }: AssessInput, assessment: Assessment): Workings | undefined {
  const state = monthState(definitions, period, rest.lookup);
  const input = { definitions, period, ...rest };
  return state && { input, state, units: monthIndices(definitions, period, state), assessment };
}

/** Only what later months compare themselves with: an earlier month whose result is not kept. */
export function pastMonth(input: AssessInput): PastMonth | undefined {
  const { definitions, period, lookup } = input;
  const state = monthState(definitions, period, lookup);
  return (
    state && {
      period,
      results: unitResults(input, { units: monthIndices(definitions, period, state), changes: [], due: dueOf(state) }),
    }
  );
}

/** A month as the year takes it: scores and index, compared with nothing. */
export function monthResult(input: AssessInput): MonthResult | undefined {
  const { definitions, period, lookup } = input;
  const state = monthState(definitions, period, lookup);
  if (!state) return undefined;
  const units = monthIndices(definitions, period, state);
  const weights = units.map((_, row) => effectiveWeights(state.edition, state.leaves, row));
  return {
    period,
    edition: editionMark(state.edition, input.editionHashes),
    units: unitMarks(rosterIn(definitions.roster, period).units),
    scores: [...state.leaves.values()].map((leaf) => scoreColumn(leaf, weights)),
    results: unitResults(input, { units, changes: [], due: dueOf(state) }),
  };
}

/** Last month of the same year: January has nothing to be compared with. */
function previousState({ definitions, period, lookup, history }: AssessInput): PastState | undefined {
  const previous = history.get(previousMonth(period));
  return monthOf(period) === 1 || !previous ? undefined : pastState(definitions, previous, lookup);
}
