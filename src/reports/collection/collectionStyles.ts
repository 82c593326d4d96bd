import type { Style } from 'exceljs';
import { cellStyles } from '../cellStyles.ts';

const input: Partial<Style> = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } },
  protection: { locked: false },
};

const grey: Style['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const wrappedCentre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

/** How the cells of a 报送表 look; only what is to be filled in can be changed. */
export const collectionStyles = {
  title: cellStyles.title,
  /** For the reader: too small to disturb. */
  mark: { font: { name: '仿宋', size: 4, color: { argb: 'FFBFBFBF' } } },
  hint: cellStyles.caption,
  note: {
    ...cellStyles.text,
    font: { name: '仿宋', size: 9, color: { argb: 'FF595959' } },
    alignment: { ...wrappedCentre, vertical: 'top' },
  },
  header: cellStyles.header,
  label: { ...cellStyles.text, alignment: wrappedCentre },
  code: cellStyles.centred,
  name: cellStyles.text,
  figure: { ...cellStyles.amount, ...input },
  choice: { ...cellStyles.centred, ...input },
  date: { ...cellStyles.centred, ...input, numFmt: 'yyyy-mm-dd' },
  /** A name to be signed. */
  signature: { ...cellStyles.centred, ...input },
  earlierFigure: { ...cellStyles.amount, fill: grey, font: { ...cellStyles.muted.font } },
  earlierText: { ...cellStyles.muted, fill: grey },
  /** The unit is not assessed by it: nothing to fill in. */
  closed: { ...cellStyles.muted, fill: grey },
} satisfies Readonly<Record<string, Partial<Style>>>;
