import type { Language } from './form.ts';
import type { GapRule } from './gapFields.ts';
import { populationWords } from './population.ts';

const statistics = { median: '中位数', mean: '均值', aggregate: '合计比率', shareReaching: '达标占比' } as const;
const modes = { direct: '直接计分', relative: '相对计分', automatic: '按区域统计自动' } as const;

/** The gap rule in one line, for the 指标体系 sheet. */
export function describeGap(gap: GapRule, language: Language): string {
  if (language === 'en') {
    return `${gap.reading === 'indicator' ? 'reading I' : 'reading II'}, ${gap.mode}; S = ${gap.standard.source}, tolerance ${gap.tolerance.source}; ${gap.low.source} to ${gap.high.source}`;
  }
  const parts = [
    `${gap.reading === 'indicator' ? '按指标' : '按单位'}判断,本年${modes[gap.mode]}`,
    `标准 ${gap.standard.source},容差 ${gap.tolerance.source},区域统计用${statistics[gap.statistic]}`,
    `比照${populationWords(gap.population)}${gap.extremes === 'gap' ? '中有差距单位' : ''}的最高、最低${gap.on === 'score' ? '得分' : '取值'},在 ${gap.low.source} 至 ${gap.high.source} 之间等比例调整`,
    gap.raiseOnly ? '只升不降' : '可升可降',
  ];
  return parts.join(';');
}
