import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { placeText } from '../diagnostics/wording.ts';
import { type Column, columnKey, type InputFile, originCell } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';

/** Columns as the files bring them. An item may come in an export, in a 报送表 or in the table of targets, but in one of them only. */
export class ClaimedColumns {
  readonly columns = new Map<string, Column>();
  readonly #files: readonly InputFile[];
  readonly #problems: Problems;

  constructor(files: readonly InputFile[], problems: Problems) {
    this.#files = files;
    this.#problems = problems;
  }

  /** The first file with figures keeps the item; a column without any claims nothing. */
  claim(item: string, period: Period, column: Column): void {
    const key = columnKey(item, period);
    const [own, other] = [this.#placeOf(column), this.#placeOf(this.columns.get(key))];
    if (own && other) this.#problems.report('DAT-1201', own, { item, other: placeText(other) });
    else if (!other) this.columns.set(key, column);
  }

  /** The first cell of a column that holds anything. */
  #placeOf(column: Column | undefined): Location | undefined {
    const origin = column?.origin;
    const filled = origin?.texts.findIndex((text) => text.trim() !== '') ?? -1;
    if (!origin || filled < 0) return undefined;
    const place = { file: this.#files[origin.file]?.path ?? '', cell: originCell(origin, filled) };
    const value = origin.texts[filled] ?? '';
    return origin.sheet === '' ? { ...place, value } : { ...place, sheet: origin.sheet, value };
  }
}
