import type { TemplateDocument } from '../package.ts';
import { loopTable, textWidth } from '../table.ts';
import { measure, paragraph, title } from '../word.ts';

/** The whole of a 专报 stands on one page, so its text is set a size smaller than a letter's. */
const line = (words: string): string => paragraph(words, { indent: 2, size: '小四', line: 360 });
const head = (words: string): string => paragraph(words, { indent: 2, size: '小四', font: '黑体', line: 360 });

const table = loopTable(
  '各领域',
  [
    { header: '序号', width: 7 },
    { header: '领域', width: 22, align: 'left' },
    { header: '分值', width: 8 },
    { header: '平均得分率', width: 15 },
    { header: '最高', width: 12 },
    { header: '最低', width: 12 },
    { header: '失分占比', width: 12 },
    { header: '失分最多的指标', width: 36, align: 'left' },
  ],
  { across: textWidth.portrait, size: '小五' },
);

const foot = paragraph('{落款}  {成文日期}', { size: '小四', align: 'right', line: 360 });

/** A paragraph that is left out where the paper has nothing to say. */
const optional = (name: string): readonly string[] => [line(`{#${name}}`), line(`{${name}}`), line(`{/${name}}`)];

export const monthBriefTemplate: TemplateDocument = {
  name: '月度专报',
  body: [
    title('{标题}'),
    head('一、总体情况'),
    line('{总体}{前列}'),
    head('二、升降和原因'),
    ...optional('升降'),
    line('{失分}'),
    measure('单位:分'),
    table,
    head('三、下步工作'),
    line('{提醒}{下步工作}'),
    foot,
  ],
};

export const yearBriefTemplate: TemplateDocument = {
  name: '年度专报',
  body: [
    title('{标题}'),
    head('一、总体情况'),
    line('{总体}{等次}'),
    ...optional('走势'),
    head('二、失分情况'),
    line('{失分}'),
    measure('单位:分'),
    table,
    head('三、结果运用和下步工作'),
    line('{资金}{运用}{下步工作}'),
    foot,
  ],
};
