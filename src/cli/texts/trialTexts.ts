import type { EncodingBasis } from '../../reading/textEncoding.ts';
import type { MatchKind } from '../../reading/trial/titleMatches.ts';
import type { FileFormat } from '../../reading/workbook/fileFormat.ts';

/** What source try says, in both languages. */
export const trialZh = {
  mark: ';',
  file: (path: string) => `文件: ${path}`,
  format: (name: string) => `格式: ${name}`,
  formats: {
    zip: '.xlsx 工作簿',
    compound: '.xls 工作簿',
    spreadsheetXml: 'XML 工作簿',
    html: 'HTML 表格',
    text: '逗号分隔的文本',
  } satisfies Record<FileFormat, string> as Readonly<Record<FileFormat, string>>,
  encoding: (name: string, basis: string) => `,编码 ${name}(${basis})`,
  basis: {
    mark: '文件开头有标记',
    zeros: '看零字节的位置',
    strict: '全部字节都合这种编码',
  } satisfies Record<EncodingBasis, string> as Readonly<Record<EncodingBasis, string>>,
  sheets: (list: string) => `工作表: ${list}`,
  sheet: (name: string, rows: number) => (name === '' ? `${rows} 行` : `“${name}”${rows} 行`),
  noTable: '没有找到像“每行一个单位”的表: 没有一格是名册里的单位,也没有像表头的行。',
  belongs: (assessment: string, period: string) => `按考核“${assessment}”、期间 ${period} 试读`,
  declared: (names: readonly string[], file: string) => `已有数据源: ${names.join('、')}(${file})`,
  title: (row: number, text: string) => `标题: 第${row}行 ${text}`,
  stated: (names: readonly string[]) => `写明的计量单位: ${names.join('、')}`,
  header: (first: number, last: number) => (first === last ? `表头: 第${first}行` : `表头: 第${first}—${last}行`),
  headerAcross: '表头(版面另行整理)',
  codes: '单位代码',
  names: '单位名称',
  match: (item: string, how: string) => `${item}(${how})`,
  how: {
    exact: '同名',
    alias: '数据源里的列名',
    near: '只是相近',
  } satisfies Record<MatchKind, string> as Readonly<Record<MatchKind, string>>,
  inTitle: (names: readonly string[]) => `,标题写着 ${names.join('、')}`,
  noItem: '没有对上数据项',
  units: (rows: number, matched: number, unknown: number) => `单位: ${rows} 行,对上 ${matched},对不上 ${unknown}`,
  unknown: (cell: string, unit: string, hint: string) => `  ${cell} ${unit} ${hint}`.trimEnd(),
  more: (count: number) => `  其余 ${count} 行见 --format json`,
  first: '照下面的写法,读出来是:',
  nothingRead: '照下面的写法,还读不出数据。',
  figure: (item: string, cell: string, value: string, text: string) => `${item} ${value}(${cell} ${text})`,
  missing: '缺失',
  paste: (file: string, declared: boolean) =>
    declared ? `${file} 里这一段可以换成(不自动写入):` : `贴到 ${file} 的“数据源:”下面(不自动写入),“待定”处由人决定:`,
  unfinished: (errors: number) => `另外,定义文件现有 ${errors} 处错误,用 kaohe check 查看。`,
};

export const trialEn: typeof trialZh = {
  mark: '; ',
  file: (path) => `file: ${path}`,
  format: (name) => `format: ${name}`,
  formats: {
    zip: '.xlsx workbook',
    compound: '.xls workbook',
    spreadsheetXml: 'XML workbook',
    html: 'HTML table',
    text: 'comma-separated text',
  },
  encoding: (name, basis) => `, encoding ${name} (${basis})`,
  basis: { mark: 'by the mark at its beginning', zeros: 'by where its zero bytes are', strict: 'all its bytes fit' },
  sheets: (list) => `sheets: ${list}`,
  sheet: (name, rows) => (name === '' ? `${rows} rows` : `"${name}" ${rows} rows`),
  noTable: 'No table of units was found: no cell is a unit of the roster, and no row looks like a header.',
  belongs: (assessment, period) => `tried for the assessment "${assessment}", period ${period}`,
  declared: (names, file) => `declared already: ${names.join(', ')} (${file})`,
  title: (row, text) => `title: row ${row} ${text}`,
  stated: (names) => `units of measure stated: ${names.join(', ')}`,
  header: (first, last) => (first === last ? `header: row ${first}` : `header: rows ${first}–${last}`),
  headerAcross: 'header (of the table rearranged)',
  codes: 'codes of the units',
  names: 'names of the units',
  match: (item, how) => `${item} (${how})`,
  how: { exact: 'the same name', alias: 'known to a source', near: 'similar only' },
  inTitle: (names) => `, its title says ${names.join(', ')}`,
  noItem: 'no data item',
  units: (rows, matched, unknown) => `units: ${rows} rows, known ${matched}, unknown ${unknown}`,
  unknown: (cell, unit, hint) => `  ${cell} ${unit} ${hint}`.trimEnd(),
  more: (count) => `  ${count} more rows, see --format json`,
  first: 'With the entry below this is read:',
  nothingRead: 'With the entry below no figure is read yet.',
  figure: (item, cell, value, text) => `${item} ${value} (${cell} ${text})`,
  missing: 'missing',
  paste: (file, declared) =>
    declared
      ? `The entry in ${file} may become this (nothing is written):`
      : `Paste this under 数据源 in ${file} (nothing is written); a person decides where it says so:`,
  unfinished: (errors) => `The definitions have errors of their own (${errors}): kaohe check lists them.`,
};
