import { distance } from 'fastest-levenshtein';

/** The candidate a person most probably meant, if one is near enough to be worth naming. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = distance(word, candidate);
    if (!best || steps < best.steps) best = { candidate, steps };
  }
  if (!best) return undefined;
  const longer = Math.max(word.length, best.candidate.length);
  const related = best.candidate.includes(word) || word.includes(best.candidate);
  return related || best.steps <= Math.max(1, Math.floor(longer / 2)) ? best.candidate : undefined;
}
