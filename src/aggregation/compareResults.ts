import type { Assessment, DataColumn } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';

/** A unit whose result moved between two results of the same month. */
export interface UnitMove {
  readonly code: string;
  readonly name: string;
  readonly oldIndex: string | null;
  readonly newIndex: string | null;
  /** Difference of the two as shown, so that who subtracts the printed figures gets it. */
  readonly change: string | null;
  /** Difference of the exact figures, to {@link exactDigits} more digits. */
  readonly exactChange: string | null;
  /** The exact difference rounds to another figure than the one shown, or to none though it is not. */
  readonly differsExactly: boolean;
  readonly oldRank: number | null;
  readonly newRank: number | null;
  /** Whether data of the unit itself changed; if not, somebody else's did. */
  readonly ownData: boolean;
  /** Indicators whose points or status changed: `P-A02 1.2000→1.5000`. */
  readonly indicators: readonly string[];
}

/** Digits of an exact difference beyond those shown: two results may look alike and still not be the same. */
const exactDigits = 4;

/** Whose figures moved, including units whose own data did not. */
export function compareResults(old: Assessment, now: Assessment): readonly UnitMove[] {
  // Of two policies with other decimals, both figures are shown in full.
  const digits = Math.max(old.policy.decimals, now.policy.decimals);
  return now.units.flatMap((unit, row) => {
    const oldRow = old.units.findIndex((each) => each.code === unit.code);
    const before = old.results[oldRow];
    const after = now.results[row];
    const indicators = movedIndicators(old, now, [oldRow, row]);
    const [oldIndex, newIndex] = [before?.index ?? null, after?.index ?? null];
    const [oldRank, newRank] = [before?.rank ?? null, after?.rank ?? null];
    if (indicators.length === 0 && oldIndex?.exact === newIndex?.exact && oldRank === newRank) return [];
    const change = difference(newIndex?.shown, oldIndex?.shown)?.toFixed(digits) ?? null;
    const exact = difference(newIndex?.exact, oldIndex?.exact);
    const hidden = oldIndex?.shown === newIndex?.shown && exact?.isZero === false;
    return [
      {
        code: unit.code,
        name: unit.name,
        oldIndex: oldIndex?.shown ?? null,
        newIndex: newIndex?.shown ?? null,
        change,
        exactChange: exact?.toFixed(digits + exactDigits) ?? null,
        differsExactly: exact !== undefined && (exact.toFixed(digits) !== change || hidden),
        oldRank,
        newRank,
        ownData: dataDiffers(old.data, now.data, [oldRow, row]),
        indicators,
      },
    ];
  });
}

function difference(now: string | undefined, old: string | undefined): Rational | undefined {
  if (now === undefined || old === undefined) return undefined;
  return Rational.fromText(now).minus(Rational.fromText(old));
}

function movedIndicators(
  old: Assessment,
  now: Assessment,
  [oldRow, row]: readonly [number, number],
): readonly string[] {
  const ids = [...new Set([...old.scores, ...now.scores].map((score) => score.indicator))];
  return ids.flatMap((id) => {
    const before = wordOf(old, id, oldRow);
    const after = wordOf(now, id, row);
    return before === after ? [] : [`${id} ${before}→${after}`];
  });
}

function wordOf(assessment: Assessment, id: string, row: number): string {
  const score = assessment.scores.find((each) => each.indicator === id);
  return score ? (score.points[row] ?? score.status[row] ?? '—') : '未到期';
}

function dataDiffers(
  old: readonly DataColumn[],
  now: readonly DataColumn[],
  [oldRow, row]: readonly [number, number],
): boolean {
  const before = new Map(old.map((column) => [`${column.item}@${column.period}`, valueText(column, oldRow)]));
  const after = new Map(now.map((column) => [`${column.item}@${column.period}`, valueText(column, row)]));
  return [...new Set([...before.keys(), ...after.keys()])].some((key) => before.get(key) !== after.get(key));
}

/** The value itself, whatever scale its column has. */
function valueText(column: DataColumn, row: number): string | undefined {
  const mantissa = column.mantissa[row];
  if (mantissa === null || mantissa === undefined) return undefined;
  return (
    column.labels?.[mantissa] ??
    column.wide.find(([each]) => each === row)?.[1] ??
    Rational.scaled(mantissa, column.scale).toText()
  );
}
