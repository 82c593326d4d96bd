import type { UnitYear, YearResult } from '../aggregation/yearResult.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { UnitMark } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import type { Speech } from '../grading/wording.ts';
import type { Sheet } from './sheet.ts';

/** What the sheets of a year are made from. */
export interface YearContext {
  readonly result: YearResult;
  /** Findings of the run, listed in 运行说明. */
  readonly problems: readonly Diagnostic[];
}

/** One sheet of the year's internal workbook. */
export interface YearSheetMaker {
  readonly name: string;
  make(context: YearContext): Sheet;
}

/** A unit with its year. */
export interface UnitLine {
  readonly place: number;
  readonly row: number;
  readonly unit: UnitMark;
  readonly year: UnitYear;
}

export function yearTitle({ year, assessment }: YearResult, paper: string): string {
  return `${year}年度${assessment}财政管理绩效考核${paper}`;
}

/** 初稿 stands in every title while figures or amounts are open. */
export function yearDraftMark(result: YearResult): string {
  return isDraft(result) ? '(初稿)' : '';
}

export function isDraft({ draft, money }: YearResult): boolean {
  return draft.length > 0 || money.some(({ total }) => total === null);
}

/** Assessed units in 排序号 order. */
export function unitLines({ units, results }: YearResult): readonly UnitLine[] {
  const lines = units.flatMap((unit, row) => {
    const year = results[row];
    return year && isAssessed(unit) ? [{ row, unit, year }] : [];
  });
  return lines.map((line, place) => ({ ...line, place }));
}

/** Assessed units by rank, unranked ones after them in 排序号 order. */
export function rankedLines(result: YearResult): readonly UnitLine[] {
  const rankOf = ({ year }: UnitLine) => year.rank ?? Number.POSITIVE_INFINITY;
  const lines = [...unitLines(result)].sort((a, b) =>
    rankOf(a) === rankOf(b) ? a.row - b.row : rankOf(a) - rankOf(b),
  );
  return lines.map((line, place) => ({ ...line, place }));
}

/** Words of a result name units in full. */
export function speechOf({ units }: YearResult): Speech {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return { language: 'zh', nameOf: (code) => names.get(code) ?? code };
}

/** An exact figure as papers print it; null stays null. */
export function shownFigure(exact: string | null | undefined, digits: number): string | null {
  return exact === null || exact === undefined ? null : Rational.fromText(exact).toFixed(digits);
}

export function notesFrom(notes: readonly string[]): readonly string[] {
  return notes.map((note, place) => `${place === 0 ? '注:' : '  '}${place + 1}. ${note}`);
}
