import { scalar } from '../schema/scalars.ts';

/** How many of something a paper names; none is a choice too. */
export const count = scalar('个数(不小于 0 的整数)', (value) => (/^\d{1,4}$/.test(value) ? Number(value) : undefined));

/** 反馈工作日. */
export const workdays = scalar('日数', (value) => (/^[1-9]\d?$/.test(value) ? Number(value) : undefined));
