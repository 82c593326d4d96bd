import type { YearResult } from '../../src/aggregation/yearResult.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { monthPeriod, type Period } from '../../src/domain/period.ts';
import { openOffice } from '../../src/run/office.ts';
import { hasYear, readRecords, runYear } from '../../src/run/year.ts';
import { tool } from '../samples/sampleMonth.ts';
import { SmallOffice, workspace } from './smallOffice.ts';

export const months: readonly Period[] = Array.from({ length: 12 }, (_, place) => monthPeriod(2026, place + 1));

/** Two grades, one amount a group: what the year end needs at least. */
export const yearPolicy = `年终办法: { 考核: 部门, 年度: 2026, 依据: 测试办法 }
合成:
  总分: 100
  小数: 2
  排名依据: 显示值
  平时: { 方式: 逐项, 版本变更: 按年末版本, 折算: [{ 适用: [月], 合成: { 方式: 各期平均 } }] }
调整:
  界限: 零至总分
  加分池: { 封顶: 3, 计入排名: 是 }
  扣分池: { 封顶: 无, 计入排名: 是 }
  单列扣分计入排名: 是
  同一事项: 取重
  事项:
    - { 名称: 达标, 种类: 条件加分, 每次: 1, 封顶: 1, 条件: [{ 取: 执行, 不低于: 90% }] }
    - { 名称: 追赶, 种类: 条件加分, 每次: 0.5, 封顶: 0.5, 条件: [{ 取: A-01, 低于: 30% }] }
    - { 名称: 核定, 种类: 核定得分, 最大变动: 不限 }
等次:
  名称: [好, 差]
  范围: { 按: 总体 }
  名额: { 方式: 累计四舍五入, 份额: { 好: 50%, 差: 50% } }
  名额限制: []
  跨线并列: { 方式: 上靠 }
  门槛: []
  等次限制: 名额前
资金数据: { 救灾: 登记 }
资金:
  - 名称: 奖励
    种类: 奖励
    等次: [好]
    计算: { 方式: 等次定额, 金额: { 好: { 一: 20万元, 二: 10万元 } } }
    精度: 万元
    末位次序: [排序号]
    支出功能科目: '230'
    政府经济科目: '513'
    资金来源: 测试
    下达方式: 测试
    使用范围: 测试
    依据: 测试
等次运用:
  好: { 措施: [资金奖励] }
  差: { 措施: [工作提醒] }
`;

/** An office of one assessment with a year end, small enough to work out by hand. */
export class SmallYear extends SmallOffice {
  constructor(roster: string, policy = yearPolicy) {
    super(roster);
    const declared = workspace.replace(
      '办法: config/办法.yaml',
      '办法: config/办法.yaml, 年终办法: config/年终办法.yaml',
    );
    this.write('config/kaohe.yaml', declared);
    this.write('config/年终办法.yaml', policy);
  }

  /** Lines `代码,单位,支出,预算` of every month. */
  everyMonth(lines: (month: number) => readonly string[]): void {
    for (const [place, period] of months.entries()) this.export(period, ...lines(place + 1));
  }

  async year(): Promise<{ readonly result: YearResult; readonly codes: readonly string[] }> {
    const problems = new Problems();
    const office = await openOffice(this.root, { year: 2026, only: undefined }, problems);
    const setup = office?.setups[0];
    if (!office || !setup || !hasYear(setup)) throw new Error(JSON.stringify(problems.list));
    const records = await readRecords(office, 2026, problems);
    const request = { workspace: office.workspace, setup, year: 2026, records, output: `${this.root}/none`, tool };
    const result = await runYear(request, problems);
    if (!result) throw new Error(JSON.stringify(problems.list));
    return { result, codes: problems.list.map(({ code }) => code) };
  }
}
