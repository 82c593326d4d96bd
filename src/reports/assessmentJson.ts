import { type Assessment, assessmentFormat } from '../domain/assessment.ts';

/** assessment.json: the whole result, one line a top-level block so that two months can be compared by eye. */
export function assessmentJson(assessment: Assessment): Uint8Array {
  const blocks = Object.entries(assessment).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return new TextEncoder().encode(`{\n${blocks.join(',\n')}\n}\n`);
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
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
