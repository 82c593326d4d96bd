import { contact, enclosure, newPage, number } from '../letter.ts';
import type { TemplateDocument } from '../package.ts';
import { loopTable, textWidth } from '../table.ts';
import { address, attachment, blank, heading, measure, signature, text, title } from '../word.ts';

const across = textWidth.portrait;

const results = loopTable(
  '结果',
  [
    { header: '序号', width: 6 },
    { header: '单位', width: 17, align: 'left' },
    { header: '组别', width: 9 },
    { header: '平时', width: 9 },
    { header: '年度', width: 9 },
    { header: '加分', width: 7 },
    { header: '扣分', width: 7 },
    { header: '总分', width: 9 },
    { header: '名次', width: 6 },
    { header: '等次', width: 7 },
    { header: '资金净额', width: 10 },
    { header: '等次限制事项', width: 20, align: 'left' },
  ],
  { across, size: '小五' },
);

const findings = loopTable(
  '登记',
  [
    { header: '序号', width: 7 },
    { header: '单位', width: 18, align: 'left' },
    { header: '事项', width: 16, align: 'left' },
    { header: '来源', width: 12 },
    { header: '依据', width: 26, align: 'left' },
    { header: '处理', width: 36, align: 'left' },
  ],
  { across, size: '小五' },
);

const method = loopTable(
  '等次划分',
  [
    { header: '序号', width: 8 },
    { header: '说明', width: 92, align: 'left' },
  ],
  { across, size: '小五' },
);

export const copyReportTemplate: TemplateDocument = {
  name: '抄送卷',
  body: [
    number('{文号}'),
    blank(),
    title('{标题首行}'),
    title('{标题次行}'),
    blank(),
    address('{主送}:'),
    text('{依据}'),
    heading('一、考核结果'),
    text('{结果情况}'),
    heading('二、结果运用'),
    text('{资金}{运用}'),
    heading('三、登记事项'),
    text('{登记情况}'),
    heading('四、底稿备查'),
    text('{备查}'),
    contact(),
    enclosure('附件:1.考核结果', '      2.登记事项及处理', '      3.等次划分说明'),
    signature(),
    newPage(),
    attachment('附件1'),
    title('考核结果'),
    measure('单位:分、万元;各栏分别四舍五入'),
    results,
    newPage(),
    attachment('附件2'),
    title('登记事项及处理'),
    blank(),
    findings,
    newPage(),
    attachment('附件3'),
    title('等次划分说明'),
    blank(),
    method,
  ],
};
