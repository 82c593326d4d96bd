import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { indexCsv } from '../../src/reports/indexCsv.ts';
import { monthWorkbook, sheetsFor } from '../../src/reports/monthWorkbook.ts';
import { cleanTwinFiles } from '../samples/cleanTwin.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';
import { dumpSheet } from '../samples/sheetDump.ts';
import { shuffled, withColumnsShuffled, withRowsShuffled } from './permuted.ts';
import { type CopyRequest, WorkspaceCopy } from './workspaceCopy.ts';

const months = ['2026-01', '2026-02', '2026-03'];

/** Plain tables: what a file has beside its rows and columns stays where it is. */
const twin = cleanTwinFiles();

async function runIn(assessment: string, request: Omit<CopyRequest, 'periods'>): Promise<ReportContext> {
  const copy = new WorkspaceCopy({ periods: [...months, '2026'], twin: await twin, ...request });
  try {
    return await sampleMonth({ assessment, period: periodOf('2026-03'), root: copy.root });
  } finally {
    copy.remove();
  }
}

/** Where a value stands, and what hashes of the files say; all else must stay. */
function withoutPlaces({ assessment }: ReportContext): Assessment {
  const files = assessment.files.map((file) => ({ ...file, sha256: '' }));
  const data = assessment.data.map((column) => ({
    ...column,
    origin: column.origin && { ...column.origin, letters: '', rows: [] },
  }));
  return { ...assessment, fingerprint: '', definitions: '', files, data };
}

function papersOf(context: ReportContext): readonly string[] {
  const sheets = [...sheetsFor(context, 'internal')].filter((sheet) => sheet.name !== '运行说明');
  return sheets.flatMap((sheet) =>
    dumpSheet(sheet.name === '数据' ? { ...sheet, rows: sheet.rows.map((cells) => cells.slice(0, -1)) } : sheet),
  );
}

describe.each(['地市', '部门'])('%s', (assessment) => {
  let plain: ReportContext;

  beforeAll(async () => {
    plain = await runIn(assessment, {});
  });

  it.each([
    ['rows', withRowsShuffled],
    ['columns', withColumnsShuffled],
  ])('comes out the same with the %s of every CSV in another order', async (_, change) => {
    const files: string[] = [];
    const other = await runIn(assessment, {
      change: (path, bytes) => {
        const changed = change(path, bytes);
        if (!changed.equals(bytes)) files.push(path);
        return changed;
      },
    });
    expect(files.length).toBeGreaterThan(30);
    expect(other.assessment.fingerprint).not.toBe(plain.assessment.fingerprint);
    expect(Buffer.from(indexCsv(other.assessment)).equals(indexCsv(plain.assessment))).toBe(true);
    expect(withoutPlaces(other)).toEqual(withoutPlaces(plain));
    expect(papersOf(other)).toEqual(papersOf(plain));
  });

  it('gives the same bytes whatever the order in which its files were made', async () => {
    const other = await runIn(assessment, { arrange: (paths) => shuffled(paths, 'made') });
    expect(Buffer.from(assessmentJson(other.assessment)).equals(assessmentJson(plain.assessment))).toBe(true);
    expect(Buffer.from(indexCsv(other.assessment)).equals(indexCsv(plain.assessment))).toBe(true);
    expect(Buffer.from(await monthWorkbook(other, 'internal')).equals(await monthWorkbook(plain, 'internal'))).toBe(
      true,
    );
  });
});
