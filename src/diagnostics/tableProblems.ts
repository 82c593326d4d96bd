import type { Problem } from './problem.ts';

/** Problems of an export as a table. 03xx header and title, 04xx rows and units. */
export const tableProblems = {
  'DAT-0301': {
    severity: 'error',
    zh: {
      what: '表头里没有“{header}”。{hint}表头是: {found}',
      remedy: '改正文件的表头,或数据源里的列名和“表头行”',
      expected: '{header}',
    },
    en: {
      what: 'no column "{header}". {hint} The header reads: {found}',
      remedy: 'mend the header of the file, or the column name and 表头行 of the source',
      expected: '{header}',
    },
  },
  'DAT-0302': {
    severity: 'error',
    zh: {
      what: '表头“{header}”出现在不止一列: {cells}',
      remedy: '改掉重复的表头;多级表头用“上级/下级”和“表头行: [首行, 末行]”区分',
    },
    en: {
      what: 'the header "{header}" stands over several columns: {cells}',
      remedy: 'rename the doubles; tell levels apart by "upper/lower" and 表头行: [first, last]',
    },
  },
  'DAT-0303': {
    severity: 'error',
    zh: { what: '不认识的列“{title}”', remedy: '{hint}' },
    en: { what: 'unknown column "{title}"', remedy: '{hint}' },
  },
  'DAT-0304': {
    severity: 'error',
    zh: { what: '文件只有 {rows} 行,表头应在第 {header} 行', remedy: '检查文件是否完整,或改正数据源里的“表头行”' },
    en: {
      what: 'the file has {rows} rows; its header should be row {header}',
      remedy: 'check that the file is whole, or mend 表头行 of the source',
    },
  },
  'DAT-0305': {
    severity: 'error',
    zh: {
      what: '文件写明单位是“{found}”,数据源却按“{declared}”读“{items}”',
      remedy: '改正数据源里的“单位”,或核对导出时选的单位',
      expected: '{declared}',
    },
    en: {
      what: 'the file states the unit "{found}", but "{items}" is read in "{declared}"',
      remedy: 'mend 单位 of the source, or check the unit chosen for the export',
      expected: '{declared}',
    },
  },
  'DAT-0306': {
    severity: 'warning',
    zh: { what: '表的标题是“{text}”,却按 {period} 读取', remedy: '确认是不是其他月份的文件', expected: '{period}' },
    en: {
      what: 'the title reads "{text}", but the file is read for {period}',
      remedy: 'make sure it is not the file of another month',
      expected: '{period}',
    },
  },
  'DAT-0307': {
    severity: 'error',
    zh: {
      what: '找不到表头: 没有一行写着“{expected}”。最像表头的第 {row} 行是: {found}。{hint}',
      remedy: '改正文件的表头,或在数据源里补写列名的另一种写法',
    },
    en: {
      what: 'no header found: no row holds "{expected}". Row {row} looks most like one: {found}. {hint}',
      remedy: 'mend the header of the file, or add the other spelling to the column name of the source',
    },
  },
  'DAT-0308': {
    severity: 'error',
    zh: { what: '“{item}”的计量单位不明: 数据源没有写,文件里{found}', remedy: '在数据源的这一列写明“单位”' },
    en: {
      what: 'the unit of "{item}" is not known: the source names none, and the file {found}',
      remedy: 'write 单位 of the column in the source',
    },
  },
  'DAT-0309': {
    severity: 'note',
    zh: { what: '“{items}”的单位取自文件: {measure}', remedy: '如不放心,在数据源里写明“单位”,以后不一致会报错' },
    en: {
      what: 'the unit of "{items}" is the one that the file states: {measure}',
      remedy: 'write 单位 in the source to have any other refused',
    },
  },
  'DAT-0401': {
    severity: 'error',
    zh: {
      what: '名册里没有代码“{code}”。{hint}',
      remedy: '改正代码(注意前面的零),或把单位加入名册',
      expected: '名册里的代码',
    },
    en: {
      what: 'no unit has the code "{code}". {hint}',
      remedy: 'mend the code (mind leading zeros) or add the unit to the roster',
      expected: 'a code of the roster',
    },
  },
  'DAT-0402': {
    severity: 'error',
    zh: {
      what: '名册里没有单位“{name}”。{hint}',
      remedy: '填上单位代码,或用 kaohe alias 把这个名称加为“别名”',
      expected: '名册里的名称',
    },
    en: {
      what: 'no unit is called "{name}". {hint}',
      remedy: 'fill in its code, or add the name to its 别名 with kaohe alias',
      expected: 'a name of the roster',
    },
  },
  'DAT-0403': {
    severity: 'error',
    zh: { what: '这一行有数据,却没有单位代码和名称', remedy: '填上单位代码;不是数据的行请删去' },
    en: {
      what: 'the row has data but neither code nor name of a unit',
      remedy: 'fill in the code, or delete the row if it is no data',
    },
  },
  'DAT-0404': {
    severity: 'error',
    zh: { what: '单位“{unit}”出现两次,前一次在 {other}', remedy: '只留一行' },
    en: { what: 'unit "{unit}" stands twice; first in {other}', remedy: 'keep one row' },
  },
  'DAT-0405': {
    severity: 'error',
    zh: { what: '代码 {code} 是“{expected}”,名称却写着“{name}”', remedy: '核对这一行究竟是哪个单位,改正代码或名称' },
    en: {
      what: 'code {code} is "{expected}", but the name reads "{name}"',
      remedy: 'find out which unit the row is and mend code or name',
    },
  },
  'DAT-0406': {
    severity: 'warning',
    zh: {
      what: '代码 {code} 是“{expected}”,名册里没有“{name}”这个名称',
      remedy: '确认是同一单位后,用 kaohe alias 把这个名称加为“别名”',
    },
    en: {
      what: 'code {code} is "{expected}"; the roster does not know the name "{name}"',
      remedy: 'if it is the same unit, add the name to its 别名 with kaohe alias',
    },
  },
  'DAT-0407': {
    severity: 'warning',
    zh: {
      what: '文件里缺少 {count} 个单位: {units}。其数据按缺失处理',
      remedy: '补上这些单位的行;确无数据的,留空或填零',
    },
    en: {
      what: '{count} units are not in the file: {units}. Their data are missing',
      remedy: 'add their rows; leave blank or write zero where there is nothing',
    },
  },
  'DAT-0408': {
    severity: 'warning',
    zh: {
      what: '合计行的“{item}”是 {stated},各单位之和是 {sum}({measure})',
      remedy: '核对是否漏了单位或重复计列',
      expected: '{sum}({measure})',
    },
    en: {
      what: 'the total of "{item}" is {stated}, the sum of the units {sum} ({measure})',
      remedy: 'check for a unit left out or counted twice',
      expected: '{sum} ({measure})',
    },
  },
} satisfies Record<string, Problem>;
