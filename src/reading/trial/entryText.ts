import type { MessageLanguage, Phrase } from '../../diagnostics/phrase.ts';
import { type HeaderNames, namesOf } from '../header.ts';
import { contractLines } from './contractText.ts';
import { type ColumnDoubt, isActive, type ProposedColumn, type ProposedEntry } from './entry.ts';

/** An entry as it is pasted under 数据源 of 数据源.yaml; comments say what a person must decide. */
export function entryText(entry: ProposedEntry, language: MessageLanguage): string {
  const decide = (key: keyof typeof decisions) => (entry.declared ? '' : `  # ${decisions[key][language]}`);
  const lines = [
    `  ${scalar(entry.name)}:`,
    `    系统: ${scalar(entry.system ?? '待填')}${entry.system === undefined ? `  # ${decisions.system[language]}` : ''}`,
    `    文件: ${scalar(entry.pattern)}`,
    `    ${entry.timing}${decide('timing')}`,
    ...optional('工作表', entry.sheet),
    ...(entry.turned ? ['    版式: 转置'] : []),
    ...longLines(entry),
    ...(entry.headerRows ? [`    表头行: ${rowsText(entry.headerRows)}`] : []),
    ...optional('主键列', entry.keyColumn),
    ...optional('名称列', entry.nameColumn),
    ...(entry.rollUp ? [`    汇总: ${entry.rollUp}  # ${decisions.rollUp[language]}`] : []),
    ...hiddenLines(entry, language),
    `    空白: ${entry.blank}${decide('blank')}`,
    ...markerLines(entry, decide('markers')),
    ...(entry.red === undefined ? [] : [`    红字: ${entry.red}${decide('red')}`]),
    ...(entry.monthDay === undefined ? [] : [`    只有年月: ${entry.monthDay}${decide('monthDay')}`]),
    ...(entry.signatures.length > 0 ? [`    双签: [${entry.signatures.map(scalar).join(', ')}]`] : []),
    ...contractLines(entry.contract, scalar),
    ...columnLines(entry, language),
  ];
  return lines.join('\n');
}

function hiddenLines({ hidden }: ProposedEntry, language: MessageLanguage): readonly string[] {
  if (!hidden) return [];
  return [`    隐藏: ${hidden.word}${hidden.settled ? '' : `  # ${decisions.hidden[language]}`}`];
}

function optional(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`    ${key}: ${scalar(text)}`];
}

function longLines({ long }: ProposedEntry): readonly string[] {
  if (!long) return [];
  const name = (names: HeaderNames) => scalar(namesOf(names)[0] ?? '');
  const measure = long.measure === undefined ? [] : [`    计量单位列: ${name(long.measure)}`];
  return ['    版式: 长表', `    项目列: ${name(long.item)}`, `    数值列: ${name(long.value)}`, ...measure];
}

function rowsText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `[${first}, ${last}]`;
}

function markerLines({ markers }: ProposedEntry, comment: string): readonly string[] {
  if (markers.size === 0) return [];
  const said = [...markers].map(([text, meaning]) => `${quoted(text)}: ${meaning}`);
  return [`    记号: { ${said.join(', ')} }${comment}`];
}

function columnLines(entry: ProposedEntry, language: MessageLanguage): readonly string[] {
  const active = entry.columns.filter(isActive);
  const open = entry.columns.filter((column) => !isActive(column));
  const titles = entry.rest.map(({ cell, title }) => `${cell} ${title}`);
  const rest =
    titles.length > 0 ? [`      # ${unmatched[language]}${titles.join(language === 'zh' ? '、' : ', ')}`] : [];
  return [
    active.length > 0 ? '    列:' : '    列: {}',
    ...active.map((column) => `      ${columnText(column)}${comment(column, language)}`),
    ...open.map((column) => `      # ${columnText(column)}${comment(column, language)}`),
    ...rest,
  ];
}

function columnText({ item, header, measure, kept }: ProposedColumn): string {
  const parts = [`列名: ${scalar(header)}`, ...(measure === undefined ? [] : [`单位: ${scalar(measure)}`]), ...kept];
  return `${scalar(item.name)}: { ${parts.join(', ')} }`;
}

function comment({ doubt, cell, by }: ProposedColumn, language: MessageLanguage): string {
  if (doubt === undefined) return '';
  const told = by === undefined || doubt !== 'otherSource' ? '' : by;
  return `  # ${cell}: ${doubts[doubt][language]}${told}`;
}

/** Plain where nothing in the text can mean anything else. */
export function scalar(text: string): string {
  return /^[\p{L}\d%‰][\p{L}\p{N}%‰()_/.*-]*$/u.test(text) && !/^[%\d.]+$/.test(text) && !text.startsWith('%')
    ? text
    : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const unmatched: Phrase = { zh: '没有对上数据项的列: ', en: 'columns that are no data item: ' };

const decisions = {
  system: { zh: '待定: 从哪个系统导出', en: 'decide: the system it comes from' },
  timing: {
    zh: '待定: 频率 月 | 季 | 年;只在某几个月有的写 月份: [2, 3]',
    en: 'decide: 频率 月 (monthly), 季 (quarterly) or 年 (yearly); in some months only: 月份: [2, 3]',
  },
  rollUp: {
    zh: '待定: 求和 | 逐行求和 | 取小计行 | 计数',
    en: 'decide: 求和 (add up), 逐行求和 (add up lines), 取小计行 (take the subtotal) or 计数 (count)',
  },
  hidden: {
    zh: '待定: 有隐藏的行或列,照读 | 跳过',
    en: 'decide: rows or columns are hidden, 照读 (read) or 跳过 (skip)',
  },
  blank: {
    zh: '待定: 空格子是 缺失、零 还是 不适用',
    en: 'decide what a blank cell means: 缺失 (missing), 零 (zero) or 不适用 (not applicable)',
  },
  markers: {
    zh: '待定: 每个记号是 缺失、零 还是 不适用',
    en: 'decide what each sign means: 缺失 (missing), 零 (zero) or 不适用 (not applicable)',
  },
  red: {
    zh: '待定: 正数显示成红字,负数 | 原数',
    en: 'decide: positive figures in red are 负数 (negative) or 原数 (as stored)',
  },
  monthDay: {
    zh: '待定: 只写年月的算 月初 | 月末',
    en: 'decide: a month stands for its 月初 (first) or 月末 (last) day',
  },
} as const satisfies Readonly<Record<string, Phrase>>;

const doubts: Readonly<Record<ColumnDoubt, Phrase>> = {
  near: { zh: '待定: 名称只是相近', en: 'decide: the name is only similar' },
  otherSource: { zh: '这个数据项已有数据源: ', en: 'a source brings this item already: ' },
  twice: { zh: '另有一列对上了这个数据项', en: 'another column is taken for this item' },
  doubled: { zh: '有几列是这个标题,分不清', en: 'several columns have this title' },
  secret: { zh: '涉密,不能从文件读取', en: 'confidential: no file may hold it' },
  target: { zh: '目标,写在目标表里', en: 'a target: it stands in the table of targets' },
  notAdditive: {
    zh: '待定: 不能相加,要写 汇总: 取小计行、计数或合计比率',
    en: 'decide: cannot be added up, write 汇总: 取小计行 (subtotal), 计数 (count) or 合计比率 (ratio of sums)',
  },
  measure: {
    zh: '待定: 文件没有写明计量单位,补上 单位: …',
    en: 'decide: the file states no unit of measure, add 单位: …',
  },
};
