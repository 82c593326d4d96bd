import type { DataValidation } from 'exceljs';
import type { DataItem } from '../../catalogue/edition.ts';
import { expected, figureIn } from './collectionWords.ts';

/** Spreadsheets hold no longer list, and no longer words, in a validation. */
const longest = 255;

/** 数据有效性 of an item's cells. What is outside the usual range is asked about, for it may be so; what is no figure at all is refused. */
export function validationOf(item: DataItem): DataValidation | undefined {
  const labels = item.measure.dimension === 'yesno' ? ['是', '否'] : item.labels;
  if (labels) return listOf(labels, expected(item));
  return item.measure.dimension === 'date' ? dateOf(item) : figureOf(item);
}

/** A date for the signature. */
export const signatureDate: DataValidation = {
  ...refusing('填日期,如 2026-07-03'),
  type: 'date',
  operator: 'greaterThan',
  formulae: [new Date(Date.UTC(2000, 0, 1))],
};

/** Labels that a list cannot hold are left to the note above the column. */
function listOf(labels: readonly string[], words: string): DataValidation | undefined {
  const list = `"${labels.join(',')}"`;
  if (list.length > longest || labels.some((label) => /[,"]/.test(label))) return undefined;
  return { ...refusing(words), type: 'list', formulae: [list] };
}

function dateOf(item: DataItem): DataValidation {
  const words = expected(item);
  if (!item.range) return { ...signatureDate, ...refusing(words) };
  const [least, most] = [item.range.least, item.range.most].map((day) => new Date(day.toNumber() * 86_400_000));
  return { ...asking(words), type: 'date', operator: 'between', formulae: [least, most] };
}

function figureOf(item: DataItem): DataValidation {
  const words = expected(item);
  const kind = { type: 'decimal', operator: 'between' } as const;
  if (!item.range) return { ...refusing(words), ...kind, formulae: ['-1000000000000', '1000000000000'] };
  const ends = [item.range.least, item.range.most].map((end) => figureIn(end, item.measure));
  return { ...asking(words), ...kind, formulae: ends };
}

type Manner = Omit<DataValidation, 'type' | 'formulae' | 'operator'>;

function refusing(words: string): Manner {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '请核对',
    error: words.slice(0, longest),
    showInputMessage: true,
    prompt: words.slice(0, longest),
  };
}

function asking(words: string): Manner {
  return { ...refusing(words), errorStyle: 'warning', error: `${words}。确认无误吗?`.slice(-longest) };
}
