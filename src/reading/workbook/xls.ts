import type { RawTable } from '../table.ts';
import { readGlobals } from './biffGlobals.ts';
import { recordAt, recordIds } from './biffRecords.ts';
import { readBiffSheet } from './biffSheet.ts';
import { CompoundFile } from './compoundFile.ts';
import { damaged, FileRefusal, unsupported } from './refusal.ts';
import { GridBudget, SheetGrid } from './sheetGrid.ts';

/**
 * Reads the visible sheets of an .xls of Excel 97 to 2003 (BIFF8). Our own reader: the libraries at hand lose what decides the
 * meaning of a figure (percent formats, error values, hidden sheets, a password, a file cut short).
 */
export function readXls(bytes: Uint8Array, file: string): readonly RawTable[] {
  const stream = workbookStream(new CompoundFile(bytes));
  const globals = readGlobals(stream);
  const budget = new GridBudget();
  const shown = globals.sheets.filter(({ visible, worksheet }) => visible && worksheet);
  return shown.map(({ name, start }) => {
    const grid = new SheetGrid(budget);
    readBiffSheet({ stream, start }, globals, grid);
    return { file, sheet: name, rows: grid.finish(), encoding: undefined, hidden: grid.hidden };
  });
}

function workbookStream(container: CompoundFile): Uint8Array {
  if (container.has('EncryptedPackage')) throw new FileRefusal('DAT-0105', {});
  const stream = container.stream('Workbook');
  if (!stream) throw container.has('Book') ? new FileRefusal('DAT-0106', {}) : unknownContainer(container);
  const { id, data } = recordAt(stream, 0);
  if (id !== recordIds.beginOfFile || data.byteLength < 2) throw damaged('工作簿的开头有误');
  if (data.getUint16(0, true) !== biff8) throw new FileRefusal('DAT-0106', {});
  return stream;
}

const biff8 = 0x0600;

function unknownContainer(container: CompoundFile): FileRefusal {
  const word = container.has('WordDocument');
  return unsupported(word ? 'Word 文档' : '不含 Excel 工作簿的复合文档');
}
