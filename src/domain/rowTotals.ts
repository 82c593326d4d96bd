import { type InputFile, type SkipReason, skipReasons } from './dataset.ts';

/** 行数勾稽 over several files: all rows, those read, and those passed over by reason. */
export interface RowTotals {
  readonly lines: number;
  readonly rows: number;
  readonly skipped: readonly (readonly [reason: SkipReason, rows: number])[];
}

/** Of the files whose every row is accounted for. */
export function rowTotals(files: readonly InputFile[]): RowTotals {
  const counted = files.filter(({ lines }) => lines !== undefined);
  const sum = (of: (file: InputFile) => number | undefined) =>
    counted.reduce((total, file) => total + (of(file) ?? 0), 0);
  const skipped = skipReasons.map((reason) => [reason, sum((file) => file.skipped?.[reason])] as const);
  return {
    lines: sum(({ lines }) => lines),
    rows: sum(({ rows }) => rows),
    skipped: skipped.filter(([, rows]) => rows > 0),
  };
}
