/** 编码 of a text file, as decided; shown with the file, never guessed by statistics. */
export type TextEncoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks: readonly (readonly [readonly number[], TextEncoding, string])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8 BOM', 'utf-8'],
  [[0xff, 0xfe], 'UTF-16LE', 'utf-16le'],
  [[0xfe, 0xff], 'UTF-16BE', 'utf-16be'],
];

/** Byte order mark, else strict UTF-8, else strict GB18030; undefined when none fits. The mark is not part of the text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return decode(bytes, marked[2], marked[1]);
  return decode(bytes, 'utf-8', 'UTF-8') ?? decode(bytes, 'gb18030', 'GB18030');
}

function decode(bytes: Uint8Array, label: string, encoding: TextEncoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
