import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { columnKey, valueAt } from '../../src/domain/dataset.ts';
import { collectionFileName, collectionForm } from '../../src/reading/collection/collectionForm.ts';
import { columnsDue } from '../../src/reading/sourceMapping.ts';
import type { CollectionBook, CollectionSheet } from '../../src/reports/collection/collectionBook.ts';
import { collectionWorkbook } from '../../src/reports/collection/collectionWorkbook.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { collectionBooks } from '../../src/run/collect.ts';
import { openOffice } from '../../src/run/office.ts';
import { monthStatus } from '../../src/run/status.ts';
import { filled, sign } from '../reading/collected.ts';
import { partOf, readBack } from '../reports/readBack.ts';
import { periodOf, sampleMonth, tool } from '../samples/sampleMonth.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const june = periodOf('2026-06');
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const signers = ['张三', '李四', '王五', '2026-07-03'];

let copy: WorkspaceCopy;
let books: readonly CollectionBook[];
/** Results from exports alone. */
const exported = new Map<string, ReportContext>();

async function office() {
  const problems = new Problems();
  const opened = await openOffice(copy.root, { year: 2026, only: undefined }, problems);
  if (!opened || problems.hasErrors) throw new Error('no office');
  return opened;
}

async function run(assessment: string): Promise<ReportContext> {
  return sampleMonth({ assessment, period: june, root: copy.root });
}

beforeAll(async () => {
  copy = new WorkspaceCopy({ periods: [...months, '2026'] });
  for (const assessment of ['地市', '部门']) exported.set(assessment, await run(assessment));
  books = await collectionBooks(await office(), june);
}, 120_000);

afterAll(() => copy.remove());

const context = (assessment: string): ReportContext => {
  const found = exported.get(assessment);
  if (!found) throw new Error(assessment);
  return found;
};

/** Fills every input of a sheet with what the export said. */
function fill(worksheet: Worksheet, { assessment, units, columns }: CollectionSheet): void {
  const { dataset, definitions } = context(assessment).workings.input;
  for (const [place, { item }] of columns.entries()) {
    const column = dataset.columns.get(columnKey(item.name, june));
    for (const [line, { code }] of units.entries()) {
      const row = definitions.roster.units.findIndex((unit) => unit.code === code);
      const value = column && valueAt(column, row);
      if (!value) continue;
      const cell = worksheet.getCell(collectionForm.headerRow + 1 + line, 3 + 2 * place);
      cell.value = value.dividedBy(item.measure.factor).toNumber();
    }
  }
}

/** Sends every workbook back filled in and signed, in place of the exports that held the same items. */
async function sendBack(): Promise<void> {
  const asked = new Set(books.flatMap(({ sheets }) => sheets.flatMap(({ columns }) => columns.map(nameOf))));
  const { setups } = await office();
  for (const { path, source } of [...exported.values()].flatMap(({ workings }) => workings.input.dataset.files)) {
    const mapping = setups.flatMap(({ sources }) => sources).find(({ name }) => name === source);
    const replaced = mapping && columnsDue(mapping, june).every(({ item }) => asked.has(item));
    if (replaced && path.includes('/2026-06/')) rmSync(join(copy.root, path));
  }
  for (const book of books) {
    const bytes = await filled(await collectionWorkbook(book), (workbook) => {
      for (const [place, sheet] of book.sheets.entries()) {
        const worksheet = workbook.worksheets[place];
        if (worksheet) fill(worksheet, sheet);
      }
      sign(workbook, signers);
    });
    copy.write(`samples/2026-06/${collectionFileName(book.office, june)}`, bytes);
  }
}

const nameOf = ({ item }: { item: { name: string } }) => item.name;

describe('workbooks for the offices', () => {
  it('ask for what no system holds, office by office, units in their order', () => {
    const asked = books.map(({ office: name, sheets }) => [
      name,
      ...sheets.map(({ assessment, columns }) => `${assessment}: ${columns.map(nameOf).join(' ')}`),
    ]);
    expect(asked).toEqual([
      ['国库处', '地市: 报表迟报次数 报表差错次数'],
      ['资产管理处', '地市: 资产报表迟报次数 资产报表差错次数', '部门: 部门资产报表迟报次数 部门资产报表差错次数'],
      ['信息中心', '地市: 基础数据抽查合格条数 基础数据抽查条数', '部门: 抽查准确条数 抽查基础信息条数'],
      ['办公室', '部门: 按时办结财政督办数 到期财政督办数'],
      ['政府债务管理处', '部门: 已清偿拖欠账款 拖欠账款台账数'],
    ]);
    const [first] = books[0]?.sheets ?? [];
    expect(first?.units.map(({ code }) => code)).toEqual(
      context('地市').workings.input.definitions.roster.units.map(({ code }) => code),
    );
  });

  it('show the figures of the month before, or of the last quarter that has any', () => {
    const [monthly] = books[0]?.sheets ?? [];
    const [quarterly] = books[2]?.sheets ?? [];
    expect(monthly?.columns[0]?.earlier?.period).toBe('2026-05');
    expect(quarterly?.columns[0]?.earlier?.period).toBe('2026-03');
    expect(quarterly?.columns[1]?.earlier?.texts).toEqual(['400', '400', '300', '300', '300', '300', '240']);
  });

  it('are the same bytes every time, protected but for the cells to be filled in, with their validations', async () => {
    const [book] = books;
    if (!book) throw new Error('no book');
    const bytes = await collectionWorkbook(book);
    expect(Buffer.from(await collectionWorkbook(book)).equals(Buffer.from(bytes))).toBe(true);
    const written = await readBack(bytes);
    const [sheet] = written.sheets;
    const xml = partOf(written, 0);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml.indexOf('<sheetProtection')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(xml).toMatch(/type="decimal"[^>]*sqref="C8:C14"><formula1>0<\/formula1>/);
    expect(sheet?.getCell('C8').protection).toMatchObject({ locked: false });
    expect(sheet?.getCell('D8').protection?.locked).not.toBe(false);
    expect(sheet?.getCell('C7').value).toBe('报表迟报次数(次)');
  });

  it('bring the very same results when they come back, traced to their cells', async () => {
    await sendBack();
    for (const assessment of ['地市', '部门']) {
      const collected = await run(assessment);
      expect(collected.problems.filter(({ severity }) => severity !== 'note')).toEqual(
        context(assessment).problems.filter(({ severity }) => severity !== 'note'),
      );
      expect(collected.assessment.results).toEqual(context(assessment).assessment.results);
    }
    const { dataset } = (await run('地市')).workings.input;
    const { origin } = dataset.columns.get(columnKey('报表差错次数', june)) ?? {};
    const file = dataset.files[origin?.file ?? -1];
    expect([file?.path, origin?.sheet, origin?.letters, origin?.rows[0]]).toEqual([
      'samples/2026-06/报送表_国库处_202606.xlsx',
      '地市',
      'E',
      8,
    ]);
    expect(file?.confirmation).toEqual({
      filledBy: '张三',
      checkedBy: '李四',
      confirmedBy: '王五',
      date: '2026-07-03',
    });
  }, 120_000);

  it('stand in the status with who confirmed them, and a late one beside its export', async () => {
    rmSync(join(copy.root, 'samples/2026-06/报送表_国库处_202606.xlsx'));
    const { workspace, setups } = await office();
    const [setup] = setups;
    if (!setup) throw new Error('no setup');
    const output = join(copy.root, 'no-results');
    const status = await monthStatus({ workspace, setup, period: june, output, tool }, new Problems());
    const sources = status?.offices.flatMap((each) => each.sources) ?? [];
    const assets = sources.find(({ name }) => name === '报送表(资产管理处)');
    expect(assets).toMatchObject({ state: '已到', confirmation: { confirmedBy: '王五', date: '2026-07-03' } });
    const late = sources.filter(({ state }) => state === '未到').map(({ name, instead }) => [name, ...instead]);
    expect(late).toContainEqual(['报表报送登记表(地市)', '报送表_国库处_*', '报送表_资产管理处_*']);
  }, 120_000);
});
