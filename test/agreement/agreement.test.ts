import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Expr, nodesOf } from '../../src/expression/expr.ts';
import { formCase } from '../rules/formHarness.ts';
import { allFormTables } from '../rules/formTable.ts';
import { Chance, generated } from './generate.ts';
import { handBuilt } from './handBuilt.ts';
import { hasLibreOffice, recalculate } from './libreOffice.ts';
import { type AgreementCase, type Expected, writePaper } from './paper.ts';

/**
 * The engine's points against the worksheet formulas of the same trees, as LibreOffice calculates them (it stands in for Excel and WPS).
 * Equal decimal texts; no tolerance. On a machine without LibreOffice the test is skipped, except where CI is set.
 */
const canRun = hasLibreOffice() || Boolean(process.env['CI']);
const rowsEach = 24;
const least = { rows: 2000 };

describe.skipIf(!canRun)('worksheet formulas agree with the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-agreement-'));
  const cases = [...handBuilt, ...formCases()];
  const more = cases.map((each, place) =>
    generated(each, rowsEach, new Chance(Number(process.env['SEED'] ?? 20_260_600) + place)),
  );
  let expected: readonly Expected[] = [];
  let planted: readonly Expected[] = [];
  let cells: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    const sheets = { papers: workbook.addWorksheet('底稿'), calendars: workbook.addWorksheet('日历') };
    expected = [...cases, ...more].flatMap((each) => writePaper(sheets, each));
    if (process.env['KEEP']) console.error(cases.length, expected.length, sheets.papers.actualRowCount, performance.now());
    planted = plantWrongFormula(sheets, handBuilt[0]);
    const file = join(folder, 'papers.xlsx');
    await workbook.xlsx.writeFile(file);
    cells = await recalculate(file, folder);
    if (process.env['KEEP']) (await import('node:fs')).cpSync(file, '/tmp/ws/papers.xlsx');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const differing = (lines: readonly Expected[]) =>
    lines.flatMap(({ name, row, column, points, formula }) => {
      const found = cells[row - 1]?.[column - 1];
      return found === points ? [] : [`${name}, row ${row}: engine ${points}, sheet ${found}\n${formula}`];
    });

  it('in every row', () => {
    expect(differing(expected)).toEqual([]);
  });

  it('over the forms’ tables and enough drawn rows', () => {
    expect(cases.length).toBeGreaterThan(handBuilt.length);
    expect(more.reduce((rows, each) => rows + each.units.size, 0)).toBeGreaterThanOrEqual(least.rows);
  });

  it('and differ where a formula is wrong', () => {
    expect(planted.length).toBeGreaterThan(0);
    expect(differing(planted).length).toBe(planted.length);
  });
});

/** Every table of test/cases/forms, before and after its gap rule. */
function formCases(): readonly AgreementCase[] {
  return allFormTables()
    .map(formCase)
    .flatMap(({ table, direct, points, units }) => {
      const dates = new Set([...(table.items ?? [])].flatMap(([item, of]) => (of === '日期' ? [item] : [])));
      const trees = direct === points ? [points] : [direct, points];
      const bound = trees.filter((tree) => units.size > 0 && !hasNames(tree));
      return bound.map((tree, place) => ({ name: `${table.label} ${place}`, tree, units, dates, digits: 4 }));
    });
}

function hasNames(tree: Expr): boolean {
  return [...nodesOf(tree)].some((node) => node.kind === 'name');
}

/** A case whose last column adds 1: proof that a difference is seen. */
function plantWrongFormula(
  sheets: Parameters<typeof writePaper>[0],
  each: AgreementCase | undefined,
): readonly Expected[] {
  if (!each) throw new Error('no case to spoil');
  const lines = writePaper(sheets, { ...each, name: 'planted' });
  for (const { row, column } of lines) {
    const cell = sheets.papers.getCell(row, column);
    cell.value = { formula: `IFERROR(1+${cell.formula},"planted")`, result: 0 };
  }
  return lines;
}
