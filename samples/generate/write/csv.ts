import { stringify } from 'csv-stringify/sync';
import { bareCell, type Sheet } from '../sheet.ts';
import { gb18030, utf16le } from './encodings.ts';

export type Encoding = 'UTF-8 BOM' | 'UTF-8' | 'UTF-16' | 'GB18030';

export interface TextForm {
  readonly encoding: Encoding;
  readonly delimiter: ',' | '\t';
  /** `mixed`: every third line ends as on Unix. */
  readonly lineEnds: 'CRLF' | 'mixed';
}

/** What Excel and WPS open without asking. */
export const usualText: TextForm = { encoding: 'UTF-8 BOM', delimiter: ',', lineEnds: 'CRLF' };

export function writeCsv({ lines }: Sheet, { encoding, delimiter, lineEnds }: TextForm = usualText): Uint8Array {
  const texts = lines.map(({ cells }) => stringify([cells.map(bareCell)], { delimiter, record_delimiter: '\n' }));
  const ended = texts.map((text, place) => {
    const end = lineEnds === 'mixed' && place % 3 === 2 ? '\n' : '\r\n';
    return text.slice(0, -1) + end;
  });
  return encoders[encoding](ended.join(''));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'UTF-8 BOM': (text) => utf8(`\ufeff${text}`),
  'UTF-8': utf8,
  'UTF-16': (text) => utf16le(`\ufeff${text}`),
  GB18030: gb18030,
};
