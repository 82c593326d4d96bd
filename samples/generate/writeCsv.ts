import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheet.ts';

/** UTF-8 with a byte order mark and CRLF: what Excel and WPS open without asking. */
export const writeCsv = ({ rows }: Sheet): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      rows.map((row) => [...row]),
      { bom: true, record_delimiter: '\r\n' },
    ),
  );
