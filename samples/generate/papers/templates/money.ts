import type { TemplateDocument } from '../package.ts';
import { loopTable, textWidth } from '../table.ts';
import { attachment, blank, measure, paragraph, title } from '../word.ts';

const note = (words: string): string => paragraph(words, { size: '五号', tight: true });

export const moneyTemplate: TemplateDocument = {
  name: '奖惩资金表',
  wide: true,
  body: [
    attachment('附件'),
    title('{标题}'),
    measure('单位:万元'),
    loopTable(
      '资金',
      [
        { header: '序号', width: 5 },
        { header: '单位', width: 14, align: 'left' },
        { header: '等次', width: 6 },
        { header: '基数', width: 18, align: 'left' },
        { header: '标准或比例', width: 30, align: 'left' },
        { header: '奖励', width: 8 },
        { header: '扣减', width: 8 },
        { header: '示范点奖励', width: 8 },
        { header: '净额', width: 8 },
        { header: '支出功能科目', width: 10 },
        { header: '政府经济科目', width: 9 },
        { header: '资金来源', width: 13, align: 'left' },
        { header: '下达(扣减)方式', tag: '下达或扣减方式', width: 14, align: 'left' },
        { header: '豁免事项', width: 18, align: 'left' },
        { header: '使用范围', width: 15, align: 'left' },
        { header: '备注', width: 10, align: 'left' },
      ],
      { across: textWidth.wide, size: '小五' },
    ),
    blank(),
    note('{依据}资金核对如下:'),
    note('{#平衡}'),
    note('{序号}.{说明}'),
    note('{/平衡}'),
  ],
};
