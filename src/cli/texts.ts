import type { MessageLanguage } from '../diagnostics/phrase.ts';
import { aliasEn, aliasZh } from './texts/aliasTexts.ts';
import { collectEn, collectZh } from './texts/collectTexts.ts';
import { explainEn, explainZh } from './texts/explainTexts.ts';
import { type HelpTexts, helpEn, helpZh } from './texts/helpTexts.ts';
import { papersEn, papersZh } from './texts/paperTexts.ts';
import { runEn, runZh } from './texts/runTexts.ts';
import { statusEn, statusZh } from './texts/statusTexts.ts';
import { trialEn, trialZh } from './texts/trialTexts.ts';
import { usageEn, usageZh } from './texts/usageTexts.ts';
import { yearEn, yearZh } from './texts/yearTexts.ts';

/** Everything the command says beyond problems; a missing translation does not compile. */
export interface Texts {
  readonly help: HelpTexts;
  readonly usage: typeof usageZh;
  readonly run: typeof runZh;
  readonly status: typeof statusZh;
  readonly collect: typeof collectZh;
  readonly explain: typeof explainZh;
  readonly alias: typeof aliasZh;
  readonly year: typeof yearZh;
  readonly papers: typeof papersZh;
  readonly trial: typeof trialZh;
}

export const texts: Readonly<Record<MessageLanguage, Texts>> = {
  zh: {
    help: helpZh,
    usage: usageZh,
    run: runZh,
    status: statusZh,
    collect: collectZh,
    explain: explainZh,
    alias: aliasZh,
    year: yearZh,
    papers: papersZh,
    trial: trialZh,
  },
  en: {
    help: helpEn,
    usage: usageEn,
    run: runEn,
    status: statusEn,
    collect: collectEn,
    explain: explainEn,
    alias: aliasEn,
    year: yearEn,
    papers: papersEn,
    trial: trialEn,
  },
};
