import type { Formula } from '../expression/formula.ts';
import type { GapRule } from '../rules/gap.ts';

/** 标准 and 达标线得分: names that only parameters of a gap rule know. */
export const gapNames: readonly string[] = ['标准', '达标线得分'];

/** Whether the gap rule itself gives the name in this parameter of its own. */
export function isGapName(name: string, parameter: Formula | undefined, gap: GapRule | undefined): boolean {
  if (!gap || !parameter) return false;
  if (name === '标准') return parameter === gap.tolerance || parameter === gap.high || parameter === gap.low;
  return name === '达标线得分' && (parameter === gap.high || parameter === gap.low);
}
