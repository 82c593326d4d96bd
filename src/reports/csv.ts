import { stringify } from 'csv-stringify/sync';
import type { CellValue } from './sheet.ts';

/** How a formula may begin, full-width signs included. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** CSV that Excel and WPS open right: UTF-8 with BOM, CRLF. Texts never reach them as formulas; figures stay plain decimals. */
export function csvBytes(lines: readonly (readonly CellValue[])[]): Uint8Array {
  const text = stringify(
    lines.map((line) => line.map(fieldText)),
    { record_delimiter: '\r\n' },
  );
  return new TextEncoder().encode(`\ufeff${text}`);
}

function fieldText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return value.figure;
  return formulaStart.test(value) ? `'${value}` : value;
}

/** A figure, or nothing. */
export function figureField(figure: string | number | null | undefined): CellValue {
  return figure === null || figure === undefined ? null : { figure: String(figure) };
}
