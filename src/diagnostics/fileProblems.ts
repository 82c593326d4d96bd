import type { Problem } from './problem.ts';

/** Problems of exports as files. 01xx opening them, 02xx finding them in the data folder. */
export const fileProblems = {
  'DAT-0100': {
    severity: 'error',
    zh: { what: '打不开文件: {reason}', remedy: '关闭正在使用它的程序,或检查权限后重试' },
    en: {
      what: 'cannot open the file: {reason}',
      remedy: 'close the program that uses it, or check permissions, and try again',
    },
  },
  'DAT-0101': {
    severity: 'error',
    zh: {
      what: '文件的编码不是 UTF-8、GB18030 或 UTF-16,或者根本不是文本',
      remedy: '用 Excel 或 WPS 打开,另存为 .xlsx 或“CSV UTF-8”',
    },
    en: {
      what: 'the file is neither UTF-8, GB18030 nor UTF-16, or no text at all',
      remedy: 'open it in Excel or WPS and save it as .xlsx or "CSV UTF-8"',
    },
  },
  'DAT-0102': {
    severity: 'error',
    zh: { what: 'CSV 的引号有误: {detail}', remedy: '删去或补齐这一行的引号(格内的引号要写两个)' },
    en: {
      what: 'stray quote in CSV: {detail}',
      remedy: 'delete or complete the quotes of this line (a quote inside a cell is doubled)',
    },
  },
  'DAT-0103': {
    severity: 'error',
    zh: {
      what: '这一行有 {found} 格,表头只有 {expected} 列',
      remedy: '多半是数字里的千分位逗号把一格拆成两格,请重新导出或去掉逗号',
    },
    en: {
      what: 'the row has {found} cells under a header of {expected}',
      remedy: 'most likely a comma inside a figure split it: export again or take the commas out',
    },
  },
  'DAT-0104': {
    severity: 'error',
    zh: {
      what: '文件不完好: {detail}',
      remedy: '用 Excel 或 WPS 打开,能打开就另存为 .xlsx,打不开就重新导出',
    },
    en: {
      what: 'the file is not sound: {detail}',
      remedy: 'open it in Excel or WPS and save it as .xlsx, or export it again',
    },
  },
  'DAT-0105': {
    severity: 'error',
    zh: { what: '工作簿有密码,读不了', remedy: '打开后去掉密码,再保存' },
    en: { what: 'the workbook is protected by a password', remedy: 'open it, take the password off and save it' },
  },
  'DAT-0106': {
    severity: 'error',
    zh: { what: '这是 Excel 95 或更早的工作簿,读不了', remedy: '用 Excel 或 WPS 打开,另存为 .xlsx' },
    en: { what: 'this is a workbook of Excel 95 or earlier', remedy: 'open it in Excel or WPS and save it as .xlsx' },
  },
  'DAT-0107': {
    severity: 'error',
    zh: { what: '文件过大,不予打开: {detail}', remedy: '只保留数据所在的区域,或另存为 .csv' },
    en: { what: 'the file is too large to be opened: {detail}', remedy: 'keep the data only, or save it as .csv' },
  },
  'DAT-0108': {
    severity: 'error',
    zh: { what: '应有{wanted},文件里可见的工作表是: {found}', remedy: '改正工作表名,或在数据源里写明“工作表”' },
    en: {
      what: 'expected {wanted}; visible sheets: {found}',
      remedy: 'mend the sheet name, or name the sheet under 工作表',
    },
  },
  'DAT-0109': {
    severity: 'error',
    zh: { what: '不支持这种文件格式: {format}', remedy: '用 Excel 或 WPS 打开,另存为 .xlsx 或 .csv' },
    en: {
      what: 'this file format is not supported: {format}',
      remedy: 'open it in Excel or WPS and save it as .xlsx or .csv',
    },
  },
  'DAT-0110': {
    severity: 'error',
    zh: { what: '分不清各格之间是逗号、制表符还是分号', remedy: '在数据源里写明“分隔符: 制表符”(或逗号、分号)' },
    en: {
      what: 'comma, tab or semicolon: it is not clear what separates the cells',
      remedy: 'state it in the source: 分隔符: 制表符 (or 逗号, 分号)',
    },
  },
  'DAT-0111': {
    severity: 'error',
    zh: { what: '数据源写明编码是 {declared},文件却不是: {hint}', remedy: '删去或改正数据源里的“编码”' },
    en: {
      what: 'the source declares {declared}, but the file is not: {hint}',
      remedy: 'take 编码 out of the source, or mend it',
    },
  },
  'DAT-0201': {
    severity: 'error',
    zh: {
      what: '来源表“{source}”有不止一个文件: {files}',
      remedy: '只留下要用的一个,把其余的移出文件夹;要一并留着的,在数据源里写“多份”',
    },
    en: {
      what: 'source "{source}" has more than one file: {files}',
      remedy: 'keep the one to be used and move the others out of the folder, or declare 多份 in the source',
    },
  },
  'DAT-0202': {
    severity: 'warning',
    zh: { what: '缺少来源表“{source}”的文件({pattern}),相关指标待核', remedy: '从{system}导出后放入这个文件夹' },
    en: {
      what: 'the file of source "{source}" ({pattern}) is missing; its indicators are pending',
      remedy: 'export it from {system} into this folder',
    },
  },
  'DAT-0203': {
    severity: 'warning',
    zh: { what: '没有来源表认领这个文件,未读取', remedy: '改正文件名,或把它移出数据文件夹' },
    en: {
      what: 'no source claims this file; it was not read',
      remedy: 'mend its name or move it out of the data folder',
    },
  },
  'DAT-0204': {
    severity: 'warning',
    zh: {
      what: '来源表“{source}”在 {period} 不应有文件,未读取',
      remedy: '把文件放到应在的月份,或修改数据源里的“月份”',
    },
    en: {
      what: 'source "{source}" has no file in {period}; it was not read',
      remedy: 'move it to its month, or change 月份 of the source',
    },
  },
  'DAT-0205': {
    severity: 'error',
    zh: { what: '来源表“{source}”和“{other}”都认领这个文件', remedy: '改正数据源里的“文件”样式,或各自写明“工作表”' },
    en: {
      what: 'both source "{source}" and "{other}" claim this file',
      remedy: 'mend their file patterns, or give each its 工作表',
    },
  },
  'DAT-0206': {
    severity: 'warning',
    zh: { what: '没有 {period} 的数据文件夹,这一期的数据全部缺失', remedy: '新建文件夹并放入各系统的导出文件' },
    en: {
      what: 'there is no data folder for {period}: all its data are missing',
      remedy: 'make the folder and put the exports there',
    },
  },
  'DAT-0207': {
    severity: 'warning',
    zh: { what: '文件名写的是 {found},却放在 {period} 的文件夹里', remedy: '确认是不是上期的文件' },
    en: {
      what: 'the file name says {found} but it lies in the folder of {period}',
      remedy: 'make sure it is not the file of another month',
    },
  },
} satisfies Record<string, Problem>;
