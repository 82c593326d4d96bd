import type { Problems } from '../diagnostics/problems.ts';
import type { Column, ColumnOrigin } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import { Rational } from '../domain/rational.ts';
import { cellReader, labelsOf, plausibility } from './cellReader.ts';
import { ColumnBuilder } from './columnBuilder.ts';
import type { ColumnRequest } from './columnRequest.ts';
import { checkTotal } from './controlTotal.ts';
import type { SourceColumn } from './sourceMapping.ts';
import { cellLocation, cellText, columnLetters, ofUnit } from './table.ts';

/** Reads a data item over the roster's units, and counts the blanks that were taken for zero. */
export function readColumn(
  request: ColumnRequest,
  problems: Problems,
): { readonly column: Column; readonly zeros: number } {
  const { table, item, source, place } = request;
  const { rows } = request.rows;
  const builder = new ColumnBuilder(rows.length);
  const texts = new Array<string>(rows.length).fill('');
  const read = cellReader({ item, measure: source.measure, blank: request.blank });
  const isPlausible = plausibility(item);
  const at = (unit: number, row: number) => ofUnit(cellLocation(table, row, place), request.rows.nameOf(unit));
  let zeros = 0;
  for (const [unit, row] of rows.entries()) {
    if (row === 0) continue;
    const cell = table.rows[row - 1]?.[place];
    const reading = read(cell);
    texts[unit] = cellText(cell);
    if ('code' in reading) problems.report(reading.code, at(unit, row), reading.facts);
    if (!('value' in reading)) continue;
    builder.set(unit, reading.value);
    if (reading.blankAsZero) zeros++;
    if (!isPlausible(reading.value))
      problems.report('DAT-0510', at(unit, row), { text: cellText(cell), ...expectation(request) });
  }
  const origin: ColumnOrigin = {
    file: request.file,
    sheet: table.sheet,
    letters: columnLetters(place),
    rows,
    texts,
    measure: measureNote(source),
  };
  const labels = labelsOf(item);
  const column = builder.build(labels ? { labels, origin } : { origin });
  checkTotal(request, column, problems);
  return { column, zeros };
}

/** The usual range in the file's own unit of measure. */
function expectation({ item: { name, range }, source: { measure } }: ColumnRequest): Readonly<Record<string, string>> {
  const shown = (value: Rational | undefined) => {
    if (!value) return '';
    return measure.dimension === 'date' ? formatDay(value.toNumber()) : value.dividedBy(measure.factor).toDecimal();
  };
  return { item: name, least: shown(range?.least), most: shown(range?.most), measure: measure.name };
}

/** `元 × 0.0001`: the unit of the file and the factor to the base. */
function measureNote({ measure }: SourceColumn): string {
  return measure.factor.equals(Rational.one) ? measure.name : `${measure.name} × ${measure.factor.toText()}`;
}
