import { join } from 'node:path';
import type { Assessment } from '../domain/assessment.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import { readBytes } from '../reading/files.ts';
import { parseAssessment } from '../reports/assessmentJson.ts';
import { isOurs } from './outputs.ts';

const resultFile = 'assessment.json';

/** The year's result, beside the months'. */
export const yearFile = 'year.json';

/** Folder of one assessment's month, below the output folder. */
export function resultFolder(assessment: string, period: Period): string {
  return join(period, assessment);
}

/** An earlier result of the month as it was written, whether or not it still holds; one that somebody changed is none. */
export function storedResult(output: string, assessment: string, period: Period): Assessment | undefined {
  const folder = resultFolder(assessment, period);
  const bytes = readBytes(output, join(folder, resultFile));
  const whole = typeof bytes !== 'string' && isOurs(join(output, folder), resultFile, bytes);
  return whole ? parseAssessment(new TextDecoder().decode(bytes)) : undefined;
}

/** Definitions under which a result of the year was made: a run refuses any that do not pass every check. */
export function provenDefinitions(
  output: string,
  { assessment, year, tool }: { assessment: string; year: number; tool: string },
): string | undefined {
  for (let month = 12; month >= 1; month--) {
    const result = storedResult(output, assessment, monthPeriod(year, month));
    if (result) return result.tool === tool ? result.definitions : undefined;
  }
  return undefined;
}
