import type { TemplateDocument } from '../package.ts';
import { labelTable, loopTable, type TemplateColumn, textWidth } from '../table.ts';
import { blank, note, paragraph, title } from '../word.ts';

const columns: readonly TemplateColumn[] = [
  { header: '序号', width: 8 },
  { header: '领域', width: 15 },
  { header: '指标', width: 24, align: 'left' },
  { header: '周期', width: 8 },
  { header: '分值', width: 14 },
  { header: '数据值', width: 19 },
  { header: '来源及截止日', width: 24, align: 'left' },
  { header: '标准条款', width: 38, align: 'left' },
  { header: '得分', width: 14 },
  { header: '扣分', width: 14 },
  { header: '原因', width: 40, align: 'left' },
  { header: '处室联系人', width: 17 },
  { header: '最高/平均/最低', width: 31 },
];

const across = textWidth.landscape;
const details = loopTable('明细', columns, { across, size: '小五' });

/** 异议栏 and 签收: filled in by hand. */
const answer = [
  blank(),
  labelTable(
    [
      [
        '异议事项及理由',
        '(对上述结果有异议的,请在{异议期限}前({异议天数}个工作日内,含当日)书面反馈,并附佐证材料;逾期不反馈的,视为无异议。)',
      ],
      ['签收', '签收人:                    单位(盖章):                    日期:      年    月    日'],
    ],
    [20, 130],
    { across, size: '小四', height: 1000, keepWithNext: true },
  ),
  note('联系人:{联系人}    联系电话:{联系电话}'),
  paragraph('{落款}', { size: '四号', align: 'right', rightIndent: 4, keepWithNext: true }),
  paragraph('{成文日期}', { size: '四号', align: 'right', rightIndent: 4 }),
];

const summarySize = { across, size: '小四' } as const;

export const feedbackTemplate: TemplateDocument = {
  name: '反馈单',
  landscape: true,
  body: [
    title('{标题}'),
    labelTable(
      [
        ['单位', '{单位}', '年度', '{年度}', '总分', '{总分}', '名次', '{名次}', '等次', '{等次}'],
        ['平时', '{平时得分}', '年度考核', '{年度得分}', '加分', '{加分}', '扣分', '{扣分}', '', ''],
      ],
      [10, 24, 14, 14, 10, 12, 10, 12, 10, 12],
      summarySize,
    ),
    note(
      '{#加减分事项}加减分事项:{加减分事项}。{/加减分事项}{#等次限制事项}等次限制事项:{等次限制事项}。{/等次限制事项}',
    ),
    details,
    note('{#分值说明}注:{分值说明}{/分值说明}'),
    ...answer,
  ],
};

export const monthFeedbackTemplate: TemplateDocument = {
  name: '月度反馈单',
  landscape: true,
  body: [
    title('{标题}'),
    labelTable(
      [
        ['单位', '{单位}', '月份', '{月份}', '指数', '{指数}', '名次', '{名次}'],
        ['应考分值', '{应考分值}', '得分', '{得分}', '上月指数', '{上月指数}', '可比环比', '{环比}'],
      ],
      [14, 24, 14, 20, 14, 14, 14, 14],
      summarySize,
    ),
    note('{截止日},单位:分。'),
    details,
    ...answer,
  ],
};
