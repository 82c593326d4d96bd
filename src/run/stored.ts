import { join } from 'node:path';
import type { Assessment } from '../domain/assessment.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import { readBytes } from '../reading/files.ts';
import { type ListKey, parseAssessment } from '../reports/assessmentJson.ts';
import { isOurs } from './outputs.ts';

const resultFile = 'assessment.json';

/** The year's result, beside the months'. */
export const yearFile = 'year.json';

/** Folder of one assessment's month, below the output folder. */
export function resultFolder(assessment: string, period: Period): string {
  return join(period, assessment);
}

/**
 * An earlier result of the month as it was written, its lists to leave out empty, whether or not it still holds; one that somebody
 * changed is none.
 */
export function storedResult(
  output: string,
  { assessment, period, leaveOut }: { assessment: string; period: Period; leaveOut?: readonly ListKey[] },
): Assessment | undefined {
  const folder = resultFolder(assessment, period);
  const bytes = readBytes(output, join(folder, resultFile));
  const whole = typeof bytes !== 'string' && isOurs(join(output, folder), resultFile, bytes);
  return whole ? parseAssessment(new TextDecoder().decode(bytes), leaveOut) : undefined;
}

const everyList = [
  'units',
  'areas',
  'indicators',
  'scores',
  'results',
  'draft',
  'reminders',
  'trend',
  'files',
  'data',
] as const;

/** Definitions under which a result of the year was made: a run refuses any that do not pass every check. */
export function provenDefinitions(
  output: string,
  { assessment, year, tool }: { assessment: string; year: number; tool: string },
): string | undefined {
  for (let month = 12; month >= 1; month--) {
    const result = storedResult(output, { assessment, period: monthPeriod(year, month), leaveOut: everyList });
    if (result) return result.tool === tool ? result.definitions : undefined;
  }
  return undefined;
}
