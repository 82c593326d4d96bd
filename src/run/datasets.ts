import { columnFrom } from '../aggregation/dataColumns.ts';
import type { Assessment } from '../domain/assessment.ts';
import { type Column, columnKey, type Dataset, type InputFile } from '../domain/dataset.ts';

/** One dataset over all periods of several; files are listed once, and every column keeps pointing at its own. */
export function mergeDatasets(size: number, parts: readonly Dataset[]): Dataset {
  const files: InputFile[] = [];
  const columns = new Map<string, Column>();
  for (const part of parts) {
    const places = part.files.map((file) => placeOf(files, file));
    for (const [key, column] of part.columns) {
      const { origin } = column;
      columns.set(key, origin ? { ...column, origin: { ...origin, file: places[origin.file] ?? 0 } } : column);
    }
  }
  return {
    size,
    files,
    columns,
    periods: [...new Set(parts.flatMap((part) => part.periods))].sort(),
    absent: parts.flatMap((part) => part.absent ?? []),
  };
}

function placeOf(files: InputFile[], file: InputFile): number {
  const known = files.findIndex(
    (each) => each.path === file.path && each.sha256 === file.sha256 && each.source === file.source,
  );
  return known >= 0 ? known : files.push(file) - 1;
}

/** The data that an earlier result carries, so that its exports need not be read again. */
export function datasetOf(assessment: Assessment): Dataset {
  return {
    size: assessment.units.length,
    files: assessment.files,
    periods: [assessment.period],
    columns: new Map(assessment.data.map((column) => [columnKey(column.item, column.period), columnFrom(column)])),
  };
}
