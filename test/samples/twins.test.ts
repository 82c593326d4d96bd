import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { valueAt } from '../../src/domain/dataset.ts';
import type { Period } from '../../src/domain/period.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import { datasetOf } from '../../src/run/datasets.ts';
import { runMonth } from '../../src/run/month.ts';
import { type Office, openOffice } from '../../src/run/office.ts';
import { writeOutputs } from '../../src/run/outputs.ts';
import { resultFolder } from '../../src/run/stored.ts';
import { cleanTwin } from './cleanTwin.ts';
import { periodOf, repository, tool } from './sampleMonth.ts';
import { sampleYear } from './sampleYear.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2026-${String(month).padStart(2, '0')}`);

/** A workspace opened once, and a folder for its results. */
interface Twin {
  readonly root: string;
  readonly office: Office;
  readonly output: string;
}

let output = '';
let messy: Twin;
let clean: Twin;

beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'kaohe-twins-'));
  messy = await opened(repository, 'messy');
  clean = await opened(await cleanTwin(), 'clean');
});

afterAll(() => {
  for (const folder of [output, clean.root]) rmSync(folder, { recursive: true, force: true });
});

async function opened(root: string, name: string): Promise<Twin> {
  const office = await openOffice(root, { year: 2026, only: undefined }, new Problems());
  if (!office) throw new Error(`no office in ${root}`);
  return { root, office, output: join(output, name) };
}

/** A month whose result later months find. */
async function monthOf({ office, output: folder }: Twin, assessment: string, period: Period): Promise<Assessment> {
  const problems = new Problems();
  const setup = office.setups.find((each) => each.definitions.assessment === assessment);
  const workings =
    setup && (await runMonth({ workspace: office.workspace, setup, period, output: folder, tool }, problems));
  if (!workings || problems.hasErrors) throw new Error(`${assessment} ${period}`);
  const files = new Map([['assessment.json', assessmentJson(workings.assessment)]]);
  expect(writeOutputs(join(folder, resultFolder(assessment, period)), files, true)).toBeUndefined();
  return workings.assessment;
}

/** Everything but where figures stand in their files and how those wrote them: 不适用 in the one is 0 in the other. */
function withoutFiles(result: Assessment): unknown {
  const columns = [...datasetOf(result).columns].map(([key, column]) => [
    key,
    column.labels,
    Array.from(column.mantissa, (_, unit) =>
      column.notApplicable?.includes(unit) ? '0' : valueAt(column, unit)?.toText(),
    ),
  ]);
  return { ...result, data: columns, fingerprint: '', definitions: '', files: [] };
}

describe.each(['地市', '部门'])('%s: the messy samples and their clean twin', (assessment) => {
  it.each(months)('%s has the same figures, scores, indices and ranks', async (text) => {
    const period = periodOf(text);
    const [one, other] = [await monthOf(messy, assessment, period), await monthOf(clean, assessment, period)];
    expect(withoutFiles(one)).toEqual(withoutFiles(other));
  });

  it('the year has the same totals, grades and money', async () => {
    const [one, other] = [await sampleYear({ ...messy, assessment }), await sampleYear({ ...clean, assessment })];
    const lasting = { fingerprint: '', files: [] };
    expect({ ...one, ...lasting }).toEqual({ ...other, ...lasting });
  });
});
