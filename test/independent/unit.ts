import { type Amount, Fraction, f, ZeroDenominator } from './fraction.ts';

/** A unit of the roster. */
export interface UnitMark {
  readonly code: string;
  readonly name: string;
  readonly group: string;
}

/** What stands in the tables: month 1–12, or 0 for the annual folder. Undefined or blank = missing. */
export type Figures = (code: string, month: number, item: string) => string | undefined;

/** 缺失: a figure that is not there; whoever needs it is 待核. */
class MissingFigure extends Error {}

/** One unit in one month, the subject of a rule. */
export class Unit {
  readonly mark: UnitMark;
  readonly month: number;
  readonly #figures: Figures;

  constructor(mark: UnitMark, month: number, figures: Figures) {
    this.mark = mark;
    this.month = month;
    this.#figures = figures;
  }

  text(item: string): string {
    const text = this.#figures(this.mark.code, this.month, item)?.trim() ?? '';
    if (text === '') throw new MissingFigure(`${this.mark.name} ${this.month} ${item}`);
    return text;
  }

  n(item: string): Fraction {
    return f(this.text(item));
  }

  ratio(top: string, bottom: string): Fraction {
    return this.n(top).over(this.n(bottom));
  }

  none(item: string): boolean {
    return this.n(item).isZero;
  }

  yes(item: string): boolean {
    const text = this.text(item);
    if (text !== '是' && text !== '否') throw new RangeError(`neither 是 nor 否: ${text}`);
    return text === '是';
  }

  date(item: string): Date {
    return new Date(`${this.text(item)}T00:00:00Z`);
  }

  in(month: number): Unit {
    return new Unit(this.mark, month, this.#figures);
  }
}

/** 不适用: P1 满分, P2 领域内分摊, P3 全目录分摊, P4 同组均值. */
export type Treatment = 'P1' | 'P2' | 'P3' | 'P4';

/** Points by the standard, and the 取值 that the 差距 rule compares. */
export interface Scored {
  readonly x: Fraction;
  readonly points: Fraction;
}

export type Outcome = Scored | Treatment | '待核';

export function isScored(outcome: Outcome): outcome is Scored {
  return typeof outcome !== 'string';
}

export function measured(x: Fraction, points: Fraction): Scored {
  return { x, points };
}

/** Scores every unit by itself. A rule that returns bare points is not compared with anybody. */
export function each(units: readonly Unit[], rule: (unit: Unit) => Fraction | Outcome): Outcome[] {
  return units.map((unit) => {
    try {
      const outcome = rule(unit);
      return outcome instanceof Fraction ? measured(outcome, outcome) : outcome;
    } catch (error) {
      if (error instanceof MissingFigure || error instanceof ZeroDenominator) return '待核';
      throw error;
    }
  });
}

/** One indicator: full points, due months (none = annual) and its rule over all units of a month. */
export interface Indicator {
  readonly id: string;
  readonly full: Fraction;
  readonly due: readonly number[];
  readonly score: (units: readonly Unit[], month: number) => readonly Outcome[];
  /** 应考分值 in a month, where it grows with the checkpoints reached. */
  readonly fullIn?: (month: number) => Fraction;
}

export const everyMonth = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
export const everyQuarter = [3, 6, 9, 12];
export const fromJune = [6, 9, 12];
export const annual: readonly number[] = [];

/** An indicator whose units are scored one by one. */
export function alone(
  id: string,
  full: Amount,
  due: readonly number[],
  rule: (unit: Unit) => Fraction | Outcome,
): Indicator {
  return { id, full: f(full), due, score: (units) => each(units, rule) };
}

/** An indicator whose units are compared with each other. */
export function together(id: string, full: Amount, due: readonly number[], score: Indicator['score']): Indicator {
  return { id, full: f(full), due, score };
}
