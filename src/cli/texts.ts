import type { MessageLanguage } from '../diagnostics/render.ts';

/** What the command says beyond problems, in both languages. */
const zh = {
  noProblems: '没有发现问题。',
  counts: (errors: number, warnings: number, notes: number) => `错误 ${errors},注意 ${warnings},提示 ${notes}`,
  refused: '有错误,未生成任何文件。改正后再运行。',
  nothingScored: (period: string) => `${period} 没有到期的平时指标,不计分、不发布指数(起算月之前只发提醒)。`,
  written: '已生成:',
  ranking: (name: string, period: string) => `${name} ${period} 绩效管理指数`,
  rank: '名次',
  unit: '单位',
  index: '指数',
  change: '环比',
  group: '组别',
  remark: '备注',
  more: (count: number) => `(其余 ${count} 个单位见工作簿)`,
  draft: (count: number) => `初稿:有 ${count} 处待核,不得发布。`,
  draftNotPublished: '初稿不得对外:还有待核数据。补齐后再用 --for。',
  reading: (name: string, period: string) => `读取 ${name} ${period} …`,
  writing: (name: string) => `生成 ${name} 工作簿 …`,
  unknownUnit: (name: string, meant: string) => `没有单位“${name}”${meant ? `,是不是“${meant}”?` : ''}`,
  unknownIndicator: (name: string, meant: string) => `没有指标“${name}”${meant ? `,是不是“${meant}”?` : ''}`,
  unknownAssessment: (name: string, known: string) => `没有考核“${name}”,工作区里有: ${known}`,
  badMonth: (text: string) => `月份应写成 2026-06 这样,实际是“${text}”`,
  notYours: (file: string) => `${file} 已被改动或不是本程序生成的,没有覆盖。加 --force 覆盖,原文件会保留在旁边。`,
  locked: (file: string) => `${file} 正被其他程序打开(多半是 Excel 或 WPS),请关闭后再运行。没有写入任何文件。`,
  notWritable: (file: string, reason: string) => `${file} 无法写入: ${reason}。没有写入任何文件。`,
  noOld: (path: string) => `${path} 里没有可比的结果(assessment.json)`,
  internal: '程序内部错误,请把下面的内容发给维护人员:',
  dueNothing: '该指标本月未到期',
};

const en: typeof zh = {
  noProblems: 'No problems found.',
  counts: (errors, warnings, notes) => `errors ${errors}, warnings ${warnings}, notes ${notes}`,
  refused: 'There are errors: nothing was written. Mend them and run again.',
  nothingScored: (period) =>
    `${period}: no regular indicator is due, no index (reminders only before the first month).`,
  written: 'Written:',
  ranking: (name, period) => `${name} ${period} performance management index`,
  rank: 'rank',
  unit: 'unit',
  index: 'index',
  change: 'change',
  group: 'group',
  remark: 'remark',
  more: (count) => `(${count} more units in the workbook)`,
  draft: (count) => `draft: ${count} figures are pending, not to be published.`,
  draftNotPublished: 'A draft is not for others: figures are pending. Complete them before using --for.',
  reading: (name, period) => `reading ${name} ${period} …`,
  writing: (name) => `writing the workbook of ${name} …`,
  unknownUnit: (name, meant) => `no unit "${name}"${meant ? `, did you mean "${meant}"?` : ''}`,
  unknownIndicator: (name, meant) => `no indicator "${name}"${meant ? `, did you mean "${meant}"?` : ''}`,
  unknownAssessment: (name, known) => `no assessment "${name}"; the workspace has: ${known}`,
  badMonth: (text) => `a month is written like 2026-06, found "${text}"`,
  notYours: (file) =>
    `${file} was changed or not made by this program and was left alone. --force replaces it and keeps the old file beside.`,
  locked: (file) =>
    `${file} is open in another program (Excel or WPS, most likely): close it and run again. Nothing was written.`,
  notWritable: (file, reason) => `${file} cannot be written: ${reason}. Nothing was written.`,
  noOld: (path) => `no result to compare with (assessment.json) in ${path}`,
  internal: 'An internal fault; please send what follows to the maintainers:',
  dueNothing: 'the indicator is not due this month',
};

export type Texts = typeof zh;

export const texts: Readonly<Record<MessageLanguage, Texts>> = { zh, en };
