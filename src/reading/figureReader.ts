import type { DataItem } from '../catalogue/edition.ts';
import type { Measure } from '../domain/measure.ts';
import { Rational } from '../domain/rational.ts';
import type { CellFault, CellReading, FilledReader } from './cellReading.ts';
import { type Decimal, exactly, multiplier, negated, parseWritten, type WrittenFigure } from './decimal.ts';
import { cellText } from './table.ts';

export interface FigureRule {
  readonly item: DataItem;
  readonly measure: Measure;
  /** 读取小数: digits kept of a figure in the file's own unit. */
  readonly digits: number | undefined;
  readonly red: 'negative' | 'asStored' | undefined;
}

/** Reads figures in the file's unit of measure; whatever is not one for certain is an error with the text as it stands. */
export function figureReader({ item, measure, digits, red }: FigureRule): FilledReader {
  const toBase = multiplier(measure.factor);
  return (cell, text) => {
    const fault = (code: CellFault['code']): CellFault => ({
      code,
      facts: { text: cellText(cell), item: item.name, measure: measure.name },
    });
    const figure = typeof cell === 'object' && cell.kind !== 'number' ? undefined : writtenIn(text, measure);
    if (!figure || brokenBySpaces(cellText(cell), text)) return fault('DAT-0501');
    const stored = typeof cell === 'object' && cell.kind === 'number' ? cell : undefined;
    if (stored?.reversed && red === undefined) return fault('DAT-0515');
    const ratio = figure.sign > 0 || (stored?.percent ?? false);
    // A % sign in the cell says more than the column's unit: `60.8%` and a cell shown as 60.8% are both 0.608.
    if (ratio && measure.dimension !== 'ratio') return fault('DAT-0505');
    const reversed = stored?.reversed && red === 'negative';
    const value = reversed ? negated(figure.value) : figure.value;
    const based = ratio ? multiplier(Rational.scaled(1, figure.sign))(value) : toBase(value);
    const notes =
      stored?.percent || reversed
        ? [...figure.notes, ...(stored?.percent ? ['百分比格式'] : []), ...(reversed ? ['红字为负'] : [])]
        : figure.notes;
    return digits === undefined ? plainReading(based, text, notes) : rounded(based, { measure, digits, notes });
  };
}

const none: readonly string[] = [];

type NotedFigure = WrittenFigure & { readonly notes: readonly string[] };

/** A figure may repeat its unit, stand in brackets for a negative one, or count 百分点. */
function writtenIn(text: string, measure: Measure): NotedFigure | undefined {
  const plain = parseWritten(text);
  if (plain) return { value: plain.value, sign: plain.sign, notes: none };
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inner = /^[-+(]/.test(bracketed) ? undefined : writtenIn(bracketed, measure);
    return inner && { ...inner, value: negated(inner.value), notes: [...inner.notes, '括号为负'] };
  }
  const points = measure.dimension === 'ratio' ? /^(.*\d)个?百分点$/.exec(text)?.[1] : undefined;
  if (points !== undefined) return withSign(parseWritten(points));
  if (!text.endsWith(measure.name)) return undefined;
  const figure = parseWritten(text.slice(0, -measure.name.length));
  return figure?.sign === 0 ? { ...figure, notes: [`去掉“${measure.name}”`] } : undefined;
}

function withSign(figure: WrittenFigure | undefined): NotedFigure | undefined {
  return figure?.sign === 0 ? { value: figure.value, sign: 2, notes: ['百分点'] } : undefined;
}

/** White space within a figure can only part thousands; `12 34` may be two figures. */
function brokenBySpaces(raw: string, plain: string): boolean {
  if (raw === plain) return false;
  const text = raw.normalize('NFKC').trim();
  if (!/\d\s+[\d.]|[.]\s+\d/.test(text)) return false;
  return !/^[^\d\s]*\s*\d{1,3}(\s\d{3})+(?![\d\s]*\d)/.test(text);
}

function plainReading(value: Decimal, text: string, notes: readonly string[]): CellReading {
  const artefact = hasArtefact(text);
  // Nearly every cell: what needs no telling is not spread out.
  if (notes.length === 0 && !artefact) return { value };
  return { value, ...conversion(notes), ...(artefact ? { artefact: true as const } : {}) };
}

/** As many as a double is written with at least when it is no round figure. */
const doubleDigits = 15;

/** 浮点尾数: a run of zeros or nines before the last digits, which no one has written and hardly a division leaves. */
function hasArtefact(text: string): boolean {
  if (text.length <= doubleDigits) return false;
  const [, whole = '', fraction = ''] = /(\d*)\.(\d+)/.exec(text.replaceAll(',', '')) ?? [];
  if ((whole + fraction).replace(/^0+/, '').length < doubleDigits) return false;
  return [...fraction.matchAll(/0{4,}(?=\d*[1-9])|9{4,}/g)].some(
    ({ 0: run, index }) => run.startsWith('9') || /[1-9]/.test(whole + fraction.slice(0, index)),
  );
}

/** Half away from zero, in the unit that the file uses. */
function rounded(
  value: Decimal,
  { measure, digits, notes }: { measure: Measure; digits: number; notes: readonly string[] },
): CellReading {
  const given = exactly(value).dividedBy(measure.factor);
  const kept = given.round(digits);
  if (kept.equals(given)) return { value, ...conversion(notes) };
  return { value: kept.times(measure.factor), ...conversion([...notes, `四舍五入到${digits}位小数`]) };
}

function conversion(notes: readonly string[]): { conversion?: string } {
  return notes.length > 0 ? { conversion: notes.join('、') } : {};
}
