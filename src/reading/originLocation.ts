import type { Location } from '../diagnostics/diagnostic.ts';
import { type Column, type InputFile, originCell } from '../domain/dataset.ts';

/** Where a column stands, or the cell of one unit in it; undefined for figures that no file holds. */
export function originLocation(
  files: readonly InputFile[],
  { origin }: Column,
  of?: { readonly row: number; readonly unit: string },
): Location | undefined {
  const file = origin && files[origin.file]?.path;
  if (!origin || !file) return undefined;
  const at = origin.sheet === '' ? { file } : { file, sheet: origin.sheet };
  const cell = of ? originCell(origin, of.row) : '';
  return of && cell !== '' ? { ...at, cell, value: origin.texts[of.row] ?? '', unit: of.unit } : at;
}
