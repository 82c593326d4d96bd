import type { DataItem } from '../../catalogue/edition.ts';
import type { Confirmation } from '../../domain/dataset.ts';
import { type Period, periodDigits } from '../../domain/period.ts';
import type { CollectedFrom } from '../sourceMapping.ts';

/**
 * 报送表: where everything stands on a sheet that `collect` makes, in one place for the writer and the reader. Above the header
 * stand a title, the mark, the confirmation and a word on each column; the units follow below it. Rows and columns from 1.
 */
export const collectionForm = {
  titleRow: 1,
  markRow: 2,
  hintRow: 3,
  noteRow: 6,
  headerRow: 7,
  keyHeader: '单位代码',
  nameHeader: '单位名称',
} as const;

export interface SignatureField {
  readonly field: keyof Confirmation;
  readonly label: string;
  readonly row: number;
  /** Of the cell to be filled; its label stands to the left. */
  readonly column: number;
}

/** The confirmation block, in reading order. */
export const signatureFields: readonly SignatureField[] = [
  { field: 'filledBy', label: '填报人', row: 4, column: 2 },
  { field: 'checkedBy', label: '复核人', row: 4, column: 4 },
  { field: 'confirmedBy', label: '处室确认', row: 5, column: 2 },
  { field: 'date', label: '确认日期', row: 5, column: 4 },
];

/** Version of the sheet: one that another version made is not read by guesswork. */
const formVersion = '1';

/** `kaohe报送表1|2026-06|地市|国库处`: what the sheet is, for the reader. */
export function collectionMark({ office, assessment }: CollectedFrom, period: Period): string {
  return [`${markStart}${formVersion}`, period, assessment, office].join('|');
}

export const markStart = 'kaohe报送表';

/** Header of an item: name and unit of measure. */
export function collectionHeader({ name, measure }: DataItem): string {
  return ['label', 'yesno', 'date'].includes(measure.dimension) ? name : `${name}(${measure.name})`;
}

/** Name of an office's workbook without the month; what files cannot be called by is replaced. */
export function collectionFile(office: string): string {
  return `报送表_${office.replaceAll(/[\\/:*?"<>|]/g, '_')}_`;
}

export function collectionFileName(office: string, period: Period): string {
  return `${collectionFile(office)}${periodDigits(period)}.xlsx`;
}

/** Name of an assessment's sheet, within what spreadsheets allow. */
export function collectionSheetName(assessment: string): string {
  return assessment.replaceAll(/[*?:\\/[\]']/g, '_').slice(0, 31);
}
