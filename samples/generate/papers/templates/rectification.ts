import { contact, enclosure, newPage, number } from '../letter.ts';
import type { TemplateDocument } from '../package.ts';
import { problemTable } from '../remindedTable.ts';
import { address, attachment, blank, heading, measure, signature, text, title } from '../word.ts';

export const rectificationNoticeTemplate: TemplateDocument = {
  name: '整改通知',
  body: [
    number('{文号}'),
    blank(),
    title('{标题首行}'),
    title('{标题次行}'),
    blank(),
    address('{主送}:'),
    text('{依据}'),
    heading('一、考核情况'),
    text('{情况}'),
    heading('二、整改内容'),
    text('{引言}'),
    heading('三、整改要求'),
    text('{要求}'),
    text('{时限}'),
    contact(),
    enclosure('附件:问题清单'),
    signature(),
    newPage(),
    attachment('附件'),
    blank(),
    title('问题清单'),
    measure('单位:分'),
    problemTable,
  ],
};
