import type { Population } from '../expression/expr.ts';
import { choice, integer } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { field, optional, shape } from '../schema/shapes.ts';
import type { Language } from './form.ts';

export type PopulationSpec = Population;

const fields = shape({
  by: field('比较', choice<Population['by']>({ 全体: 'all', 同组: 'group' })),
  fallbackBelow: optional('不足几户用全体', integer('户数')),
});

/** 范围: who is compared. With 同组 the fallback must be stated; 0 means never. */
export const populationSchema: Schema<Population> = {
  expected: { zh: '范围({比较: 全体|同组})', en: '范围 ({比较: 全体|同组})' },
  keys: () => fields.keys(),
  read(node, context) {
    const read = fields.read(node, context);
    if (!read) return undefined;
    if (read.by === 'group' && read.fallbackBelow === undefined) {
      context.problems.report('DEF-0104', node.location, {
        key: '不足几户用全体',
        expected: { zh: '户数,0 表示不改用全体', en: 'a number of units; 0 means never' },
      });
      return undefined;
    }
    return { by: read.by, fallbackBelow: read.fallbackBelow ?? 0 };
  },
};

export function populationWords(population: Population, language: Language = 'zh'): string {
  const { by, fallbackBelow } = population;
  if (language === 'en') {
    if (by === 'all') return 'all participating units';
    return fallbackBelow > 0 ? `the own group (everybody below ${fallbackBelow} units)` : 'the own group';
  }
  if (by === 'all') return '全部参评单位';
  return fallbackBelow > 0 ? `同组(不足${fallbackBelow}户用全体)` : '同组';
}
