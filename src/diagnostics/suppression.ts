import type { Period } from '../domain/period.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { type Fact, inWords } from './phrase.ts';

/** 忽略: a finding that somebody has looked into and answers for, until a month. */
export interface Suppression {
  readonly code: string;
  /** Path of the file, `*` standing for any part of it. */
  readonly file: string;
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  /** What one of the facts of the finding must be, to the letter. */
  readonly fact: string | undefined;
  readonly from: Period | undefined;
  readonly until: Period;
  readonly by: string;
  readonly reason: string;
  /** Where the entry stands. */
  readonly location: Location;
}

/** Whether an entry counts in a month; without one, all of them do. */
export function isInForce({ from, until }: Suppression, month: Period | undefined): boolean {
  return month === undefined || ((from === undefined || from <= month) && month <= until);
}

/** Whether a finding is the one meant. */
export function isMeant(suppression: Suppression, { code, location, facts }: Diagnostic): boolean {
  const { sheet, cell, fact } = suppression;
  return (
    suppression.code === code &&
    location !== undefined &&
    patternOf(suppression.file).test(location.file) &&
    (sheet === undefined || location.sheet === sheet) &&
    (cell === undefined || location.cell === cell) &&
    (fact === undefined || Object.values(facts).some((each) => isSaid(each, fact)))
  );
}

/** In either language, since either may have been copied. */
function isSaid(fact: Fact, words: string): boolean {
  return inWords(fact, 'zh') === words || inWords(fact, 'en') === words;
}

function patternOf(file: string): RegExp {
  const parts = file.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u');
}
