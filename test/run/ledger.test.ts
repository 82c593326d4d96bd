import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { YearResult } from '../../src/aggregation/yearResult.ts';
import type { LedgerItem, Rectification } from '../../src/aggregation/yearUse.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import {
  type LedgerColumn,
  ledgerColumns,
  ledgerFile,
  ledgerForm,
  mergedLedgerFile,
} from '../../src/reading/ledger/ledgerForm.ts';
import { type LedgerOutcome, ledgerOutcome } from '../../src/run/ledger.ts';
import { writeOutputs } from '../../src/run/outputs.ts';
import fc from '../properties.ts';
import { sampleYear } from '../samples/sampleYear.ts';

let result: YearResult;
let rectification: Rectification;
let root = '';
let folder = '';

beforeAll(async () => {
  const whole = await sampleYear({ assessment: '部门' });
  if (!whole.rectification) throw new Error('no 整改');
  // A few lines do as well as hundreds.
  rectification = { ...whole.rectification, items: whole.rectification.items.slice(0, 6) };
  result = { ...whole, rectification };
}, 120_000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kaohe-ledger-'));
  folder = join(root, 'output/2026/部门');
});
afterEach(() => rmSync(root, { recursive: true }));

/** A run of the year: what becomes of the ledger, and what is written. */
async function run(
  items: readonly LedgerItem[] = rectification.items,
): Promise<LedgerOutcome & { codes: readonly string[] }> {
  const problems = new Problems();
  const own = { ...rectification, items };
  const outcome = await ledgerOutcome(
    { workspace: { root }, folder },
    { result: { ...result, rectification: own }, rectification: own },
    problems,
  );
  if (outcome.kind === 'made' || outcome.kind === 'merged')
    expect(writeOutputs(folder, new Map([[outcome.name, outcome.bytes]]), false)).toBeUndefined();
  return { ...outcome, codes: problems.list.map(({ code }) => code) };
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

async function opened(bytes: Uint8Array): Promise<{ workbook: Workbook; sheet: Worksheet }> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = workbook.getWorksheet(ledgerForm.sheet);
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

/** As somebody changed and saved it. */
async function keep(change: (sheet: Worksheet, workbook: Workbook) => void): Promise<void> {
  const { workbook, sheet } = await opened(bytesOf(ledgerFile));
  change(sheet, workbook);
  writeFileSync(join(folder, ledgerFile), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const columnOf = (column: LedgerColumn) => ledgerColumns.indexOf(column) + 1;
const firstRow = ledgerForm.headerRow + 1;

/** Every cell with something in it, by address, over all sheets. */
async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const { workbook } = await opened(bytes);
  const values = new Map<string, CellValue>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => void (cell.value !== null && values.set(`${sheet.name}!${cell.address}`, cell.value))),
    );
  return values;
}

describe('整改台账', () => {
  it('is made once, and made anew while nobody has written in it', async () => {
    expect(await run()).toMatchObject({ kind: 'made', lines: 6 });
    const first = bytesOf(ledgerFile);
    expect(await run()).toMatchObject({ kind: 'made' });
    expect(bytesOf(ledgerFile)).toEqual(first);
    expect(await run(rectification.items.slice(1))).toMatchObject({ kind: 'made', lines: 5 });
  });

  it('is left alone, whatever people did to it, while it agrees with the result', async () => {
    await run();
    await keep((sheet, workbook) => {
      sheet.getCell(firstRow, columnOf('措施')).value = { richText: [{ text: '逐月' }, { text: '督导' }] };
      sheet.getCell(firstRow, columnOf('进展')).value = { formula: '1+1', result: 2 };
      sheet.getCell(firstRow, columnOf('佐证')).note = '见附件';
      sheet.getCell(firstRow, columnOf('时限')).value = new Date(Date.UTC(2027, 5, 30));
      sheet.getRow(firstRow + 20).getCell(2).value = '制表人:';
      sheet.spliceColumns(2, 0, ['', '', '', '片区']);
      sheet.insertRow(3, ['办公室自用']);
      workbook.addWorksheet('附件');
    });
    const kept = bytesOf(ledgerFile);
    expect(await run()).toEqual({ kind: 'kept', spare: false, codes: [] });
    expect(bytesOf(ledgerFile)).toEqual(kept);
  });

  it('keeps every filled cell when the result changes: new problems below, gone ones marked, in a copy beside', async () => {
    const [gone, changed, ...rest] = rectification.items;
    const added = rest.pop();
    if (!gone || !changed || !added) throw new Error('too few lines');
    await run([gone, changed, ...rest]);
    await keep((sheet) => {
      sheet.getCell(firstRow, columnOf('措施')).value = '清理台账';
      sheet.getCell(firstRow + 1, columnOf('扣分')).value = 9.99;
      sheet.getCell(firstRow + 2, columnOf('核对')).value = '处室已核';
      sheet.getCell(firstRow + 2, columnOf('等次')).value = '较差';
      sheet.getCell(firstRow + 9, columnOf('单位')).value = '填表说明';
    });
    const kept = bytesOf(ledgerFile);
    const outcome = await run([changed, ...rest, added]);
    expect(outcome).toMatchObject({ kind: 'merged', added: 1, gone: 1, marked: 2, lost: [], codes: [] });
    expect(bytesOf(ledgerFile)).toEqual(kept);
    const [before, after] = [await valuesOf(kept), await valuesOf(bytesOf(mergedLedgerFile))];
    for (const [address, value] of before) expect(after.get(address), address).toEqual(value);
    const { sheet } = await opened(bytesOf(mergedLedgerFile));
    const text = (row: number, column: LedgerColumn) => sheet.getCell(row, columnOf(column)).text;
    expect([0, 1, 2].map((place) => text(firstRow + place, '核对'))).toEqual([
      '结果已不列入',
      expect.stringMatching(/^扣分现为\d+\.\d\d$/),
      '处室已核',
    ]);
    expect(text(firstRow + 10, '编号')).toBe(added.key);
    expect(text(firstRow + 10, '序号')).toBe('6');
    expect(text(firstRow + 10, '状态')).toBe('未启动');
    expect(after.size).toBe(before.size + 2 + 10);
    const part = new TextDecoder().decode(unzipSync(bytesOf(mergedLedgerFile))['xl/workbook.xml']);
    expect(part).toContain(`$A$1:$R$${firstRow + 10}`);
    expect(sheet.autoFilter).toBe(`A4:T${firstRow + 10}`);
  });

  it('is quiet again once the copy has taken its place, and takes marks back that no longer hold', async () => {
    await run(rectification.items.slice(1));
    await keep((sheet) => (sheet.getCell(firstRow, columnOf('责任人')).value = '张三'));
    await run(rectification.items.slice(0, 5));
    writeFileSync(join(folder, ledgerFile), bytesOf(mergedLedgerFile));
    expect(await run(rectification.items.slice(0, 5))).toEqual({ kind: 'kept', spare: true, codes: [] });
    expect(await run(rectification.items)).toMatchObject({ kind: 'merged', added: 0, gone: 0, marked: 1 });
    const { sheet } = await opened(bytesOf(mergedLedgerFile));
    const marks = Array.from({ length: 6 }, (_, place) => sheet.getCell(firstRow + place, columnOf('核对')).value);
    expect(marks).toEqual(marks.map(() => null));
    expect(sheet.getCell(firstRow, columnOf('责任人')).value).toBe('张三');
  });

  it('keeps whatever was filled in, and makes the same copy again from the same ledger', async () => {
    const free = ledgerColumns.filter((column) => column !== '编号' && column !== '核对');
    const texts = fc.string({
      unit: fc.constantFrom('整', '改', 'a', '=', "'", '1', '.', ',', '\n', ' ', '<', '&'),
      maxLength: 12,
    });
    const fill = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(...free),
      fc.oneof(texts, fc.integer(), fc.boolean()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fill, { minLength: 1, maxLength: 12 }), async (fills) => {
        rmSync(folder, { recursive: true, force: true });
        await run(rectification.items.slice(1, 5));
        await keep((sheet) => {
          for (const [place, column, value] of fills) sheet.getCell(firstRow + place, columnOf(column)).value = value;
        });
        const kept = bytesOf(ledgerFile);
        const outcome = await run();
        if (outcome.kind !== 'merged') throw new Error(outcome.kind);
        const [before, after] = [await valuesOf(kept), await valuesOf(outcome.bytes)];
        for (const [address, value] of before) {
          if (!address.includes('!T')) expect(after.get(address), address).toEqual(value);
        }
        expect(bytesOf(ledgerFile)).toEqual(kept);
        expect(await run()).toEqual(outcome);
      }),
      { numRuns: 25 },
    );
  });

  it('says what the copy cannot hold of their workbook', async () => {
    await run(rectification.items.slice(1));
    await keep((sheet) => (sheet.getCell(firstRow, columnOf('责任人')).value = '张三'));
    const parts = { ...unzipSync(bytesOf(ledgerFile)), 'xl/cellimages.xml': strToU8('<x/>') };
    writeFileSync(join(folder, ledgerFile), zipSync(parts));
    const outcome = await run();
    expect(outcome.kind === 'merged' ? outcome.lost.map(({ zh }) => zh) : []).toEqual(['单元格里的图片']);
  });

  it.each([
    ['no workbook at all', () => writeFileSync(join(folder, ledgerFile), '序号,单位'), 'DAT-1603'],
    ['a cut one', () => writeFileSync(join(folder, ledgerFile), bytesOf(ledgerFile).slice(0, 2000)), 'DAT-0104'],
    [
      'one that cannot be opened',
      () => {
        rmSync(join(folder, ledgerFile));
        mkdirSync(join(folder, ledgerFile));
      },
      'DAT-0100',
    ],
  ])('is reported and left alone where it is %s', async (_, spoil, code) => {
    await run();
    spoil();
    expect(await run()).toEqual({ kind: 'unread', codes: [code] });
  });
});
