import type { Problem } from './problem.ts';

/** 05xx: problems of single cells, whatever table they stand in. */
export const cellProblems = {
  'DAT-0501': {
    severity: 'error',
    zh: {
      what: '“{item}”应为数(单位: {measure}),实际是“{text}”',
      remedy: '改为数字;没有数据请留空',
      expected: '数(单位: {measure})',
    },
    en: {
      what: '"{item}" should be a figure (in {measure}), found "{text}"',
      remedy: 'write a figure, or leave the cell blank where there is none',
      expected: 'a figure (in {measure})',
    },
  },
  'DAT-0502': {
    severity: 'error',
    zh: { what: '单元格是错误值 {text}', remedy: '改正公式,或填入数值', expected: '数值' },
    en: { what: 'the cell holds the error {text}', remedy: 'mend the formula or write the value', expected: 'a value' },
  },
  'DAT-0503': {
    severity: 'error',
    zh: { what: '公式 {text} 没有计算结果', remedy: '用 Excel 或 WPS 打开文件,保存后再用' },
    en: { what: 'the formula {text} was never calculated', remedy: 'open the file in Excel or WPS and save it' },
  },
  'DAT-0504': {
    severity: 'error',
    zh: { what: '单元格与别的单元格合并,显示的是“{text}”', remedy: '取消合并,分别填写每个单位的数' },
    en: {
      what: 'the cell is merged with another that shows "{text}"',
      remedy: 'unmerge the cells and write the figure of each unit',
    },
  },
  'DAT-0505': {
    severity: 'error',
    zh: {
      what: '“{item}”以{measure}计,不应带百分号: “{text}”',
      remedy: '去掉百分号,或改正数据源里的“单位”',
      expected: '不带百分号的数(单位: {measure})',
    },
    en: {
      what: '"{item}" is in {measure} and takes no percent sign: "{text}"',
      remedy: 'take the sign away, or mend 单位 of the source',
      expected: 'a figure without a percent sign (in {measure})',
    },
  },
  'DAT-0506': {
    severity: 'error',
    zh: { what: '这里只能填 {expected},实际是“{text}”', remedy: '改为其中之一' },
    en: { what: 'expected one of {expected}, found "{text}"', remedy: 'write one of them' },
  },
  'DAT-0507': {
    severity: 'error',
    zh: {
      what: '这里应为日期,实际是“{text}”',
      remedy: '写成 2026-02-25,或把单元格设为日期格式',
      expected: '日期,如 2026-02-25',
    },
    en: {
      what: 'expected a date, found "{text}"',
      remedy: 'write it as 2026-02-25, or format the cell as a date',
      expected: 'a date such as 2026-02-25',
    },
  },
  'DAT-0508': {
    severity: 'error',
    zh: { what: '“{header}”没有签名', remedy: '补签后再登记', expected: '签名' },
    en: { what: '"{header}" is not signed', remedy: 'have it signed', expected: 'a signature' },
  },
  'DAT-0509': {
    severity: 'error',
    zh: { what: '“{header}”与“{other}”是同一人: {signer}', remedy: '由另一人复核' },
    en: { what: '"{header}" and "{other}" are the same person: {signer}', remedy: 'have another person sign' },
  },
  'DAT-0510': {
    severity: 'warning',
    zh: {
      what: '“{item}”是“{text}”,不在常见范围 {least} 到 {most}({measure})之内',
      remedy: '核对数值和计量单位',
      expected: '{least} 到 {most}({measure})',
    },
    en: {
      what: '"{item}" is "{text}", outside its usual range {least} to {most} ({measure})',
      remedy: 'check the figure and its unit of measure',
      expected: '{least} to {most} ({measure})',
    },
  },
  'DAT-0511': {
    severity: 'note',
    zh: { what: '来源表“{source}”有 {count} 个空白格按零计', remedy: '如空白表示没有数据,在数据源里写“空白: 缺失”' },
    en: {
      what: '{count} blank cells of source "{source}" count as zero',
      remedy: 'if a blank means no data, write 空白: 缺失 in the source',
    },
  },
  'DAT-0512': {
    severity: 'error',
    zh: {
      what: '“{item}”是 {date},工作日历只有 {years} 年,算不出工作日数',
      remedy: '在日历里补上该年的放假和调休,或改正日期',
      expected: '{years} 年的日期',
    },
    en: {
      what: '"{item}" is {date}; the calendar knows only {years}, so working days cannot be counted',
      remedy: 'add the days off of that year to the calendar, or mend the date',
      expected: 'a date in {years}',
    },
  },
  'DAT-0513': {
    severity: 'warning',
    zh: {
      what: '“{item}”有 {count} 格带有浮点尾数,如“{text}”({cells}),照原样读取',
      remedy: '与系统里显示的数核对;要按几位小数读,在数据源的这一列写“读取小数: 2位”',
    },
    en: {
      what: '{count} cells of "{item}" carry digits left by binary arithmetic, such as "{text}" ({cells}); read as they stand',
      remedy:
        'compare with what the system shows; to read fewer digits, write 读取小数: 2位 in this column of the source',
    },
  },
  'DAT-0514': {
    severity: 'error',
    zh: {
      what: '“{text}”不是数据,数据源没有说明它的意思',
      remedy: "在数据源里声明,如 记号: { '{text}': 缺失 }(或 零、不适用)",
    },
    en: {
      what: '"{text}" is no datum, and the source does not say what it means',
      remedy: "declare it in the source: 记号: { '{text}': 缺失 } (missing; or 零 zero, 不适用 not applicable)",
    },
  },
  'DAT-0515': {
    severity: 'error',
    zh: {
      what: '“{item}”的“{text}”存的是正数,显示却是红字或加括号,可能是负数',
      remedy: '在数据源里声明“红字: 负数”;红字只是强调的,写“红字: 原数”',
    },
    en: {
      what: '"{text}" of "{item}" is stored as positive but shown in red or in brackets, as negative figures are',
      remedy: 'declare 红字: 负数 (negative) in the source, or 红字: 原数 (as stored) where red is for emphasis',
    },
  },
  'DAT-0516': {
    severity: 'error',
    zh: { what: '“{text}”只有年月,没有日', remedy: '补上日;或在数据源里声明“只有年月: 月末”(或月初)' },
    en: {
      what: '"{text}" has a year and a month but no day',
      remedy: 'add the day, or declare 只有年月: 月末 (last day) or 月初 (first day) in the source',
    },
  },
  'DAT-0517': {
    severity: 'note',
    zh: {
      what: '“{item}”有 {count} 格是日期序号,如“{text}”({cells}),按 1900 日期系统读取',
      remedy: '确认日期无误;最好把单元格设为日期格式再导出',
    },
    en: {
      what: '{count} cells of "{item}" are date serials, such as "{text}" ({cells}), read in the 1900 system',
      remedy: 'make sure the dates are right; better format the cells as dates before the export',
    },
  },
} satisfies Record<string, Problem>;
