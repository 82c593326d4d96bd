import { enclosure, newPage, number } from '../letter.ts';
import type { TemplateDocument } from '../package.ts';
import { problemTable } from '../remindedTable.ts';
import { labelTable, loopTable, textWidth } from '../table.ts';
import { address, attachment, blank, heading, measure, signature, text, title } from '../word.ts';

export const interviewNoticeTemplate: TemplateDocument = {
  name: '约谈通知',
  body: [
    number('{文号}'),
    blank(),
    title('{标题首行}'),
    title('{标题次行}'),
    blank(),
    address('{主送}:'),
    text('{依据}'),
    heading('一、约谈事由'),
    text('{事由}'),
    heading('二、约谈安排'),
    text('约谈对象:{约谈对象}。'),
    text('约谈人:{约谈人}。'),
    text('时间:{时间}。'),
    text('地点:{地点}。'),
    heading('三、准备材料'),
    text('{准备材料}'),
    text('{回执要求}'),
    enclosure('附件:约谈回执'),
    signature(),
    newPage(),
    attachment('附件'),
    blank(),
    title('约谈回执'),
    blank(),
    text('{单位}已收到约谈通知,参加约谈人员如下。'),
    blank(),
    loopTable(
      '回执',
      [
        { header: '姓名', width: 20 },
        { header: '职务', width: 36 },
        { header: '电话', width: 26 },
        { header: '备注', width: 18 },
      ],
      { across: textWidth.portrait, size: '四号' },
    ),
    blank(),
    text('联系人:〔        〕    联系电话:〔        〕'),
    blank(),
    text('单位(盖章)                    年    月    日'),
  ],
};

/** Height of what is written by hand. */
const written = 2400;
const across = textWidth.portrait;

export const interviewRecordTemplate: TemplateDocument = {
  name: '约谈记录',
  body: [
    title('{标题}'),
    blank(),
    labelTable(
      [
        ['单位', '{单位}', '约谈对象', '{约谈对象}'],
        ['约谈人', '{约谈人}', '记录人', '{记录人}'],
        ['时间', '{时间}', '地点', '{地点}'],
      ],
      [16, 36, 16, 32],
      { across },
    ),
    labelTable(
      [
        ['依据', '{依据}'],
        ['事由', '{事由}'],
      ],
      [16, 84],
      { across },
    ),
    labelTable(
      [
        ['谈话内容', ''],
        ['约谈对象意见和承诺', ''],
      ],
      [16, 84],
      { across, height: written },
    ),
    labelTable([['约谈对象签字', '', '约谈人签字', '']], [16, 36, 16, 32], { across, height: 900 }),
    newPage(),
    attachment('附'),
    title('主要问题'),
    measure('单位:分'),
    problemTable,
  ],
};
