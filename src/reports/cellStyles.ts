import type { Style } from 'exceljs';
import type { Cell, CellStyle } from './sheet.ts';

/** Fonts of official documents are named, never embedded; readers without them see their own substitute. */
const body = '仿宋';
const heading = '黑体';
const titleFont = '方正小标宋简体';

/** `_ ` keeps figures off the border by the width of a blank. */
const twoPlaces = '0.00_ ';
const fourPlaces = '0.0000_ ';
/** Points due: as many decimals as there are, one at least. */
const upToFour = '0.0###_ ';
const percent = '0.00%_ ';
const signed = '+0.00_ ;-0.00_ ;0.00_ ';

const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const borders = { top: line, bottom: line, left: line, right: line } as const;

function boxed(horizontal: 'left' | 'center' | 'right', numFmt?: string, change: Partial<Style> = {}): Partial<Style> {
  return {
    font: { name: body, size: 10.5 },
    alignment: { horizontal, vertical: 'middle', wrapText: false, shrinkToFit: false },
    border: borders,
    ...(numFmt ? { numFmt } : {}),
    ...change,
  };
}

function total(style: Partial<Style>): Partial<Style> {
  return { ...style, font: { name: heading, size: 10.5 }, fill: solid('FFF2F2F2') };
}

function solid(argb: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** A cell of somebody else's table: text, whatever it looks like. */
const asWritten = boxed('left', '@');

/** One shared object a style: cells refer to it, which also keeps writing fast. */
export const cellStyles: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: { name: titleFont, size: 18 }, alignment: { horizontal: 'center', vertical: 'middle' } },
  subtitle: { font: { name: body, size: 10.5 }, alignment: { horizontal: 'right', vertical: 'middle' } },
  caption: {
    font: { name: body, size: 9, color: { argb: 'FF595959' } },
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  },
  header: {
    ...boxed('center'),
    font: { name: heading, size: 10.5 },
    fill: solid('FFDCE6F1'),
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  plainHeader: {
    ...boxed('center'),
    font: { name: heading, size: 10.5 },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  text: boxed('left'),
  centred: boxed('center'),
  wrapped: boxed('left', undefined, { alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } }),
  wrappedCentred: boxed('center', undefined, {
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  }),
  amount: boxed('right'),
  integer: boxed('center', '0'),
  index: boxed('right', twoPlaces, { font: { name: body, size: 10.5, bold: true } }),
  twoPlaces: boxed('right', twoPlaces),
  points: boxed('right', fourPlaces),
  due: boxed('right', upToFour),
  percent: boxed('right', percent),
  change: boxed('right', signed),
  step: boxed('center', '+0;-0;0'),
  muted: boxed('center', undefined, { font: { name: body, size: 10.5, color: { argb: 'FF808080' } } }),
  warn: boxed('center', undefined, { fill: solid('FFFFF2CC') }),
  totalText: total(boxed('center')),
  totalIndex: total(boxed('right', twoPlaces)),
  totalPercent: total(boxed('right', percent)),
  totalChange: total(boxed('right', signed)),
  totalDue: total(boxed('right', upToFour)),
  totalPoints: total(boxed('right', fourPlaces)),
  copied: asWritten,
  wrong: { ...asWritten, fill: solid('FFF8CBAD'), font: { name: body, size: 10.5, bold: true } },
  doubtful: { ...asWritten, fill: solid('FFFFF2CC'), font: { name: body, size: 10.5, bold: true } },
  frame: boxed('center', undefined, {
    font: { name: body, size: 9, color: { argb: 'FF808080' } },
    fill: solid('FFF2F2F2'),
  }),
  lead: { font: { name: heading, size: 10.5 }, alignment: { horizontal: 'left', vertical: 'middle' } },
  link: boxed('center', undefined, { font: { name: body, size: 10.5, underline: true, color: { argb: 'FF0563C1' } } }),
};

/** Styles of figures that say how many decimals they are printed with, one object each. */
const withDecimals = new Map<string, Partial<Style>>();

export function styleOf({ style, decimals }: Pick<Cell, 'style' | 'decimals'>): Partial<Style> {
  if (decimals === undefined) return cellStyles[style];
  const key = `${style} ${decimals}`;
  const known = withDecimals.get(key) ?? {
    ...cellStyles[style],
    numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  };
  withDecimals.set(key, known);
  return known;
}
