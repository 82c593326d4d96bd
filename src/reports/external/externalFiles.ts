import type { YearResult } from '../../aggregation/yearResult.ts';
import { writeWorkbook } from '../workbook.ts';
import { yearTitle } from '../yearContext.ts';
import { crosswalkSheet } from './crosswalkSheet.ts';
import { handoverCsv, handoverSheet } from './handoverSheet.ts';
import { referenceCsv, referenceSheet } from './referenceSheet.ts';

/** What others take from the result, by the names of the files. */
export async function externalFiles(result: YearResult): Promise<ReadonlyMap<string, Uint8Array>> {
  const { handover = null, reference = null } = result.external ?? {};
  const files = new Map<string, Uint8Array>();
  const creator = result.office;
  if (handover) {
    const title = handover.title ?? yearTitle(result, '综合考核导出');
    const sheets = [handoverSheet(result, handover), crosswalkSheet(result, handover)];
    files.set('综合考核导出.csv', handoverCsv(result, handover));
    files.set('综合考核导出.xlsx', await writeWorkbook(sheets, { title, creator }));
  }
  if (reference) {
    const title = yearTitle(result, '结果运用参考表');
    files.set('结果运用参考表.csv', referenceCsv(result, reference));
    files.set('结果运用参考表.xlsx', await writeWorkbook([referenceSheet(result, reference)], { title, creator }));
  }
  return files;
}
