import { Rational } from '../../domain/rational.ts';
import type { HandoverItem, Rounding, Scale } from './externalUse.ts';

/** What a unit's result says to the items. */
export interface UnitStanding {
  /** As it is printed; undefined where there is none. */
  readonly total: Rational | undefined;
  readonly grade: string | undefined;
  /** 得分率 of 总分, an area or an indicator. */
  rate(name: string): Rate;
}

/** `absent`: it does not apply to the unit. `open`: it will be known later. */
export type Rate = Rational | 'absent' | 'open';

/** One item of one unit. */
export interface Converted {
  /** undefined where the result has nothing to convert. */
  readonly exact: Rational | undefined;
  readonly shown: string | undefined;
  /** 得分率加权: the rates that counted, with the shares they counted with. */
  readonly parts: readonly RatePart[];
}

export interface RatePart {
  readonly name: string;
  readonly share: Rational;
  readonly rate: Rational;
}

/** 折算: every item of one unit, in the order of the policy. */
export function convert(items: readonly HandoverItem[], unit: UnitStanding): readonly Converted[] {
  const shown = new Map<string, Rational>();
  return items.map(({ name, scale, digits, rounding }) => {
    const { exact, parts } = scaled(scale, unit, shown);
    const settled = exact && rounded(exact, digits, rounding);
    if (settled) shown.set(name, settled);
    return { exact, shown: settled?.toFixed(digits), parts };
  });
}

type Scaled = Pick<Converted, 'exact' | 'parts'>;

function scaled(scale: Scale, unit: UnitStanding, earlier: ReadonlyMap<string, Rational>): Scaled {
  switch (scale.kind) {
    case 'factor':
      return { exact: unit.total?.times(scale.factor), parts: [] };
    case 'byGrade':
      return { exact: unit.grade === undefined ? undefined : scale.points.get(unit.grade), parts: [] };
    case 'rates':
      return weighted(scale, unit);
    case 'sum': {
      const values = scale.items.map((name) => earlier.get(name));
      const known = values.filter((value) => value !== undefined);
      return { exact: known.length === values.length ? Rational.sum(known) : undefined, parts: [] };
    }
  }
}

/** Rates that do not apply leave their share to the others, or count in full, or not at all, as declared. */
function weighted({ full, shares, absent }: Extract<Scale, { kind: 'rates' }>, unit: UnitStanding): Scaled {
  const all = [...shares].map(([name, share]) => ({ name, share, rate: unit.rate(name) }));
  if (all.some(({ rate }) => rate === 'open')) return { exact: undefined, parts: [] };
  const filled = { full: Rational.one, zero: Rational.zero, spread: undefined }[absent];
  const counted = all.flatMap(({ name, share, rate }) => {
    const value = rate instanceof Rational ? rate : filled;
    return value ? [{ name, share, rate: value }] : [];
  });
  const whole = Rational.sum(counted.map(({ share }) => share));
  if (whole.isZero) return { exact: undefined, parts: [] };
  const parts = counted.map((part) => ({ ...part, share: part.share.dividedBy(whole) }));
  return { exact: full.times(Rational.sum(parts.map(({ share, rate }) => share.times(rate)))), parts };
}

function rounded(value: Rational, digits: number, rounding: Rounding): Rational {
  if (rounding === 'half') return value.round(digits);
  return rounding === 'down' ? value.truncate(digits) : value.roundAway(digits);
}
