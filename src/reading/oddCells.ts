import type { Location } from '../diagnostics/diagnostic.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { CellReading, CellValue } from './cellReading.ts';

const codes = { artefact: 'DAT-0513', serial: 'DAT-0517' } as const;
const oddities = ['artefact', 'serial'] as const;

/** A cell that was read as it stands, though a person should look at it. */
export interface OddCell {
  readonly oddity: (typeof oddities)[number];
  readonly text: string;
  readonly location: Location;
}

/** Asked first, so that where it stands is worked out only for a cell that is told of: there may be millions. */
export function isOdd(reading: CellReading): reading is CellValue {
  return 'value' in reading && (reading.artefact ?? reading.serial) !== undefined;
}

export function oddCells(reading: CellValue, found: Omit<OddCell, 'oddity'>): readonly OddCell[] {
  return oddities.filter((oddity) => reading[oddity]).map((oddity) => ({ ...found, oddity }));
}

/** Cells of each kind, in one finding a column. */
export function reportOddCells(item: string, cells: readonly OddCell[], problems: Problems): void {
  for (const oddity of oddities) {
    const found = cells.filter((cell) => cell.oddity === oddity);
    const [first] = found;
    if (!first) continue;
    const places = enumerated(found.map(({ location }) => location.cell ?? ''));
    const facts = { item, count: String(found.length), text: first.text, cells: places };
    problems.report(codes[oddity], first.location, facts);
  }
}
