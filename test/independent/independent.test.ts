import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import * as facts from './flatten.ts';
import { recompute } from './recompute.ts';
import type { AssessmentName } from './samples.ts';

const root = join(import.meta.dirname, '../..');
const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const assessments: readonly AssessmentName[] = ['地市', '部门'];

let out = '';
const said = new Map<number, string>();

const period = (month: number) => `2026-${String(month).padStart(2, '0')}`;

/** The exit code of a 初稿 is the tool's own affair; what counts here is the result it wrote. */
async function run(month: number): Promise<void> {
  const command = [join(root, 'bin/kaohe.js'), 'month', period(month), '--workspace', root, '--out', out];
  const { stderr } = await promisify(execFile)(process.execPath, command, { cwd: root }).catch((error: Error) => ({
    stderr: error.message,
  }));
  said.set(month, stderr);
}

async function resultOf(assessment: AssessmentName, month: number): Promise<Assessment> {
  const path = join(out, period(month), assessment, 'assessment.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`no result of ${period(month)}: ${said.get(month)}`);
  return JSON.parse(text);
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'kaohe-independent-'));
  for (const month of months) await run(month);
  // Reads the samples once, outside the time limit of a test.
  for (const assessment of assessments) await recompute(assessment, 2);
}, 600_000);

afterAll(() => rm(out, { recursive: true, force: true }));

describe.each(assessments)('%s', (assessment) => {
  describe.each(months)('month %i, as the tool gives it and as the rules give it', (month) => {
    it('has the same status, points, 得分率 and effective points in every cell', async () => {
      const recomputed = facts.cellsOf(await recompute(assessment, month));
      expect(facts.toolCellsOf(await resultOf(assessment, month))).toEqual(recomputed);
    });

    it('has the same index, bounds and rank for every unit', async () => {
      const recomputed = facts.indicesOf(await recompute(assessment, month), assessment === '部门');
      expect(facts.toolIndicesOf(await resultOf(assessment, month))).toEqual(recomputed);
    });

    it('has the same 得分率 in every area', async () => {
      const recomputed = facts.areasOf(await recompute(assessment, month));
      expect(facts.toolAreasOf(await resultOf(assessment, month))).toEqual(recomputed);
    });
  });
});

describe('the comparison', () => {
  it('covers more than 3000 cells of the golden months', async () => {
    const golden = [5, 6, 12].flatMap((month) => assessments.map((assessment) => resultOf(assessment, month)));
    const cells = (await Promise.all(golden)).map((result) => facts.toolCellsOf(result).size);
    expect(cells.reduce((total, each) => total + each, 0)).toBeGreaterThan(3000);
  });
});
