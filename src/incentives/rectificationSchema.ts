import { parseDay } from '../domain/date.ts';
import { choice, figure, scalar } from '../schema/scalars.ts';
import { field, located, record, shape } from '../schema/shapes.ts';
import type { RectificationPolicy, StatusMeaning } from './rectification.ts';

const meaning = choice<StatusMeaning>({ 未完: 'open', 销号: 'closed', 撤销: 'withdrawn' });

/** 整改. */
export const rectificationSchema = located(
  shape({
    start: field('起算日', located(scalar('日期(如 2026-02-25)', parseDay))),
    counting: field('时限按', choice<RectificationPolicy['counting']>({ 自然日: 'calendar', 工作日: 'working' })),
    soon: field(
      '临期',
      scalar('日数', (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined)),
    ),
    least: field('列入扣分', figure('分数')),
    statuses: field('状态', located(record(meaning, '状态名称'))),
  }),
);
