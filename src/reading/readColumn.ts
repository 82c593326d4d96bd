import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { Column, ColumnOrigin } from '../domain/dataset.ts';
import { formatDay } from '../domain/date.ts';
import { Rational } from '../domain/rational.ts';
import { cellReader, labelsOf, plausibility } from './cellReader.ts';
import type { CellReader, CellValue } from './cellReading.ts';
import { ColumnBuilder } from './columnBuilder.ts';
import { columnPlaces } from './columnPlaces.ts';
import type { ColumnRequest } from './columnRequest.ts';
import { checkTotal } from './controlTotal.ts';
import type { Decimal } from './decimal.ts';
import { isOdd, type OddCell, oddCells, reportOddCells } from './oddCells.ts';
import { cellLocation, cellText, ofUnit } from './table.ts';

/** Reads a data item over the roster's units, and counts the blanks that were taken for zero. */
export function readColumn(
  request: ColumnRequest,
  problems: Problems,
): { readonly column: Column; readonly zeros: number } {
  const gathering = new Gathering(request, problems);
  for (const [unit, row] of request.rows.rows.entries()) if (row > 0) gathering.add(unit, row);
  const { column, zeros } = gathering.finish();
  checkTotal(request, column, problems);
  return { column, zeros };
}

class Gathering {
  readonly #request: ColumnRequest;
  readonly #problems: Problems;
  readonly #builder: ColumnBuilder;
  readonly #read: CellReader;
  readonly #isPlausible: (value: Decimal) => boolean;
  readonly #texts: string[];
  readonly #conversions: string[];
  readonly #notApplicable: number[] = [];
  readonly #odd: OddCell[] = [];
  #zeros = 0;

  constructor(request: ColumnRequest, problems: Problems) {
    const { item, source, cells, rows } = request;
    this.#request = request;
    this.#problems = problems;
    this.#builder = new ColumnBuilder(rows.rows.length);
    this.#read = cellReader({ item, measure: source.measure, cells, digits: source.digits });
    this.#isPlausible = plausibility(item);
    this.#texts = new Array<string>(rows.rows.length).fill('');
    this.#conversions = new Array<string>(rows.rows.length).fill('');
  }

  add(unit: number, row: number): void {
    const { table, place } = this.#request;
    const cell = table.rows[row - 1]?.[place];
    const reading = this.#read(cell);
    const text = cellText(cell);
    this.#texts[unit] = text;
    if ('code' in reading) {
      this.#problems.report(reading.code, this.#placeOf(unit, row), reading.facts);
      return;
    }
    this.#conversions[unit] = reading.conversion ?? '';
    if ('value' in reading) this.#addValue(unit, reading, { text, row });
    else if (reading.notApplicable) this.#notApplicable.push(unit);
  }

  #placeOf(unit: number, row: number): Location {
    const { table, place, rows } = this.#request;
    return ofUnit(cellLocation(table, row, place), rows.nameOf(unit));
  }

  #addValue(unit: number, reading: CellValue, { text, row }: { text: string; row: number }): void {
    this.#builder.set(unit, reading.value);
    if (reading.blankAsZero) this.#zeros++;
    if (isOdd(reading)) this.#odd.push(...oddCells(reading, { text, location: this.#placeOf(unit, row) }));
    if (!this.#isPlausible(reading.value))
      this.#problems.report('DAT-0510', this.#placeOf(unit, row), { text, ...expectation(this.#request) });
  }

  finish(): { readonly column: Column; readonly zeros: number } {
    const { table, item, source, place, file, rows } = this.#request;
    reportOddCells(item.name, this.#odd, this.#problems);
    const origin: ColumnOrigin = {
      file,
      sheet: table.sheet,
      ...columnPlaces(table, place, rows.rows),
      texts: this.#texts,
      measure: measureNote(source),
      ...(this.#conversions.some((each) => each !== '') ? { conversions: this.#conversions } : {}),
    };
    const labels = labelsOf(item);
    const column = this.#builder.build({
      origin,
      ...(labels ? { labels } : {}),
      ...(this.#notApplicable.length > 0 ? { notApplicable: this.#notApplicable } : {}),
    });
    return { column, zeros: this.#zeros };
  }
}

/** The usual range in the file's own unit of measure. */
export function expectation({
  item: { name, range },
  source: { measure },
}: Pick<ColumnRequest, 'item' | 'source'>): Readonly<Record<string, string>> {
  const shown = (value: Rational | undefined) => {
    if (!value) return '';
    return measure.dimension === 'date' ? formatDay(value.toNumber()) : value.dividedBy(measure.factor).toDecimal();
  };
  return { item: name, least: shown(range?.least), most: shown(range?.most), measure: measure.name };
}

/** `元 × 0.0001`: the unit of the file and the factor to the base. */
export function measureNote({ measure }: ColumnRequest['source']): string {
  return measure.factor.equals(Rational.one) ? measure.name : `${measure.name} × ${measure.factor.toText()}`;
}
