import type { MessageLanguage } from '../diagnostics/phrase.ts';
import { explainEn, explainZh } from './texts/explainTexts.ts';
import { type HelpTexts, helpEn, helpZh } from './texts/helpTexts.ts';
import { runEn, runZh } from './texts/runTexts.ts';
import { statusEn, statusZh } from './texts/statusTexts.ts';
import { usageEn, usageZh } from './texts/usageTexts.ts';
import { yearEn, yearZh } from './texts/yearTexts.ts';

/** Everything the command says beyond problems; a missing translation does not compile. */
export interface Texts {
  readonly help: HelpTexts;
  readonly usage: typeof usageZh;
  readonly run: typeof runZh;
  readonly status: typeof statusZh;
  readonly explain: typeof explainZh;
  readonly year: typeof yearZh;
}

export const texts: Readonly<Record<MessageLanguage, Texts>> = {
  zh: { help: helpZh, usage: usageZh, run: runZh, status: statusZh, explain: explainZh, year: yearZh },
  en: { help: helpEn, usage: usageEn, run: runEn, status: statusEn, explain: explainEn, year: yearEn },
};
