import { Rational } from '../domain/rational.ts';
import type { UnitYear, YearResult } from './yearResult.ts';

/** 变动 of one figure, as shown. */
export interface YearChange {
  readonly kind: 'total' | 'rank' | 'grade' | 'money' | 'sites';
  /** 资金事项. */
  readonly rule: string;
  readonly old: string | null;
  readonly now: string | null;
}

/** A unit whose year moved between two results. */
export interface YearMove {
  readonly code: string;
  readonly name: string;
  readonly changes: readonly YearChange[];
  /** Whether the unit's own scores, entries, decisions or money figures changed; if not, somebody else's did. */
  readonly own: boolean;
}

/** Whose score, rank, grade or money moved, including units whose own data did not. */
export function compareYears(old: YearResult, now: YearResult): readonly YearMove[] {
  return now.units.flatMap(({ code, name }) => {
    const [before, after] = [factsOf(old, code), factsOf(now, code)];
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    const changes = keys.flatMap((key): readonly YearChange[] => {
      const [was, is] = [before.get(key), after.get(key)];
      const { kind, rule } = is ?? was ?? { kind: 'total', rule: '' };
      const [from, to] = [was?.text ?? null, is?.text ?? null];
      return from === to ? [] : [{ kind, rule, old: from, now: to }];
    });
    return changes.length === 0 ? [] : [{ code, name, changes, own: ownText(old, code) !== ownText(now, code) }];
  });
}

interface Fact {
  readonly kind: YearChange['kind'];
  readonly rule: string;
  readonly text: string | null;
}

function factsOf(result: YearResult, code: string): ReadonlyMap<string, Fact> {
  const year = result.results.find((each) => each.code === code);
  const awards = result.money.flatMap(({ rule, lines }) => {
    const line = lines.find((each) => each.code === code);
    return line ? [[rule, { kind: 'money', rule, text: line.amount && decimal(line.amount) }] as const] : [];
  });
  const rewards = result.nominations.filter(({ nomination }) => nomination.unit === code).map(({ reward }) => reward);
  const sites = Rational.sum(rewards.map(Rational.fromText)).toDecimal(6);
  return new Map<string, Fact>([
    ['total', { kind: 'total', rule: '', text: year?.total?.shown ?? null }],
    ['rank', { kind: 'rank', rule: '', text: year?.rank?.toString() ?? null }],
    ['grade', { kind: 'grade', rule: '', text: year?.grade ?? null }],
    ...awards.map(([rule, fact]) => [`money ${rule}`, fact] as const),
    ['sites', { kind: 'sites', rule: '', text: sites }],
  ]);
}

function decimal(exact: string): string {
  return Rational.fromText(exact).toDecimal(6);
}

/** What is the unit's own: not ranks, grades and shares, which depend on others. */
function ownText(result: YearResult, code: string): string {
  const row = result.units.findIndex((unit) => unit.code === code);
  const year = result.results[row];
  return JSON.stringify([
    year && ownOf(year),
    result.scores.map(({ indicator, finalRate }) => [indicator, finalRate[row]]),
    result.figures.map(({ name, by }) => [name, by[row]]),
    result.gradeChanges.filter(({ unit }) => unit === code).map(({ decision }) => decision),
    result.amountChanges.filter(({ unit }) => unit === code).map(({ decision }) => decision),
    result.nominations.filter(({ nomination }) => nomination.unit === code).map(({ nomination }) => nomination),
  ]);
}

function ownOf({ changes, adjusted, restrictions, barred }: UnitYear): unknown {
  return [changes, adjusted?.lines, restrictions, barred];
}
