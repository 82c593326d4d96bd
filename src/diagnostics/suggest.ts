import { distance } from 'fastest-levenshtein';
import { enumerated, type Phrase } from './phrase.ts';

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

/** `beside` tells more of what is meant: where it stands, what it is called. */
export function didYouMean(meant: string, beside?: string): Phrase {
  const [zh, en] = beside === undefined ? ['', ''] : [`(${beside})`, ` (${beside})`];
  return { zh: `是不是“${meant}”${zh}?`, en: `did you mean "${meant}"${en}?` };
}

/** What may stand here: `可用: 甲、乙`. */
export function available(names: Iterable<string>): Phrase {
  const { zh, en } = enumerated(names);
  return { zh: `可用: ${zh}`, en: `available: ${en}` };
}

/** The nearest of the candidates, or what to do where none is near. */
export function suggestion(word: string, candidates: Iterable<string>, otherwise: Phrase | ''): Phrase | '' {
  const meant = nearest(word, candidates);
  return meant === undefined ? otherwise : didYouMean(meant);
}
