import { excess, less, plateau, proportional, ramp } from '../forms.ts';
import { f, most } from '../fraction.ts';
import { majorPolicies, nodes } from '../standards.ts';
import { alone, annual, everyMonth, everyQuarter, type Indicator } from '../unit.ts';
import { workdaysAfter } from '../workdays.ts';

const adjustmentsFree = nodes({ 3: '1', 6: '1', 9: '2', 12: '2' });

/** 重大政策落实. */
export const policy: readonly Indicator[] = [
  // Declared 直接 for 2026.
  alone('D-A01', '2.5', everyMonth, (u) =>
    u.none('牵头政策资金可执行指标')
      ? 'P3'
      : proportional(u.ratio('牵头政策资金支付数', '牵头政策资金可执行指标'), majorPolicies(u.month), '2.5'),
  ),

  alone('D-A02', '1.5', everyQuarter, (u) =>
    u.none('应提出分配方案额') ? 'P2' : ramp(u.ratio('按时提出分配方案额', '应提出分配方案额'), '70%', '100%', '1.5'),
  ),

  alone('D-A03', 2, annual, (u) => {
    const [spent, planned] = [u.n('部门三公经费决算数'), u.n('部门三公经费预算数')];
    if (planned.isZero) return spent.isZero ? 'P2' : f(0);
    return less(2, excess(spent.over(planned), '100%').over('1%').times('2/6'));
  }),

  alone('D-A04', 1, annual, (u) =>
    u.none('一般性支出压减任务数')
      ? 'P2'
      : proportional(u.ratio('一般性支出压减数', '一般性支出压减任务数'), '100%', 1),
  ),

  alone('D-A05', 1, everyQuarter, (u) =>
    u.none('到期财政督办数') ? 'P2' : proportional(u.ratio('按时办结财政督办数', '到期财政督办数'), '100%', 1),
  ),

  alone('D-A06', '0.5', annual, (u) => {
    if (u.none('适宜预留采购预算')) return 'P2';
    return f(u.ratio('面向中小企业预留金额', '适宜预留采购预算').isBelow('30%') ? 0 : '0.5');
  }),
];

/** 预算编制. */
export const budgeting: readonly Indicator[] = [
  alone('D-B01', 1, [11], (u) => {
    const late = workdaysAfter(u.date('二上截止日期'), u.date('二上报送日期'));
    return less(1, f(late).times('0.3'));
  }),

  alone('D-B02', '1.5', [12], (u) =>
    less('1.5', u.n('预算退回次数').times('0.5').plus(u.n('预算错误处数').times('0.1'))),
  ),

  alone('D-B03', '1.5', [10], (u) =>
    u.none('申报入库项目数') ? 'P2' : proportional(u.ratio('已评审入库项目数', '申报入库项目数'), '100%', '1.5'),
  ),

  alone('D-B04', 1, [11], (u) =>
    u.none('下年部门项目支出控制数')
      ? 'P2'
      : plateau(u.ratio('储备项目金额', '下年部门项目支出控制数'), ['0.4', 1, '1.5', 3], 1),
  ),

  alone('D-B05', '1.5', [2], (u) => ramp(u.ratio('年初细化预算数', '年初批复预算数'), '70%', '100%', '1.5')),

  alone('D-B06', '2.5', annual, (u) => {
    const ours = u.n('年中追加额').minus(u.n('中央追加额')).minus(u.n('援藏追加额')).minus(u.n('自治区决策追加额'));
    const share = ours.over(u.n('年初批复预算数'));
    if (!share.isAbove('0%')) return f('2.5');
    if (!share.isAbove('10%')) return f('2');
    if (!share.isAbove('20%')) return f('1.5');
    return share.isAbove('30%') ? f(0) : f(1);
  }),

  alone('D-B07', 1, everyQuarter, (u) => {
    const counted = most(f(0), u.n('预算调剂次数').minus(adjustmentsFree(u.month)));
    return less(1, counted.times('0.2'));
  }),

  alone('D-B08', '1.5', annual, (u) =>
    u.none('单位资金实际收入数')
      ? 'P2'
      : ramp(u.ratio('单位资金编入预算数', '单位资金实际收入数'), '70%', '100%', '1.5'),
  ),

  alone('D-B09', 1, everyQuarter, (u) => less(1, u.n('人员信息不一致人数').times('0.05'))),

  alone('D-B10', 2, [9], (u) => {
    if (u.yes('依法不公开')) return 'P2';
    return u.n('部门公开检查项数').isBelow(10) ? '待核' : u.ratio('部门公开合格项数', '部门公开检查项数').times(2);
  }),
];
