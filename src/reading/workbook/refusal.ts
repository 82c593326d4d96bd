import type { Facts, Phrase } from '../../diagnostics/phrase.ts';
import type { ProblemCode } from '../../diagnostics/problemTable.ts';

/** Why a file is not read at all; thrown by the readers of single formats and reported in one place. */
export class FileRefusal extends Error {
  readonly code: ProblemCode;
  readonly facts: Facts;

  constructor(code: ProblemCode, facts: Facts) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

const damages = {
  不是完整的压缩包: 'not a whole zip file',
  压缩包已损坏: 'the zip file is damaged',
  内容不是有效的工作簿: 'its content is no workbook',
  工作簿的开头有误: 'the workbook does not begin as one',
  工作表的开头有误: 'a sheet does not begin as one',
  没有工作表: 'it has no sheet',
  字符串表不完整: 'its table of texts is cut short',
  文件不完整: 'it is cut short',
  记录不完整: 'a record is cut short',
  复合文档的头有误: 'the head of the compound file is wrong',
  扇区链有误: 'a chain of sectors is wrong',
  '表格没有结束,文件可能不完整': 'a table is not closed; the file may be cut short',
  表格里套着表格: 'a table stands inside a table',
  标签层层套得太深: 'its elements are nested too deep',
  单元格超出工作表的范围: 'a cell lies outside the sheet',
  合并区域有误: 'a merged area is wrong',
  列号超出范围: 'a column lies outside the sheet',
  行列号没有依次增大: 'row or column numbers do not go up',
} as const satisfies Readonly<Record<string, string>>;

export function damaged(detail: keyof typeof damages | Phrase): FileRefusal {
  return new FileRefusal('DAT-0104', {
    detail: typeof detail === 'string' ? { zh: detail, en: damages[detail] } : detail,
  });
}

const sizes = {
  单元格太多: 'too many cells',
  合并单元格太多: 'too many merged cells',
} as const satisfies Readonly<Record<string, string>>;

export function tooLarge(detail: keyof typeof sizes | Phrase): FileRefusal {
  return new FileRefusal('DAT-0107', {
    detail: typeof detail === 'string' ? { zh: detail, en: sizes[detail] } : detail,
  });
}

/** The size of a file as it lies unpacked in memory. */
export function megabytes(bytes: number): Phrase {
  const size = Math.ceil(bytes / 1_048_576);
  return { zh: `解压后有 ${size} MB`, en: `${size} MB when unpacked` };
}

/** Formats that are known and not read. */
const formats = {
  PDF: 'PDF',
  'RAR 压缩包': 'a RAR archive',
  '7z 压缩包': 'a 7z archive',
  'gzip 压缩包': 'a gzip archive',
  压缩包: 'a zip archive',
  图片: 'a picture',
  'WPS 表格 .et': 'a WPS workbook (.et)',
  '二进制工作簿 .xlsb': 'a binary workbook (.xlsb)',
  'OpenDocument 表格 .ods': 'an OpenDocument sheet (.ods)',
  'Word 文档': 'a Word document',
  '网页归档 .mht': 'a web archive (.mht)',
  '不含表格的 XML': 'XML without a table',
  '不含 Excel 工作簿的复合文档': 'a compound file without an Excel workbook',
} as const satisfies Readonly<Record<string, string>>;

export type ForeignFormat = keyof typeof formats;

export function unsupported(format: ForeignFormat): FileRefusal {
  return new FileRefusal('DAT-0109', { format: { zh: format, en: formats[format] } });
}
