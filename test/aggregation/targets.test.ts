import { beforeAll, describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { type Expr, type NamedNode, nodesOf } from '../../src/expression/expr.ts';
import { undeclaredCells } from '../../src/reading/cellDeclaration.ts';
import { targetColumns } from '../../src/reading/targetColumns.ts';
import { readTargets } from '../../src/reading/targets.ts';
import { FixtureOffice, fixtureFiles, fixtureWorkspace } from './fixtureOffice.ts';
import { resultOf, scoreOf, statusesOf } from './inMonth.ts';

const month = {
  公共预算支出: '500 500 500',
  公共预算数: '1000 1000 1000',
  基金支出: '25 25 25',
  基金预算数: '100 100 100',
};
let office: FixtureOffice;

beforeAll(async () => {
  const three = (units: FixtureOffice['definitions']['roster']['units']) => units.slice(0, 3);
  const { roster, editions } = new FixtureOffice(['split.yaml'], { arrange: three }).definitions;
  const problems = new Problems();
  const targets = await readTargets(
    { workspace: fixtureWorkspace, assessment: fixtureFiles, editions, roster, year: 2026, cells: undeclaredCells },
    problems,
  );
  const [edition] = editions;
  if (!targets || !edition || problems.hasErrors) throw new Error(JSON.stringify(problems.list));
  const columns = targetColumns(targets, edition, { file: 1, size: roster.units.length, year: 2026 });
  office = new FixtureOffice(['split.yaml'], { arrange: three, columns });
});

describe('points split by the unit (Q3)', () => {
  it('are 14.4 and 3.6, or 9.9 and 8.1', () => {
    const { leaves } = office.month('2026-05', { '2026-05': month }).state;
    const scores = leaves.get('A1')?.scores;
    const parts = (row: number) =>
      ['公共预算分值', '基金分值'].map((name) => {
        const node = (scores ? namedIn(scores.compiled.points) : []).find((each) => each.name === name);
        const outcome = node && scores?.exact.evaluate(node, row);
        return outcome?.kind === 'number' ? outcome.value.toText() : undefined;
      });
    expect([parts(0), parts(1), parts(2)]).toEqual([
      ['14.4', '3.6'],
      ['9.9', '8.1'],
      ['18', '0'],
    ]);
  });

  it('score each part by its own figure', () => {
    const workings = office.month('2026-05', { '2026-05': month });
    // 50% of 14.4 and 25% of 3.6; 50% of 9.9 and 25% of 8.1; all of 18 at 50%.
    expect(['甲', '乙', '丙'].map((unit) => scoreOf(workings, 'A1', unit).points)).toEqual([
      '8.1000',
      '6.9750',
      '9.0000',
    ]);
    expect(['甲', '乙', '丙'].map((unit) => scoreOf(workings, 'A1', unit).rate)).toEqual(['0.45', '0.3875', '0.5']);
  });

  it('need the part without a share for nothing', () => {
    const workings = office.month('2026-05', { '2026-05': { ...month, 基金支出: '25 · 0', 基金预算数: '100 100 0' } });
    expect(statusesOf(workings, 'A1')).toEqual(['有值', '待核', '有值']);
    expect(scoreOf(workings, 'A1', '丙').points).toBe('9.0000');
  });
});

describe('targets by unit and month', () => {
  it('hold for every month, unless one is set for the month itself', () => {
    const may = office.month('2026-05', { '2026-05': month });
    expect(['甲', '乙', '丙'].map((unit) => scoreOf(may, 'A2', unit).points)).toEqual(['1.2500', '2.0000', '2.0000']);
    const june = office.month('2026-06', { '2026-06': month });
    expect(scoreOf(june, 'A2', '甲').points).toBe('1.0000');
    expect(statusesOf(june, 'A2')).toEqual(['有值', '有值', '待核']);
  });

  it('enter the index', () => {
    // (8.1 + 1.25) of 20
    expect(resultOf(office.month('2026-05', { '2026-05': month }), '甲').index).toEqual({
      exact: '46.75',
      shown: '46.75',
    });
  });
});

function namedIn(tree: Expr): readonly NamedNode[] {
  return [...nodesOf(tree)].filter((node) => node.kind === 'named');
}
