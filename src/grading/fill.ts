import type { Contender, GradePolicy } from './gradePolicy.ts';
import { type CutTie, cutAfter, inOrder } from './ordering.ts';
import type { Quota } from './quota.ts';

/** 等次线 between two grades: where the quota put it, where it came to stand, and why it moved. */
export interface CutLine {
  readonly upper: string;
  readonly lower: string;
  /** Places down to this line by the quota, those that 顺延 took away left out. */
  readonly target: number;
  /** Units that stand above the line in the end. */
  readonly above: number;
  readonly tie: CutTie | null;
  /** Units that reached the upper grade's places and not its least figure. */
  readonly displaced: readonly string[];
  /** Units that would have had the last grade and were not below its figure. */
  readonly lifted: readonly string[];
  /** Units passed over because of 等次限制. */
  readonly passedOver: readonly string[];
}

/** Grades of one list by rank and quota. */
export interface Filled {
  readonly grades: ReadonlyMap<string, string>;
  readonly lines: readonly CutLine[];
}

/**
 * Grades are filled from the best one down, each up to its line. A line that ties, guards or restrictions have moved leaves the
 * next one where the quota put it, unless 顺延 moves them all.
 */
export function fillGrades(policy: GradePolicy, quota: Quota, contenders: readonly Contender[]): Filled {
  const filler = new Filler(policy, quota, contenders);
  const lines = policy.grades.slice(0, -1).map((_, place) => filler.fill(place));
  filler.fillLast();
  return { grades: filler.grades, lines };
}

class Filler {
  readonly grades = new Map<string, string>();
  readonly #policy: GradePolicy;
  readonly #quota: Quota;
  readonly #contenders: readonly Contender[];
  #remaining: readonly Contender[];
  /** Places counted so far: those given, and those that 顺延 took away. */
  #used = 0;
  #target = 0;

  constructor(policy: GradePolicy, quota: Quota, contenders: readonly Contender[]) {
    this.#policy = policy;
    this.#quota = quota;
    this.#contenders = contenders;
    this.#remaining = inOrder(
      contenders.filter((each) => !wholeOf(each)),
      policy.ties,
    );
    for (const each of contenders) {
      const whole = wholeOf(each);
      if (whole) this.grades.set(each.code, whole.grade);
    }
  }

  fill(place: number): CutLine {
    const { grades, ties, guards } = this.#policy;
    const grade = grades[place] ?? '';
    this.#target += this.#quota.lines[place]?.count ?? 0;
    this.#used += this.#contenders.filter((each) => takesPlaceOf(each, grade)).length;
    const eligible = this.#remaining.filter((each) => this.#allowed(each, place));
    const cut = cutAfter(eligible, this.#target - this.#used, ties);
    const reached = eligible.slice(0, cut.above);
    const guard = guards.find((each) => each.grade === grade && each.least);
    const displaced = reached.filter((each) => guard?.least && each.figure.compare(guard.least) < 0);
    const lifted = place === grades.length - 2 ? eligible.slice(cut.above).filter((each) => this.#tooGood(each)) : [];
    this.#used += guard?.pushes ? displaced.length : 0;
    const before = this.#remaining;
    this.#give(grade, [...reached.filter((each) => !displaced.includes(each)), ...lifted]);
    return {
      upper: grade,
      lower: grades[place + 1] ?? '',
      target: this.#target,
      above: this.#contenders.filter(
        (each) => grades.indexOf(this.grades.get(each.code) ?? '') <= place && this.#ranked(each),
      ).length,
      tie: cut.tie,
      displaced: codesOf(displaced),
      lifted: codesOf(lifted),
      passedOver: codesOf(passedOver(before, eligible, reached.at(-1))),
    };
  }

  fillLast(): void {
    this.#give(this.#policy.grades.at(-1) ?? '', this.#remaining);
  }

  #ranked(each: Contender): boolean {
    return !wholeOf(each) && this.grades.has(each.code);
  }

  #give(grade: string, chosen: readonly Contender[]): void {
    for (const each of chosen) this.grades.set(each.code, grade);
    this.#used += chosen.length;
    const given = new Set(chosen);
    this.#remaining = this.#remaining.filter((each) => !given.has(each));
  }

  #allowed(each: Contender, place: number): boolean {
    return this.#policy.capTime === 'after' || bestAllowed(this.#policy, each) <= place;
  }

  #tooGood(each: Contender): boolean {
    const below = this.#policy.guards.find((guard) => guard.below)?.below;
    return below !== undefined && each.figure.compare(below) >= 0;
  }
}

/** Place of the best grade that 等次限制 leave open; the first grade's when there are none. */
export function bestAllowed({ grades }: GradePolicy, contender: Contender): number {
  const caps = contender.restrictions.flatMap((each) => (each.kind === 'cap' ? [grades.indexOf(each.best)] : []));
  return Math.max(0, ...caps);
}

export function wholeOf(contender: Contender) {
  return contender.restrictions.find((each) => each.kind === 'whole');
}

function takesPlaceOf(contender: Contender, grade: string): boolean {
  const whole = wholeOf(contender);
  return whole?.grade === grade && whole.counted;
}

/** Those ahead of the last unit that got the grade, and kept from it by 等次限制. */
function passedOver(
  remaining: readonly Contender[],
  eligible: readonly Contender[],
  last: Contender | undefined,
): readonly Contender[] {
  const end = last ? remaining.indexOf(last) : 0;
  return remaining.slice(0, end).filter((each) => !eligible.includes(each));
}

function codesOf(contenders: readonly Contender[]): readonly string[] {
  return contenders.map((each) => each.code);
}
