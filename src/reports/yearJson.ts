import { type YearResult, yearFormat } from '../aggregation/yearResult.ts';
import { blockJson } from './blockJson.ts';

/** year.json: the whole result, for papers, comparisons and whatever reads it next. */
export function yearJson(result: YearResult): Uint8Array {
  return blockJson(result);
}

/** Reads a result back; undefined for anything that is not one of this format. */
export function parseYear(text: string): YearResult | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isYear(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isYear(value: unknown): value is YearResult {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === yearFormat;
}
