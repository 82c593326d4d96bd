import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { suppressFindings } from '../../src/run/suppressions.ts';
import { periodOf } from '../samples/sampleMonth.ts';
import { SmallOffice } from './smallOffice.ts';

const roster = `名册: { 考核: 部门, 最少在册月数: 0 }
组别: { 一: 一组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
`;
let office: SmallOffice;
afterEach(() => office.remove());

function small(months: Readonly<Record<string, readonly string[]>>): SmallOffice {
  office = new SmallOffice(roster);
  for (const [month, lines] of Object.entries(months)) office.export(month, ...lines);
  return office;
}

function told(problems: readonly Diagnostic[]): readonly string[] {
  return problems.map(({ code, location }) => [code, location?.cell, location?.unit].join(' '));
}

const january = ['001,甲局,50,100', '002,乙局,20,100'];
const fallen = ['001,甲局,40,100', '002,乙局,25,100'];

test('a month is held against the month before, stored or read again, each figure at its cell', async () => {
  const made = small({ '2026-01': january, '2026-02': fallen });
  const again = await made.run('2026-02');
  expect(told(again.problems)).toEqual(['DAT-1310 C2 甲局']);
  expect(again.problems[0]?.facts).toMatchObject({ item: '支出', before: '2026-01', then: '50', now: '40' });
  made.keep((await made.run('2026-01')).assessment);
  expect((await made.run('2026-02')).problems).toEqual(again.problems);
});

test('cumulative figures begin again in January', async () => {
  const made = small({ '2025-12': ['001,甲局,990,1000', '002,乙局,-800,1000'], '2026-01': january });
  expect((await made.run('2026-01')).problems).toEqual([]);
});

test('figures that come by the quarter are held against the quarter before', async () => {
  const made = small({ '2026-03': january, '2026-06': fallen });
  made.write('config/数据源.yaml', made.read('config/数据源.yaml').replace('频率: 月', '频率: 季'));
  expect((await made.run('2026-06')).problems.map(({ code, facts }) => [code, facts['before']])).toEqual([
    ['DAT-1310', '2026-03'],
  ]);
});

test('last month under a new name is found, stored or read again, and told once', async () => {
  const made = small({ '2026-01': january, '2026-02': january });
  const again = await made.run('2026-02');
  expect(told(again.problems)).toEqual(['DAT-1314  ']);
  made.keep((await made.run('2026-01')).assessment);
  expect((await made.run('2026-02')).problems).toEqual(again.problems);
});

test('somebody may answer for one figure that fell, and for no other', async () => {
  const { problems: found } = await small({
    '2026-01': january,
    '2026-02': ['001,甲局,40,100', '002,乙局,15,100'],
  }).run('2026-02');
  const problems = new Problems();
  problems.add(found);
  const entry = { code: 'DAT-1310', file: 'data/2026-02/*', cell: 'C2', sheet: undefined, fact: undefined };
  const answered = { by: '张某', reason: '系统里冲减', from: undefined, until: periodOf('2026-02') };
  const at = { location: { file: 'config/忽略.yaml', line: 2 } };
  suppressFindings([{ ...entry, ...answered, ...at }], { period: periodOf('2026-02'), whole: true }, problems);
  const words = problems.list.map(({ location, suppressed }) => `${location?.cell} ${suppressed?.by ?? 'open'}`);
  expect(words).toEqual(['C2 张某', 'C3 open']);
});
