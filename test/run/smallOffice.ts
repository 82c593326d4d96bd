import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import type { ReportContext } from '../../src/reports/context.ts';
import { assumptionsOf } from '../../src/run/assumptions.ts';
import { runMonth } from '../../src/run/month.ts';
import { openOffice } from '../../src/run/office.ts';
import { writeOutputs } from '../../src/run/outputs.ts';
import { resultFolder } from '../../src/run/stored.ts';
import { periodOf, tool } from '../samples/sampleMonth.ts';

const policy = `办法: { 考核: 部门, 年度: 2026, 依据: 测试 }
指数: { 起算月: 1, 排名起始月: 1, 最低覆盖: 0%, 小数: 2, 排名依据: 显示值, 排名范围: [总体, 组内] }
提醒: []
发布: { 内部: [全部], 领导: [指数总表], 公开: [指数总表] }
`;

export const workspace = `工作区: { 单位: 测试厅, 数据: data, 输出: output, 日历: config/日历.yaml }
考核:
  部门: { 目录: config/目录, 名册: config/名册.yaml, 办法: config/办法.yaml, 数据源: config/数据源.yaml }
`;

const sources = `数据源:
  收支表:
    系统: 国库
    文件: 收支表
    频率: 月
    表头行: 1
    主键列: 代码
    名称列: 单位
    空白: 缺失
    列:
      支出: { 列名: 支出, 单位: 万元 }
      预算: { 列名: 预算, 单位: 万元 }
`;

export const catalogue = `目录: { 名称: 测试, 考核: 部门, 版本: 2026-01, 生效: 2026-01, 依据: 测试, 总分: 100, 状态: 示例 }
默认: { 缺失: 待核, 零分母: 待核, 舍入: 4位, 不在适用范围: 全目录分摊 }
数据项:
  支出: { 单位: 万元, 性质: 累计, 密级: 内部 }
  预算: { 单位: 万元, 性质: 累计, 密级: 内部 }
体系:
  - 编号: A
    名称: 执行
    分值: 100
    下级:
      - { 编号: A-01, 名称: 支出进度, 依据: 测试, 分值: 60, 周期: 月, 应考月: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 考核: 平时, 方向: 正, 单位: '%', 处室: 国库处, 取数: 系统取数, 密级: 内部, 取值: 支出 / 预算, 计分: { 方式: 插值, 折线: [[0%, 0], [100%, 满分]] } }
      - { 编号: A-02, 名称: 支出规模, 依据: 测试, 分值: 40, 周期: 月, 应考月: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 考核: 平时, 方向: 正, 单位: 万元, 处室: 国库处, 取数: 系统取数, 密级: 内部, 取值: 支出, 计分: { 方式: 极差, 低分: 50%满分, 范围: { 比较: 全体 }, 全等时: 满分, 单户时: 满分 } }
`;

/** A department assessment of two indicators on one export, small enough to work out by hand. */
export class SmallOffice {
  readonly root = mkdtempSync(join(tmpdir(), 'kaohe-small-'));

  constructor(roster: string) {
    const files = {
      'config/kaohe.yaml': workspace,
      'config/日历.yaml': '日历: { 年份: [2026], 状态: 示例, 依据: 测试 }\n放假: []\n调休上班: []\n节日: []\n',
      'config/名册.yaml': roster,
      'config/办法.yaml': policy,
      'config/数据源.yaml': sources,
      'config/目录/2026.yaml': catalogue,
    };
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Lines `代码,单位,支出,预算`. */
  export(month: string, ...lines: readonly string[]): void {
    this.write(`data/${month}/收支表.csv`, `${['代码,单位,支出,预算', ...lines].join('\n')}\n`);
  }

  async run(month: string): Promise<ReportContext> {
    const problems = new Problems();
    const office = await openOffice(this.root, { year: 2026, only: undefined }, problems);
    const setup = office?.setups[0];
    if (!office || !setup) throw new Error(JSON.stringify(problems.list));
    const request = {
      workspace: office.workspace,
      setup,
      period: periodOf(month),
      output: join(this.root, 'none'),
      tool,
    };
    const workings = await runMonth(request, problems);
    if (!workings) throw new Error(JSON.stringify(problems.list));
    return {
      workings,
      assessment: workings.assessment,
      problems: problems.list,
      assumptions: assumptionsOf(office, workings),
    };
  }

  /** Keeps a result where later months look for it. */
  keep(assessment: Assessment): void {
    const folder = join(this.root, 'none', resultFolder(assessment.assessment, assessment.period));
    const fault = writeOutputs(folder, new Map([['assessment.json', assessmentJson(assessment)]]), true);
    if (fault) throw new Error(`${fault.kind} ${fault.file}`);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
