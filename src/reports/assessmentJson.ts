import { type Assessment, assessmentFormat } from '../domain/assessment.ts';
import { blockJson } from './blockJson.ts';

/** assessment.json: the whole result of a month. */
export function assessmentJson(assessment: Assessment): Uint8Array {
  return blockJson(assessment);
}

/** Reads a result back; undefined for anything that is not one of this format. */
export function parseAssessment(text: string): Assessment | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isAssessment(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isAssessment(value: unknown): value is Assessment {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === assessmentFormat;
}
