import type { RankNode } from '../expression/expr.ts';
import { choice } from '../schema/scalars.ts';
import type { Language } from './form.ts';

/** 并列: how equal units share a rank. */
export type Ties = RankNode['ties'];

export const ties = choice<Ties>({ 取前: 'competition', 连续: 'dense', 平均: 'average' });

export const tieWords: Readonly<Record<Ties, Readonly<Record<Language, string>>>> = {
  competition: { zh: '并列取前(1,2,2,4)', en: 'ties share the better rank (1, 2, 2, 4)' },
  dense: { zh: '并列连续(1,2,2,3)', en: 'ties leave no gap (1, 2, 2, 3)' },
  average: { zh: '并列取平均(1,2.5,2.5,4)', en: 'ties share the average rank (1, 2.5, 2.5, 4)' },
};
