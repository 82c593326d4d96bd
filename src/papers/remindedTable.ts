import type { PaperColumn } from './paper.ts';

/** Columns of every 工作提醒函, of the year and of a month. */
export const remindedColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '指标', width: 24, kind: 'text' },
  { header: '标准', width: 14, kind: 'centred' },
  { header: '实际', width: 14, kind: 'centred' },
  { header: '差距', width: 12, kind: 'centred' },
  { header: '原因', width: 44, kind: 'text' },
] as const satisfies readonly PaperColumn[];
