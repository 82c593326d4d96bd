import type { Problem } from './problem.ts';

/** Problems of 公文办法.yaml (12xx) and of the templates of papers (13xx). */
export const paperProblems = {
  'WSP-1201': {
    severity: 'error',
    zh: { what: '“{paper}”出自年度结果,这项考核没有年终办法', remedy: '在 kaohe.yaml 里写明“年终办法”,或去掉这份公文' },
    en: {
      what: '"{paper}" is made from the result of the year, and the assessment has no 年终办法',
      remedy: 'name a 年终办法 in kaohe.yaml, or take the paper away',
    },
  },
  'WSP-1202': {
    severity: 'error',
    zh: { what: '等次“{grade}”没有声明,年终办法里的等次: {known}', remedy: '改为其中一个' },
    en: { what: 'grade "{grade}" is not declared; the 年终办法 has {known}', remedy: 'write one of them' },
  },
  'WSP-1203': {
    severity: 'error',
    zh: {
      what: '从{date}起数{days}个工作日,超出了工作日历的年份({years})',
      remedy: '在工作日历里补上那一年的安排',
    },
    en: {
      what: '{days} working days from {date} run beyond the years of the calendar ({years})',
      remedy: 'add the year to the calendar of working days',
    },
  },
  'WSP-1204': {
    severity: 'error',
    zh: { what: '公文办法是{found}年度的,年终办法是{expected}年度的', remedy: '把两份办法的“年度”改为一致' },
    en: {
      what: 'the policy of papers is of {found}, the 年终办法 of {expected}',
      remedy: 'let both have the same 年度',
    },
  },
  'WSP-1301': {
    severity: 'error',
    zh: { what: '打不开公文模板 {path}: {reason}', remedy: '把模板放到这个位置,或改正公文办法里的“模板”' },
    en: {
      what: 'cannot open the template {path}: {reason}',
      remedy: 'put the template there, or mend 模板 in the policy of papers',
    },
  },
  'WSP-1302': {
    severity: 'error',
    zh: { what: '模板不是 Word 文档(.docx)', remedy: '用 Word 或 WPS 打开,另存为 .docx' },
    en: { what: 'the template is no Word document (.docx)', remedy: 'open it in Word or WPS and save it as .docx' },
  },
  'WSP-1303': {
    severity: 'error',
    zh: { what: '模板里的“{tag}”写得不对: {reason}', remedy: '占位符写成“{单位}”,重复的行写成“{#明细}…{/明细}”' },
    en: {
      what: '"{tag}" in the template is not well written: {reason}',
      remedy: 'a placeholder is {单位}, a row that repeats {#明细}…{/明细}',
    },
  },
  'WSP-1304': {
    severity: 'error',
    zh: { what: '模板的{part}里写了“{tag}”,这份公文没有这一项。此处可用: {known}', remedy: '改为可用的一项,或删去' },
    en: {
      what: '"{tag}" in {part} of the template is nothing that this paper has. Available here: {known}',
      remedy: 'use one of them, or take it away',
    },
  },
  'WSP-1305': {
    severity: 'warning',
    zh: {
      what: '模板里没有表“{table}”,印出的公文也就没有',
      remedy: '在表格的一行里写上“#{table}”和“/{table}”;确实不要的,可以忽略',
    },
    en: {
      what: 'the template has no table "{table}", so the paper will have none',
      remedy: 'write #{table} and /{table} in a row of a table, or leave it if that is meant',
    },
  },
} satisfies Record<string, Problem>;
