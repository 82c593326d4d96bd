import { loopTable, textWidth } from './table.ts';

/** 序号 · 指标 · 标准 · 实际 · 差距 · 原因. */
export const remindedTable = loopTable(
  '明细',
  [
    { header: '序号', width: 8 },
    { header: '指标', width: 22, align: 'left' },
    { header: '标准', width: 14 },
    { header: '实际', width: 14 },
    { header: '差距', width: 13 },
    { header: '原因', width: 45, align: 'left' },
  ],
  { across: textWidth.portrait, size: '五号' },
);

/** 问题清单: the indicators with points lost. */
export const problemTable = loopTable(
  '问题',
  [
    { header: '序号', width: 8 },
    { header: '领域', width: 16 },
    { header: '指标', width: 24, align: 'left' },
    { header: '分值', width: 10 },
    { header: '得分', width: 11 },
    { header: '失分', width: 11 },
    { header: '原因', width: 42, align: 'left' },
  ],
  { across: textWidth.portrait, size: '五号' },
);
