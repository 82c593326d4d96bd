import { choice, scalar, text } from '../schema/scalars.ts';
import { field, list, located, optional, shape } from '../schema/shapes.ts';
import { grainSchema } from './amount.ts';
import { moneyScoring } from './moneyForms.ts';

/** Codes keep their zeros: they are text. */
const subjectCode = scalar('科目编码(数字)', (value) => (/^\d{3,9}$/.test(value) ? value : undefined));

export const moneySchema = located(
  shape({
    name: field('名称', located(text('名称'))),
    kind: field('种类', choice({ 奖励: 'reward' as const, 扣减: 'cut' as const })),
    grades: field('等次', list(located(text('等次')), 1)),
    scoring: field('计算', moneyScoring),
    grain: field('精度', grainSchema),
    order: field('末位次序', list(located(text('得分、基数名称或排序号')), 1)),
    functionCode: field('支出功能科目', subjectCode),
    economicCode: field('政府经济科目', subjectCode),
    source: field('资金来源', text()),
    delivery: field('下达方式', text()),
    usage: field('使用范围', text()),
    basis: field('依据', text()),
    status: optional('状态', text()),
  }),
);
