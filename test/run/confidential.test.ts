import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderProblems } from '../../src/diagnostics/render.ts';
import { offendingTables } from '../../src/reading/offendingTables.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { monthWorkbook } from '../../src/reports/monthWorkbook.ts';
import { problemWorkbook } from '../../src/reports/problems/problemWorkbook.ts';
import { problemsData } from '../../src/reports/problemsJson.ts';
import { readBack } from '../reports/readBack.ts';
import { catalogue, SmallOffice, workspace } from './smallOffice.ts';

const roster = `名册: { 考核: 部门 }
组别: { 一: 一组 }
单位:
  - { 代码: '001', 名称: 甲局, 组: 一, 参评: 参评 }
  - { 代码: '002', 名称: 乙局, 组: 一, 参评: 参评 }
`;

let office: SmallOffice | undefined;
afterEach(() => office?.remove());

function small(): SmallOffice {
  office = new SmallOffice(roster);
  office.export('2026-01', '001,甲局,10,77777', '002,乙局,20,77777');
  return office;
}

/** The workbook of problems that is sent around. */
async function listedIn(problems: readonly Diagnostic[]): Promise<string> {
  const tables = await offendingTables({ root: office?.root ?? '', sources: [] }, problems);
  const responsible = { sources: [], systems: [], offices: [] };
  const entries = problems.map((problem, place) => ({ number: place + 1, problem, responsible }));
  const { parts } = await readBack(await problemWorkbook({ title: '问题', office: '测试厅', entries, tables }));
  return [...parts.values()].join('\n');
}

/** Everything a run says, stores or prints. */
async function saidBy(context: ReportContext): Promise<string> {
  const problems = (['zh', 'en'] as const).flatMap((language) =>
    renderProblems(context.problems, { language, lineOf: () => undefined, paint: (_, text) => text }),
  );
  const lists = [JSON.stringify(problemsData(context.problems, 'zh')), await listedIn(context.problems)];
  const json = new TextDecoder().decode(assessmentJson(context.assessment));
  const { parts } = await readBack(await monthWorkbook(context, 'internal'));
  return [JSON.stringify(context.problems), ...problems, ...lists, json, ...parts.values()].join('\n');
}

test('without 涉密 the figure is everywhere: the test below looks in the right places', async () => {
  expect(await saidBy(await small().run('2026-01'))).toContain('77777');
});

test('what stands beside a wrong cell is sent around with it', async () => {
  const run = small();
  run.export('2026-01', '009,甲局,10,77777');
  const { problems } = await run.run('2026-01');
  expect(await listedIn(problems)).toContain('77777');
});

test('a confidential item is refused, and its figure is nowhere', async () => {
  const run = small();
  run.write(
    'config/目录/2026.yaml',
    catalogue.replace('预算: { 单位: 万元, 性质: 累计, 密级: 内部 }', '预算: { 单位: 万元, 性质: 累计, 密级: 涉密 }'),
  );
  run.write(
    'data/2026/人工核定.csv',
    '单位代码,数据项,月份,数值,计量单位,理由,依据,经办,复核,日期\n001,预算,1,77777,万元,漏记,函1号,张三,李四,2026-02-02\n',
  );
  const context = await run.run('2026-01');
  expect(context.problems.map(({ code }) => code)).toEqual(['WSP-0801', 'DAT-1002']);
  expect(await saidBy(context)).not.toContain('77777');
});

test('its points enter by the signed register', async () => {
  const run = small();
  run.write(
    'config/目录/2026.yaml',
    catalogue.replace('预算: { 单位: 万元, 性质: 累计, 密级: 内部 }', '预算: { 单位: 万元, 性质: 累计, 密级: 涉密 }'),
  );
  run.write(
    'config/数据源.yaml',
    run.read('config/数据源.yaml').replace('      预算: { 列名: 预算, 单位: 万元 }\n', ''),
  );
  run.write(
    'data/2026/人工登记册.csv',
    '单位代码,指标,月份,类型,数值,依据,经办,复核,日期\n001,A-01,1,核定得分,45.5,密级编号1,张三,李四,2026-02-02\n',
  );
  const context = await run.run('2026-01');
  expect(context.problems).toEqual([]);
  expect(context.assessment.scores[0]?.points).toEqual(['45.5000', null]);
  expect(await saidBy(context)).not.toContain('77777');
});

test('a file with a confidential heading is not read at all', async () => {
  const run = small();
  run.write('config/kaohe.yaml', workspace.replace('输出: output', '输出: output, 涉密列: [预 算]'));
  const context = await run.run('2026-01');
  expect(context.problems.map(({ code, location }) => [code, location?.cell])).toEqual([['DAT-1001', 'D1']]);
  expect(context.assessment.scores[0]?.status).toEqual(['待核', '待核']);
  expect(context.assessment.files).toEqual([]);
  expect(await saidBy(context)).not.toContain('77777');
});

const signed = '理由,依据,经办,复核,日期';
const own: readonly (readonly [string, string, string])[] = [
  [
    '人工登记册.csv',
    `单位代码,指标,月份,类型,数值,依据,经办,复核,日期,债务余额\n001,A-01,1,核定得分,45,函1号,张三,李四,2026-02-02,77777\n`,
    'J1',
  ],
  [
    '人工核定.csv',
    `单位代码,数据项,月份,数值,计量单位,${signed}\n001,债务余额,1,77777,万元,漏记,函1号,张三,李四,2026-02-02\n`,
    'B2',
  ],
];

test.each(own)('%s with a confidential column or item is not read at all', async (name, text, cell) => {
  const run = small();
  run.export('2026-01', '001,甲局,10,100', '002,乙局,20,100');
  run.write('config/kaohe.yaml', workspace.replace('输出: output', '输出: output, 涉密列: [债务余额]'));
  run.write(`data/2026/${name}`, text);
  const context = await run.run('2026-01');
  expect(context.problems.map(({ code, location }) => [code, location?.cell])).toEqual([['DAT-1001', cell]]);
  expect(await saidBy(context)).not.toContain('77777');
});

test('reasons of a register may name what is confidential', async () => {
  const run = small();
  run.write('config/kaohe.yaml', workspace.replace('输出: output', '输出: output, 涉密列: [债务余额]'));
  run.write(
    'data/2026/人工登记册.csv',
    '单位代码,指标,月份,类型,数值,依据,经办,复核,日期\n001,A-01,1,核定得分,45.5,按债务余额核定,张三,李四,2026-02-02\n',
  );
  expect((await run.run('2026-01')).problems).toEqual([]);
});
