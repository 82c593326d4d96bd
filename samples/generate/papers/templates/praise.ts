import type { TemplateDocument } from '../package.ts';
import { loopTable, textWidth } from '../table.ts';
import { attachment, blank, measure, title } from '../word.ts';

export const praiseTemplate: TemplateDocument = {
  name: '通报附件',
  body: [
    attachment('{附件}'),
    blank(),
    // Two lines as officials break them: what was assessed, and what the list is.
    title('{考核}'),
    title('{名单标题}'),
    measure('{说明}'),
    loopTable(
      '名单',
      [
        { header: '序号', width: 15 },
        { header: '单位', width: 85 },
      ],
      { across: textWidth.portrait, size: '四号' },
    ),
  ],
};
