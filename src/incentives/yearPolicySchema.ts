import { adjustmentSchema } from '../grading/adjustmentSchema.ts';
import { combinationSchema } from '../grading/combinationSchema.ts';
import { gradeSchema } from '../grading/gradeSchema.ts';
import { choice, integer, text } from '../schema/scalars.ts';
import type { Infer } from '../schema/schema.ts';
import { either, field, list, located, optional, record, shape } from '../schema/shapes.ts';
import { externalSchema } from './external/externalSchema.ts';
import { moneySchema } from './moneySchema.ts';
import { rectificationSchema } from './rectificationSchema.ts';
import { followUpSchema, modelSiteSchema } from './useSchema.ts';

/** Where a figure of the money rules comes from: a data item of the catalogue, or the year's own register. */
const figureSource = either(
  (node) => node.kind === 'scalar',
  choice({ 登记: { item: undefined } }),
  shape({ item: field('数据项', located(text('数据项'))) }),
);

/** 年终办法.yaml. */
export const yearPolicySchema = shape({
  head: field(
    '年终办法',
    shape({
      assessment: field('考核', located(text())),
      year: field('年度', integer('年度')),
      basis: field('依据', text()),
      status: optional('状态', text()),
    }),
  ),
  combination: field('合成', combinationSchema),
  adjustments: field('调整', adjustmentSchema),
  grades: field('等次', gradeSchema),
  figures: field('资金数据', record(located(figureSource), '名称')),
  money: field('资金', list(moneySchema)),
  modelSites: optional('示范点', modelSiteSchema),
  followUps: field('等次运用', followUpSchema),
  rectification: optional('整改', rectificationSchema),
  external: optional('对外运用', externalSchema),
});

/** As written: names still where they stand, to be checked against each other. */
export type WrittenYearPolicy = Infer<typeof yearPolicySchema>;
