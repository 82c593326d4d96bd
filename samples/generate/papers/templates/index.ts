import type { TemplateDocument } from '../package.ts';
import { loopTable, textWidth } from '../table.ts';
import { measure, note, signature, title } from '../word.ts';

export const leadersIndexTemplate: TemplateDocument = {
  name: '指数领导版',
  landscape: true,
  body: [
    title('{标题}'),
    measure('{截止};单位:分'),
    loopTable(
      '指数表',
      [
        { header: '序号', width: 6 },
        { header: '单位', width: 20, align: 'left' },
        { header: '指数', width: 9 },
        { header: '名次', width: 7 },
        { header: '上月指数', width: 10 },
        { header: '环比', width: 9 },
        { header: '名次变化', width: 10 },
        { header: '同比', width: 9 },
        { header: '失分较多的领域', width: 46, align: 'left' },
        { header: '备注', width: 12, align: 'left' },
      ],
      { across: textWidth.landscape, size: '五号' },
    ),
    note('{说明}'),
  ],
};

export const publicIndexTemplate: TemplateDocument = {
  name: '指数公开版',
  body: [
    title('{标题}'),
    measure('{截止};单位:分'),
    loopTable(
      '指数表',
      [
        { header: '序号', width: 12 },
        { header: '单位', width: 44 },
        { header: '指数', width: 22 },
        { header: '比上月', width: 22 },
      ],
      { across: textWidth.portrait, size: '小四' },
    ),
    note('{说明}'),
    signature(),
  ],
};
