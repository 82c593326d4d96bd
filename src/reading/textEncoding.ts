import type { Phrase } from '../diagnostics/phrase.ts';
import { FileRefusal } from './workbook/refusal.ts';

/** 编码 of a text file, as decided; shown with the file, never guessed by statistics. */
export type TextEncoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** 编码 as a source may declare it. */
export type DeclaredEncoding = Exclude<TextEncoding, 'UTF-8 BOM'>;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks: readonly (readonly [readonly number[], TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8 BOM'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
];

const labels: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-8 BOM': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
};

/** Byte order mark, else strict UTF-8, else strict GB18030; undefined when none fits. The mark is not part of the text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = markOf(bytes);
  for (const encoding of marked ? [marked] : unmarked(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

/** The text of an export, in the encoding its source declares or else its own bytes tell. */
export function decodeExport(bytes: Uint8Array, declared: DeclaredEncoding | undefined): DecodedText {
  const decoded = declared === undefined ? decodeText(bytes) : decodeDeclared(bytes, declared);
  if (!decoded) throw new FileRefusal('DAT-0101', {});
  return decoded;
}

/** How the encoding of a text was told: by the mark at its beginning, by zero bytes, or because no stricter reading fits. */
export type EncodingBasis = 'mark' | 'zeros' | 'strict';

export function basisOf(bytes: Uint8Array, encoding: TextEncoding): EncodingBasis {
  if (markOf(bytes) !== undefined) return 'mark';
  return encoding.startsWith('UTF-16') ? 'zeros' : 'strict';
}

const strayBytes: Phrase = { zh: '有的字节不合', en: 'some of its bytes do not fit' };

function otherMark(marked: string): Phrase {
  return { zh: `文件开头的标记是 ${marked}`, en: `its first bytes say ${marked}` };
}

function decodeDeclared(bytes: Uint8Array, declared: DeclaredEncoding): DecodedText {
  const marked = markOf(bytes);
  const fits = marked === undefined || marked.replace(' BOM', '') === declared;
  const text = fits ? decode(bytes, declared) : undefined;
  if (text !== undefined) return { text, encoding: marked ?? declared };
  throw new FileRefusal('DAT-0111', {
    declared,
    hint: marked && !fits ? otherMark(marked) : strayBytes,
  });
}

function markOf(bytes: Uint8Array): TextEncoding | undefined {
  return marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte))?.[1];
}

/** A zero byte is in no text of the other encodings; in UTF-16 every comma and line end has one, always on the same side. */
function unmarked(bytes: Uint8Array): readonly TextEncoding[] {
  const first = bytes.indexOf(0);
  if (first < 0) return ['UTF-8', 'GB18030'];
  const sides = [0, 0];
  for (let at = first; at >= 0; at = bytes.indexOf(0, at + 1)) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  if (sides[0] === 0) return ['UTF-16LE'];
  return sides[1] === 0 ? ['UTF-16BE'] : [];
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(labels[encoding], { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
