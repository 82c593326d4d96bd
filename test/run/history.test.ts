import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { because } from '../../src/explain/because.ts';
import { unitSummary } from '../../src/explain/unitSummary.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { indexCsv } from '../../src/reports/indexCsv.ts';
import { monthWorkbook } from '../../src/reports/monthWorkbook.ts';
import { openOffice } from '../../src/run/office.ts';
import { periodOf, sampleMonth } from '../samples/sampleMonth.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
const april = periodOf('2026-04');

let copy: WorkspaceCopy;
/** Results without any history, by month. */
const fresh = new Map<string, ReportContext>();

/** Definitions by assessment: they are the same all along, and need not be linted for every run. */
const definitions = new Map<string, string>();

beforeAll(async () => {
  copy = new WorkspaceCopy({ periods: [...months, '2026'] });
  const office = await openOffice(copy.root, { year: 2026, only: undefined }, new Problems());
  for (const setup of office?.setups ?? []) definitions.set(setup.definitions.assessment, setup.definitionsHash);
  for (const month of months) fresh.set(month, await run(month));
});

afterAll(() => copy.remove());

function run(month = '2026-04', more: { readonly reuse?: boolean } = {}): Promise<ReportContext> {
  const proven = (_: unknown, assessment: string) => definitions.get(assessment);
  const period = periodOf(month);
  return sampleMonth({ assessment: '地市', period, root: copy.root, output: copy.output, proven, ...more });
}

function freshContext(month: string): ReportContext {
  const context = fresh.get(month);
  if (!context) throw new Error(month);
  return context;
}

function freshly(month: string): Assessment {
  return freshContext(month).assessment;
}

/** Results of these months as they would lie in the output folder, and of no others. */
function keep(results: readonly Assessment[]): void {
  rmSync(copy.output, { recursive: true, force: true });
  for (const result of results) copy.save(result);
}

async function filesOf(context: ReportContext): Promise<readonly string[]> {
  const files = [
    await monthWorkbook(context, 'internal'),
    indexCsv(context.assessment),
    assessmentJson(context.assessment),
  ];
  return files.map((bytes) => Buffer.from(bytes).toString('base64'));
}

/** A March whose first unit had another index: whoever uses it says so. */
function tampered(change: Partial<Assessment> = {}): Assessment {
  const march = freshly('2026-03');
  const results = march.results.map((result, row) =>
    row === 0 ? { ...result, index: { exact: '1', shown: '1.00' } } : result,
  );
  return { ...march, results, ...change };
}

function marchInTrend({ assessment }: ReportContext): string | null | undefined {
  return assessment.trend.find(({ period }) => period === '2026-03')?.index[0];
}

describe('earlier months', () => {
  it.each([[months.slice(0, 3)], [['2026-03']], [['2026-02']], [['2026-01', '2026-03']]])(
    'from stored results %j give the same bytes as none',
    async (stored) => {
      keep(stored.map(freshly));
      expect(await filesOf(await run())).toEqual(await filesOf(freshContext('2026-04')));
    },
  );

  it('whose results stand are taken from them', async () => {
    keep([tampered()]);
    expect(marchInTrend(await run())).toBe('1.00');
    expect((await run()).assessment.results[0]?.change?.previous).toBe('1.00');
  });

  it.each<[string, Partial<Assessment>]>([
    ['another fingerprint', { fingerprint: '0'.repeat(64) }],
    ['no fingerprint', { fingerprint: '' }],
    ['the fingerprint of another month', {}],
  ])('with %s are read and scored again', async (what, change) => {
    const other = what.includes('month') ? { fingerprint: freshly('2026-02').fingerprint } : change;
    keep([tampered(other)]);
    expect(marchInTrend(await run())).toBe(freshly('2026-03').results[0]?.index?.shown);
  });

  it('with a result that somebody edited are read and scored again', async () => {
    keep([freshly('2026-03')]);
    writeFileSync(join(copy.output, '2026-03/地市/assessment.json'), assessmentJson(tampered()));
    expect(marchInTrend(await run())).toBe(freshly('2026-03').results[0]?.index?.shown);
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['no JSON', () => '指数'],
    ['something else', () => '{"format": "kaohe.assessment/1"}'],
    ['of another format', (text: string) => text.replace('kaohe.assessment/1', 'kaohe.assessment/2')],
    ['a list', () => '[]'],
  ])('whose result is %s are read and scored again', async (_, damage) => {
    rmSync(copy.output, { recursive: true, force: true });
    const march = freshly('2026-03');
    copy.saveBytes(march, Buffer.from(damage(new TextDecoder().decode(assessmentJson(march)))));
    expect((await run()).assessment).toEqual(freshly('2026-04'));
  });

  it('whose result is a folder are read and scored again', async () => {
    rmSync(copy.output, { recursive: true, force: true });
    mkdirSync(join(copy.output, '2026-03/地市/assessment.json'), { recursive: true });
    expect((await run()).assessment).toEqual(freshly('2026-04'));
  });

  it('of last year are taken as published', async () => {
    const lastYear: Assessment = { ...tampered({ fingerprint: 'of another program' }), period: periodOf('2025-04') };
    keep([lastYear]);
    const { assessment } = await run();
    expect(assessment.results[0]?.yearOnYear).toMatchObject({ previous: '1.00' });
    expect(assessment.trend.map(({ period }) => period)).toEqual(months);
  });
});

describe('a late correction of an earlier export', () => {
  const path = 'samples/2026-03/直达资金监控表_202603.csv';
  let corrected: WorkspaceCopy;

  beforeAll(() => {
    corrected = new WorkspaceCopy({ periods: [...months, '2026'] });
    corrected.edit(path, '540100,拉萨市,', '540100,拉萨市,1');
  });

  afterAll(() => corrected.remove());

  it('changes the fingerprints of its month and of those after it', async () => {
    for (const month of months) {
      const { assessment } = await sampleMonth({ assessment: '地市', period: periodOf(month), root: corrected.root });
      expect([month, assessment.fingerprint === freshly(month).fingerprint]).toEqual([month, month < '2026-03']);
    }
  });

  it('reaches later months by itself', async () => {
    for (const month of months) corrected.save(freshly(month));
    const request = { assessment: '地市', period: april, root: corrected.root };
    const withOld = await sampleMonth({ ...request, output: corrected.output });
    const without = await sampleMonth(request);
    expect(await filesOf(withOld)).toEqual(await filesOf(without));
    expect(marchInTrend(withOld)).not.toBe(freshly('2026-03').results[0]?.index?.shown);
  });
});

describe('an explanation', () => {
  it.each([
    ['of every month', months],
    ['of its month alone', ['2026-04']],
  ])('from the stored result %s says what a run without one says', async (_, stored) => {
    const without = freshContext('2026-04');
    keep(stored.map(freshly));
    const reused = await run('2026-04', { reuse: true });
    expect(reused.assessment).toEqual(without.assessment);
    const rows = without.assessment.units.map((_, row) => row);
    for (const [id, leaf] of without.workings.state.leaves) {
      const other = reused.workings.state.leaves.get(id);
      expect(other && rows.map((row) => because(reused.workings, other, row, 'zh'))).toEqual(
        rows.map((row) => because(without.workings, leaf, row, 'zh')),
      );
    }
    expect(rows.map((row) => unitSummary(reused.workings, row))).toEqual(
      rows.map((row) => unitSummary(without.workings, row)),
    );
  });

  it('takes the data of the stored result, and reads no export for it', async () => {
    const result = freshly('2026-04');
    const item = '直达资金支付数';
    const data = result.data.map((column) =>
      column.item === item && column.period === april ? { ...column, mantissa: column.mantissa.map(() => 0) } : column,
    );
    expect(data).not.toEqual(result.data);
    keep([{ ...result, data }]);
    const valuesOf = ({ workings, assessment }: ReportContext) => {
      const leaf = workings.state.leaves.get('P-A02');
      return assessment.units.map((_, row) => leaf && because(workings, leaf, row, 'zh').values[0]?.value);
    };
    expect(new Set(valuesOf(await run('2026-04', { reuse: true })))).toEqual(new Set(['0%']));
    expect(new Set(valuesOf(await run())).size).toBeGreaterThan(1);
  });
});
