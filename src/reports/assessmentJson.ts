import { type Assessment, assessmentFormat } from '../domain/assessment.ts';
import { blockJson } from './blockJson.ts';

/** assessment.json: the whole result of a month. */
export function assessmentJson(assessment: Assessment): Uint8Array {
  return blockJson(assessment);
}

/** A list of a result that a reader may have no use for: most of a result is lists. */
export type ListKey = {
  [K in keyof Assessment]: Assessment[K] extends readonly unknown[] ? K : never;
}[keyof Assessment];

/** Reads a result back, its lists to leave out empty; undefined for anything that is not one of this format. */
export function parseAssessment(text: string, leaveOut: readonly ListKey[] = []): Assessment | undefined {
  try {
    const parsed: unknown = JSON.parse(leaveOut.reduce<string>(withoutList, text));
    return isAssessment(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A list stands over lines of its own, one an item, and no text in it can hold a line break. */
function withoutList(text: string, key: string): string {
  const start = text.indexOf(`\n"${key}": [\n`);
  const end = start < 0 ? -1 : text.indexOf('\n]', start);
  return end < 0 ? text : `${text.slice(0, start)}\n"${key}": []${text.slice(end + 2)}`;
}

function isAssessment(value: unknown): value is Assessment {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === assessmentFormat;
}
