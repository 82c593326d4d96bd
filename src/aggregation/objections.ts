import { plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import { itemOf } from '../grading/adjustmentPolicy.ts';
import type { BeforeAfter, ObjectedIndicator, ObjectionReview } from './objectionReview.ts';
import type { AssessYearInput } from './yearInput.ts';
import type { YearOutcome } from './yearOutcome.ts';

/**
 * 申诉复核: the year as it is held against the year without the objections that were accepted. Ranks, grades and pools are shared, so
 * units that objected to nothing may have moved as well. Empty, and nothing worked out twice, where there was no objection.
 */
export function reviewObjections(
  input: AssessYearInput,
  now: YearOutcome,
  outcomeOf: (without: AssessYearInput) => YearOutcome,
): readonly ObjectionReview[] {
  const { registers, definitions, policy } = input;
  const isObjection = ({ item }: YearEntry) => itemOf(policy.adjustments, item).kind === 'objection';
  if (!registers.entries.some(isObjection)) return [];
  const entries = registers.entries.filter((entry) => !isObjection(entry));
  const was = outcomeOf({ ...input, registers: { ...registers, entries } });
  return definitions.roster.units.flatMap(({ code }, row): readonly ObjectionReview[] => {
    const own = registers.entries.filter((entry) => entry.unit === code && isObjection(entry));
    const [before, after] = [was, now].map((outcome) => standingOf(input, outcome, row));
    if (!before || !after) return [];
    if (own.length === 0 && JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ unit: code, objections: objected(now, row, own), ...pairs(before, after) }];
  });
}

/** What each objection did to its indicator; null figures where it came to nothing. */
function objected({ scores }: YearOutcome, row: number, entries: readonly YearEntry[]): readonly ObjectedIndicator[] {
  const changes = scores.entries[row]?.changes ?? [];
  return entries.map((entry) => {
    const change = changes.find((each) => each.entry === entry);
    return {
      entry: plain(entry),
      indicator: entry.indicator ?? '',
      before: change?.before ?? null,
      after: change?.after ?? null,
    };
  });
}

/** A unit's place in one outcome, as shown. */
interface UnitStanding {
  readonly total: string | null;
  readonly rank: number | null;
  readonly groupRank: number | null;
  readonly grade: string | null;
  /** By name of the rule, in 万元; undefined where the rule has no line for the unit. */
  readonly money: readonly { readonly rule: string; readonly amount: string | null | undefined }[];
  readonly sites: string;
}

function standingOf({ definitions, policy }: AssessYearInput, outcome: YearOutcome, row: number): UnitStanding {
  const { scores, grades, money, nominations } = outcome;
  const code = definitions.roster.units[row]?.code ?? '';
  const total = scores.totals[row]?.adjusted.total;
  const own = nominations.filter(({ nomination }) => nomination.unit === code);
  return {
    total: total === undefined ? null : Rational.fromText(total).toFixed(policy.combination.digits),
    rank: grades.ranks[row] ?? null,
    groupRank: grades.groupRanks[row] ?? null,
    grade: grades.grades.get(code) ?? null,
    money: money.awards.map(({ rule, lines }) => ({ rule, amount: lines.find((line) => line.code === code)?.amount })),
    sites: Rational.sum(own.map(({ reward }) => Rational.fromText(reward))).toText(),
  };
}

function pairs(was: UnitStanding, now: UnitStanding): Omit<ObjectionReview, 'unit' | 'objections'> {
  const pair = <T>(of: (standing: UnitStanding) => T): BeforeAfter<T> => ({ before: of(was), after: of(now) });
  return {
    total: pair(({ total }) => total),
    rank: pair(({ rank }) => rank),
    groupRank: pair(({ groupRank }) => groupRank),
    grade: pair(({ grade }) => grade),
    money: now.money.flatMap(({ rule, amount: after }, place) => {
      const before = was.money[place]?.amount;
      // A rule for other grades has nothing to do with the unit; one that it came under gave it nothing before.
      return before === undefined && after === undefined ? [] : [{ rule, before: given(before), after: given(after) }];
    }),
    sites: pair(({ sites }) => sites),
  };
}

function given(amount: string | null | undefined): string | null {
  return amount === undefined ? '0' : amount;
}
