import { contact, number } from '../letter.ts';
import type { TemplateDocument } from '../package.ts';
import { remindedTable } from '../remindedTable.ts';
import { address, blank, heading, measure, signature, text, title } from '../word.ts';

export const reminderLetterTemplate: TemplateDocument = {
  name: '工作提醒函',
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
    heading('二、有待加强的指标'),
    text('{引言}'),
    measure('单位:分'),
    remindedTable,
    heading('三、工作要求'),
    text('{要求}'),
    text('{时限}'),
    contact(),
    signature(),
  ],
};

export const monthReminderTemplate: TemplateDocument = {
  name: '月度提醒函',
  body: [
    number('{文号}'),
    blank(),
    title('{标题首行}'),
    title('{标题次行}'),
    blank(),
    address('{主送}:'),
    text('{依据}'),
    text('{情况}'),
    remindedTable,
    text('{要求}'),
    text('{时限}'),
    contact(),
    signature(),
  ],
};
