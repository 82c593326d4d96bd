import type { Expr } from './expr.ts';
import { ColumnPlan } from './worksheet/columns.ts';
import { foldConstants } from './worksheet/fold.ts';
import { rowMark, type WorksheetPlace } from './worksheet/place.ts';

export {
  type InputContent,
  type WorksheetCalendar,
  type WorksheetInput,
  type WorksheetPlace,
  worksheetWords,
} from './worksheet/place.ts';

/** A column of a working paper: the same formula in every row. */
export interface WorksheetColumn {
  /** Column letters. */
  readonly letters: string;
  readonly title: string;
  /** Without the leading `=`. */
  readonly formula: (row: number) => string;
  /** Must be entered as an array formula. */
  readonly array: boolean;
}

/** 工作底稿: a tree as columns, each referring to columns before it; the last one holds the points or the reason why there are none. */
export interface WorksheetPlan {
  readonly columns: readonly WorksheetColumn[];
}

/**
 * Formulas that give, in any spreadsheet, exactly what the tree gives. Only functions that Excel 2007, WPS and LibreOffice share.
 * Trouble is an error value until the last column words it: #N/A a missing value, #DIV/0! a zero denominator.
 */
export function planWorksheet(root: Expr, place: WorksheetPlace): WorksheetPlan {
  const tree = foldConstants(root, place);
  const plan = new ColumnPlan(tree, place);
  const columns = plan.drafts.map(({ letters, title, array, formula }) => {
    const text = formula();
    return { letters, title, array, formula: (row: number) => text.replaceAll(rowMark, String(row)) };
  });
  return { columns };
}
