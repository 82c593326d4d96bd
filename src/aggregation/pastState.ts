import { type Definitions, editionInForce } from '../catalogue/definitions.ts';
import type { ScoreColumn, StatusText } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { dueSet, type Lookup } from '../scoring/scoreMonth.ts';
import type { PastState } from './attribution.ts';
import type { PastMonth } from './input.ts';
import type { Contribution, PastLeaf } from './leaf.ts';
import { monthState } from './monthState.ts';
import { treatmentTexts } from './scoreColumn.ts';

/** An earlier month's figures: as its result holds them, else scored again from its data. */
export function pastState(definitions: Definitions, past: PastMonth, lookup: Lookup): PastState | undefined {
  const { period, results, scores } = past;
  const sameRows = definitions.roster.units.every(({ code }, row) => results[row]?.code === code);
  return (sameRows && scores && restored(definitions, period, scores)) || rescored(definitions, period, lookup);
}

function rescored(definitions: Definitions, period: Period, lookup: Lookup): PastState | undefined {
  const state = monthState(definitions, period, lookup);
  return (
    state && {
      edition: state.edition,
      leaves: new Map([...state.leaves].map(([id, leaf]) => [id, { ...leaf, rule: leaf.scores.compiled }])),
    }
  );
}

/** Undefined where the result lacks an indicator that was due. */
function restored(definitions: Definitions, period: Period, scores: readonly ScoreColumn[]): PastState | undefined {
  const edition = editionInForce(definitions.editions, period);
  const columns = new Map(scores.map((column) => [column.indicator, column]));
  const leaves = dueSet(definitions, period).flatMap((rule): PastLeaf[] => {
    const column = columns.get(rule.indicator.id);
    const indicator = edition?.indicators.find(({ id }) => id === rule.indicator.id) ?? rule.indicator;
    if (column?.period !== rule.period) return [];
    return [{ indicator, rule, due: Rational.fromText(column.due), contributions: contributionsIn(column) }];
  });
  const whole = leaves.length === dueSet(definitions, period).length;
  return edition && whole ? { edition, leaves: new Map(leaves.map((leaf) => [leaf.indicator.id, leaf])) } : undefined;
}

function contributionsIn({ status, rate, treatment }: ScoreColumn): readonly Contribution[] {
  return status.map((each, row) => contributionIn(each, rate[row] ?? null, treatment[row] ?? null));
}

function contributionIn(status: StatusText, rate: string | null, treatment: string | null): Contribution {
  if (status === '待核' || status === '无法计算') return { kind: 'open' };
  if (rate !== null) return { kind: 'rate', rate: Rational.fromText(rate) };
  return { kind: status === '有值' || treatment === treatmentTexts.withinCatalogue ? 'dropped' : 'spread' };
}
