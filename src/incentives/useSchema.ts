import { choice, integer, scalar, text, yesNo } from '../schema/scalars.ts';
import { field, list, located, optional, record, shape } from '../schema/shapes.ts';
import { amount } from './amount.ts';
import { measures } from './followUps.ts';

const count = integer('个数');
const days = scalar('日数', (value) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) : undefined));

/** 示范点. */
export const modelSiteSchema = shape({
  grades: field('推荐等次', list(located(text('等次')), 1)),
  most: field('每户至多', count),
  reviewed: field('须审核', yesNo()),
  reward: field('每个奖励', amount),
  basis: field('依据', text()),
  status: optional('状态', text()),
});

/** 等次运用. */
export const followUpSchema = located(
  record(located(shape({ measures: field('措施', list(choice(measures))), days: optional('时限', days) })), '等次'),
);
