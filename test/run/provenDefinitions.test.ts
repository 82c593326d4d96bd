import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { openOffice } from '../../src/run/office.ts';
import { provenDefinitions } from '../../src/run/stored.ts';
import { periodOf, sampleMonth, tool } from '../samples/sampleMonth.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const catalogue = 'config/地市/目录/2026.yaml';
/** Sound to read; only the lint sees that a worked case does not come out. */
const sound = '得分: ';
const wrong = '得分: 9';

let copy: WorkspaceCopy;
let january: Assessment;

beforeAll(async () => {
  copy = new WorkspaceCopy({ periods: ['2026-01', '2026'] });
  january = (await sampleMonth({ assessment: '地市', period: periodOf('2026-01'), root: copy.root })).assessment;
});

afterAll(() => copy.remove());

async function problemsWith(proven: string | undefined) {
  const problems = new Problems();
  const office = await openOffice(copy.root, { year: 2026, only: '地市', proven: () => proven }, problems);
  const [setup] = office?.setups ?? [];
  return { codes: new Set(problems.list.map((problem) => problem.code)), hash: setup?.definitionsHash };
}

describe('definitions', () => {
  it('proven once are known by a result made under them', () => {
    const year = { assessment: '地市', year: 2026, tool };
    expect(provenDefinitions(copy.output, year)).toBeUndefined();
    copy.save(january);
    expect(provenDefinitions(copy.output, year)).toBe(january.definitions);
    expect(provenDefinitions(copy.output, { ...year, tool: 'another' })).toBeUndefined();
    expect(provenDefinitions(copy.output, { ...year, year: 2025 })).toBeUndefined();
    expect(provenDefinitions(copy.output, { ...year, assessment: '部门' })).toBeUndefined();
    copy.save({ ...january, period: periodOf('2026-02'), definitions: 'later' });
    expect(provenDefinitions(copy.output, year)).toBe('later');
  });

  it('are not linted again while they are the same, and are when they are not', async () => {
    expect((await problemsWith(undefined)).codes).toEqual(new Set());
    copy.edit(catalogue, `${sound}`, `${wrong}`);
    const changed = await problemsWith(january.definitions);
    expect(changed.hash).not.toBe(january.definitions);
    expect(changed.codes.size).toBeGreaterThan(0);
    // What was proven is not looked at again, even where it should not have been proven.
    expect((await problemsWith(changed.hash)).codes).toEqual(new Set());
  });
});
