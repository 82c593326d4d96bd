import { afterEach, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { valueAt } from '../../src/domain/dataset.ts';
import { sourceValues } from '../../src/explain/sourceValues.ts';
import { assessmentJson, parseAssessment } from '../../src/reports/assessmentJson.ts';
import { dataSheet } from '../../src/reports/sheets/dataSheet.ts';
import { datasetOf } from '../../src/run/datasets.ts';
import { SmallOffice } from './smallOffice.ts';

const roster = `名册: { 考核: 部门, 最少在册月数: 0 }
组别: { 一: 一组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
  - { 代码: '003', 名称: 丙局, 组: 一, 参评: 参评 }
`;
const columns = '单位代码,数据项,月份,止月,原值,数值,计量单位,理由,依据,经办,复核,日期';
const signed = '系统漏记一笔,函〔2026〕1号,张三,李四,2026-03-02';
const told = '系统漏记一笔;依据 函〔2026〕1号;张三/李四 2026-03-02;data/2026/人工核定.csv';

let office: SmallOffice | undefined;
afterEach(() => office?.remove());

function small(...entries: readonly string[]): SmallOffice {
  office = new SmallOffice(roster);
  for (const [place, month] of ['2026-01', '2026-02', '2026-03'].entries())
    office.export(month, '001,甲局,10,100', '002,乙局,,100', '003,丙局,50,100', ...new Array<string>(place).fill(''));
  office.write('data/2026/人工核定.csv', `${[columns, ...entries].join('\n')}\n`);
  return office;
}

function spent({ data }: Assessment, month: string): Assessment['data'][number] | undefined {
  return data.find(({ item, period }) => item === '支出' && period === month);
}

test('both values stay visible, with who signed and where', async () => {
  const context = await small(`001,支出,2,,100000,250000,元,${signed}`, `002,支出,2,,缺失,30,万元,${signed}`).run(
    '2026-02',
  );
  expect(context.problems).toEqual([]);
  expect(context.assumptions).toContain('人工核定: 2 个数不是来源表单元格的原数,见“数据”表的说明');
  const { assessment, workings } = context;
  expect(assessment.draft).toEqual([]);
  expect(spent(assessment, '2026-02')?.mantissa).toEqual([25, 30, 50]);
  expect(spent(assessment, '2026-02')?.origin?.texts).toEqual(['10', '', '50']);
  expect(spent(assessment, '2026-02')?.origin?.notes).toEqual([
    [0, `人工核定: 原值 10(C2),核定为 250000元;${told} F2`],
    [1, `人工核定: 原值 缺失(C3),核定为 30万元;${told} F3`],
  ]);
  expect(assessment.files.map(({ source }) => source)).toEqual(['收支表', '收支表', '人工核定']);
  const [leaf] = workings.state.leaves.values();
  expect(leaf && sourceValues(workings, leaf, 0)[0]).toMatchObject({
    value: '25万元',
    text: '10',
    cell: 'C2',
    note: expect.stringContaining('原值 10(C2)'),
  });
  expect(JSON.stringify(dataSheet.make(context))).toContain('人工核定: 原值 10(C2)');
});

test('an earlier result carries the value and its note', async () => {
  const { assessment } = await small(`001,支出,2,,,25,万元,${signed}`).run('2026-02');
  const stored = parseAssessment(new TextDecoder().decode(assessmentJson(assessment)));
  const column = stored && datasetOf(stored).columns.get('支出@2026-02');
  expect(column && valueAt(column, 0)?.toText()).toBe('25');
  expect(column?.origin?.notes?.get(0)).toContain('人工核定');
});

test('an entry acts from its month to its last, and its passing is told', async () => {
  const run = small(`001,支出,1,2,,25,万元,${signed}`);
  expect(spent((await run.run('2026-02')).assessment, '2026-02')?.mantissa[0]).toBe(25);
  const { assessment, problems } = await run.run('2026-03');
  expect(spent(assessment, '2026-03')?.mantissa[0]).toBe(10);
  expect(problems.map(({ code }) => code)).toEqual(['DAT-0907', 'DAT-1310']);
});

test('the register stands for a source that has not come', async () => {
  const run = small(`001,支出,4,,,25,万元,${signed}`, `001,预算,4,,,100,万元,${signed}`);
  const { assessment, workings } = await run.run('2026-04');
  expect(assessment.scores[0]?.points.slice(0, 2)).toEqual(['15.0000', null]);
  const [leaf] = workings.state.leaves.values();
  expect(leaf && sourceValues(workings, leaf, 0)[0]).toMatchObject({
    file: 'data/2026/人工核定.csv',
    cell: 'F2',
    text: '25',
  });
});

test('a changed entry changes the definitions, so that nothing stored is taken for current', async () => {
  const run = small(`001,支出,2,,,25,万元,${signed}`);
  const before = (await run.run('2026-02')).assessment.fingerprint;
  run.write('data/2026/人工核定.csv', `${columns}\n`);
  expect((await run.run('2026-02')).assessment.fingerprint).not.toBe(before);
});

test('an entry for an old unit counts in the sum, one for the unit that follows replaces it', async () => {
  const merged = roster
    .replace("'003', 名称: 丙局", "'003', 名称: 丙局")
    .concat("沿革:\n  - { 日期: 2026-03-01, 事项: 合并, 由: ['001', '002'], 成: '003', 数据: 求和 }\n");
  const run = small(`002,支出,1,,,5,万元,${signed}`, `003,支出,3,,,99,万元,${signed}`);
  run.write('config/名册.yaml', merged);
  run.export('2026-01', '001,甲局,10,100', '002,乙局,20,100');
  const of = async (month: string) => {
    const column = (await run.run(month)).workings.input.lookup('支出', (await run.run(month)).assessment.period);
    return column && valueAt(column, 2)?.toText();
  };
  expect(await of('2026-01')).toBe('15');
  expect(await of('2026-03')).toBe('99');
});
