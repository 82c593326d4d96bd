import { bof, boundSheet, eof } from '../../samples/generate/write/biffRecords.ts';
import { container } from '../../samples/generate/write/compoundFile.ts';

/** Small binary workbooks record by record, for what no program at hand would write. */
export interface BiffWorkbook {
  /** Records of the globals before the sheet is named. */
  readonly globals?: readonly Buffer[];
  readonly cells: readonly Buffer[];
  readonly version?: number;
  /** Leaves out the end of the sheet. */
  readonly cut?: boolean;
}

/** The stream of a workbook with one sheet, 表. */
export function biffStream({ globals = [], cells, version, cut }: BiffWorkbook): Buffer {
  const before = Buffer.concat([bof(5, version), ...globals]);
  const start = before.length + boundSheet('表', 0).length + eof.length;
  return Buffer.concat([before, boundSheet('表', start), eof, bof(0x10, version), ...cells, ...(cut ? [] : [eof])]);
}

export function xlsOf(workbook: BiffWorkbook): Uint8Array {
  return container('Workbook', biffStream(workbook));
}
