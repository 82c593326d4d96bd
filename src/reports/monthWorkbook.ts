import { type Audience, everySheet } from '../catalogue/policy.ts';
import { monthTitle, type ReportContext, type SheetMaker } from './context.ts';
import type { Pack } from './repack.ts';
import type { Sheet } from './sheet.ts';
import { catalogueSheet } from './sheets/catalogueSheet.ts';
import { dataSheet } from './sheets/dataSheet.ts';
import { explanationsSheet } from './sheets/explanationsSheet.ts';
import { indexSheet } from './sheets/indexSheet.ts';
import { lossesSheet } from './sheets/lossesSheet.ts';
import { remindersSheet } from './sheets/remindersSheet.ts';
import { runSheet } from './sheets/runSheet.ts';
import { scoresSheet } from './sheets/scoresSheet.ts';
import { trendSheet } from './sheets/trendSheet.ts';
import { writeWorkbook } from './workbook.ts';

/** The sheets of a month's workbook, in order. */
export const monthSheets: readonly SheetMaker[] = [
  indexSheet,
  scoresSheet,
  explanationsSheet,
  lossesSheet,
  trendSheet,
  remindersSheet,
  dataSheet,
  catalogueSheet,
  runSheet,
];

/**
 * Sheets a kind of reader may have: what the policy lists, and never an internal one outside the office. Made one by one, as they
 * are asked for: all of them at once are the most that a run ever holds.
 */
export function* sheetsFor(context: ReportContext, audience: Audience): Iterable<Sheet> {
  const allowed = context.workings.input.definitions.policy.publication.get(audience) ?? [];
  for (const maker of monthSheets) {
    const permitted = audience === 'internal' || !maker.internalOnly;
    if (permitted && (allowed.includes(everySheet) || allowed.includes(maker.name))) yield maker.make(context);
  }
}

/** The index workbook of one assessment and month. */
export function monthWorkbook(context: ReportContext, audience: Audience, pack?: Pack): Promise<Uint8Array> {
  const { assessment } = context;
  const title = `${monthTitle(assessment)}${assessment.assessment}财政绩效管理指数`;
  return writeWorkbook(sheetsFor(context, audience), { title, creator: assessment.office }, pack);
}
