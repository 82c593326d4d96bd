import type { Problems } from '../../diagnostics/problems.ts';
import { FileRefusal, type ForeignFormat, unsupported } from './refusal.ts';

/** 文件格式, known by content: names often say something else. */
export type FileFormat = 'zip' | 'compound' | 'spreadsheetXml' | 'html' | 'text';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Formats that are known and not read. Old workbooks stand in no container: their first record says so. */
const foreign: readonly (readonly [mark: readonly number[], format: ForeignFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包'],
  [[0x1f, 0x8b], 'gzip 压缩包'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
];
const oldWorkbooks = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];

export function formatOf(bytes: Uint8Array, path: string): FileFormat {
  if (/\.et$/i.test(path)) throw unsupported('WPS 表格 .et');
  if (begins(bytes, zip) || begins(bytes, zip.slice(0, 2))) return 'zip';
  if (begins(bytes, compound.slice(0, 4))) return 'compound';
  if (oldWorkbooks.some((mark) => begins(bytes, mark))) throw new FileRefusal('DAT-0106', {});
  const known = foreign.find(([mark]) => begins(bytes, mark));
  if (known) throw unsupported(known[1]);
  return markupOf(beginningOf(bytes));
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

/** Enough of a text to know what it is, in whatever encoding: what tells is ASCII. */
function beginningOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, 65_536);
  return new TextDecoder('latin1').decode(first).replaceAll('\0', '');
}

function markupOf(beginning: string): FileFormat {
  const text = beginning.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  if (/^MIME-Version:/i.test(text)) throw unsupported('网页归档 .mht');
  if (!text.startsWith('<')) return 'text';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /^<(\?xml|\?mso|(\w+:)?Workbook)/.test(text))
    return 'spreadsheetXml';
  if (/<(table|html|body|!doctype html)\b/i.test(text)) return 'html';
  throw unsupported('不含表格的 XML');
}

/** Runs a reader; what it refuses is reported at the file. */
export async function unlessRefused<T>(
  file: string,
  problems: Problems,
  read: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    problems.report(error.code, { file }, error.facts);
    return undefined;
  }
}
