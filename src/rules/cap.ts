import { type Formula, formula } from '../expression/formula.ts';
import { choice } from '../schema/scalars.ts';
import { either } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { Language } from './form.ts';

/** 封顶: points that a bonus may not pass, or stated that there are none. */
export type Cap = Formula | 'none';

const uncapped = '无';
const isUncapped = (node: SourceNode) => node.kind === 'scalar' && node.text.trim() === uncapped;

export const capSchema = either(isUncapped, choice({ [uncapped]: 'none' as const }), formula('得分或“无”'));

export function capWords(cap: Cap): Readonly<Record<Language, string>> {
  return cap === 'none' ? { zh: '不封顶', en: 'no cap' } : { zh: `封顶${cap.source}`, en: `up to ${cap.source}` };
}
