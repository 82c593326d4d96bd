import type { Sheet } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';
import { type YearContext, type YearSheetMaker, yearTitle } from './yearContext.ts';
import { adjustmentsSheet } from './yearSheets/adjustmentsSheet.ts';
import { areasSheet } from './yearSheets/areasSheet.ts';
import { followUpsSheet } from './yearSheets/followUpsSheet.ts';
import { gradesSheet } from './yearSheets/gradesSheet.ts';
import { indicatorsSheet } from './yearSheets/indicatorsSheet.ts';
import { moneySheet } from './yearSheets/moneySheet.ts';
import { objectionsSheet } from './yearSheets/objectionsSheet.ts';
import { sitesSheet } from './yearSheets/sitesSheet.ts';
import { totalsSheet } from './yearSheets/totalsSheet.ts';
import { yearRunSheet } from './yearSheets/yearRunSheet.ts';

/** The sheets of the year's internal workbook, in order. */
export const yearSheets: readonly YearSheetMaker[] = [
  totalsSheet,
  areasSheet,
  indicatorsSheet,
  adjustmentsSheet,
  objectionsSheet,
  gradesSheet,
  moneySheet,
  sitesSheet,
  followUpsSheet,
  yearRunSheet,
];

/** Made one by one, as they are asked for. */
export function* yearSheetsOf(context: YearContext): Iterable<Sheet> {
  for (const maker of yearSheets) yield maker.make(context);
}

/** 考核结果总表: the finance department's own workbook of a year. */
export function yearWorkbook(context: YearContext): Promise<Uint8Array> {
  const { result } = context;
  return writeWorkbook(yearSheetsOf(context), { title: yearTitle(result, '结果总表'), creator: result.office });
}
