import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../src/rules/registry.ts';
import fc from '../properties.ts';
import { formCase } from '../rules/formHarness.ts';
import { allFormTables } from '../rules/formTable.ts';
import { CalendarSheet } from './calendarSheet.ts';
import { Chance, generated } from './generate.ts';
import { handBuilt } from './handBuilt.ts';
import { hasLibreOffice, recalculate } from './libreOffice.ts';
import { type AgreementCase, type Paper, paperOf } from './paper.ts';
import { randomCase } from './randomTrees.ts';
import { calculate } from './strictCalculator.ts';
import { writeWorkbook } from './workbook.ts';

/**
 * The engine's points against the worksheet formulas of the same trees: equal decimal texts, no tolerance. Calculated twice: by LibreOffice,
 * which stands in for Excel and WPS, and by a calculator that forgives no last bit. Without LibreOffice its half is skipped, except where CI is set.
 */
const seed = Number(process.env['AGREEMENT_SEED'] ?? 20_260_600);
const rowsEach = 16;

const tables = allFormTables();
const cases = [...handBuilt, ...tables.flatMap(casesOf)];
const random = fc.sample(randomCase, { numRuns: 200, seed });
const drawn = cases.map((each, place) => generated(each, rowsEach, new Chance(seed + place)));
const calendars = new CalendarSheet();
const papers = layOut([...cases, ...drawn, ...random], 1);
const planted = spoiled(layOut(cases.slice(0, 1), nextRow(papers)));

describe('worksheet formulas agree with the engine', () => {
  it('over every form, every kind of trouble and enough drawn rows', () => {
    const covered = new Set(tables.map((table) => table.scoring.form.keyword));
    expect(forms.map(({ traits }) => traits.keyword).filter((keyword) => !covered.has(keyword))).toEqual([]);
    expect(tables.filter((table) => table.gap).length).toBeGreaterThan(0);
    expect(drawn.reduce((rows, each) => rows + each.units.size, 0)).toBeGreaterThanOrEqual(2000);
    const points = papers.flatMap((paper) => paper.points);
    expect(points.filter((each) => each === '待核').length).toBeGreaterThan(100);
    expect(points.filter((each) => each === '无法计算').length).toBeGreaterThan(100);
  });

  it('where every bit counts', () => {
    expect(differing(papers, (paper) => calculate(paper, calendars))).toEqual([]);
    expect(differing(planted, (paper) => calculate(paper, calendars)).length).toBe(handBuilt[0]?.units.size);
  }, 60_000);

  describe.skipIf(!hasLibreOffice() && !process.env['CI'])('as LibreOffice calculates them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaohe-agreement-'));
    let cells: readonly (readonly string[])[] = [];

    beforeAll(async () => {
      const file = join(folder, 'papers.xlsx');
      await writeWorkbook(file, [...papers, ...planted], calendars);
      cells = await recalculate(file, folder);
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const found = ({ header, size, columns }: Paper) => {
      const column = columnNumber(columns.at(-1)?.letters ?? '');
      return Array.from({ length: size }, (_, row) => cells[header + row]?.[column - 1] ?? '(no cell)');
    };

    it('in every row', () => {
      expect(differing(papers, found)).toEqual([]);
    });

    it('and differ where a formula is wrong', () => {
      expect(differing(planted, found).length).toBe(handBuilt[0]?.units.size);
    });
  });
});

/** A table of test/cases/forms before and after its gap rule. */
function casesOf(table: (typeof tables)[number]): readonly AgreementCase[] {
  const { direct, points, units } = formCase(table);
  const dates = new Set([...(table.items ?? [])].flatMap(([item, of]) => (of === '日期' ? [item] : [])));
  const trees = direct === points ? [points] : [direct, points];
  return units.size === 0
    ? []
    : trees.map((tree, place) => ({ name: `${table.label} ${place}`, tree, units, dates, digits: 4 }));
}

function layOut(all: readonly AgreementCase[], from: number): readonly Paper[] {
  const laid: Paper[] = [];
  for (const each of all) laid.push(paperOf(each, Math.max(from, nextRow(laid)), calendars));
  return laid;
}

function nextRow(laid: readonly Paper[]): number {
  const last = laid.at(-1);
  return last ? last.header + last.size + 1 : 1;
}

/** The papers with 1 added to their points: proof that a difference is seen. */
function spoiled(all: readonly Paper[]): readonly Paper[] {
  return all.map((paper) => {
    const columns = paper.columns.map((column, place) => {
      const formula = (row: number) => `IFERROR(1+${column.formula(row)},"planted")`;
      return place === paper.columns.length - 1 ? { ...column, formula } : column;
    });
    return { ...paper, name: 'planted', columns };
  });
}

/** A line for each row in which a calculation differs from the engine, with its formulas. */
function differing(all: readonly Paper[], calculated: (paper: Paper) => readonly string[]): readonly string[] {
  return all.flatMap((paper) => {
    const found = calculated(paper);
    return paper.points.flatMap((points, place) => {
      const row = paper.header + 1 + place;
      const formulas = () => paper.columns.map(({ letters, formula }) => `${letters}: ${formula(row)}`).join('\n');
      return found[place] === points
        ? []
        : [`${paper.name}, row ${row}: engine ${points}, sheet ${found[place]}\n${formulas()}`];
    });
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
