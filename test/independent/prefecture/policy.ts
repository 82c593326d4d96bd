import { daysBetween, excess, less, plateau, proportional, ramp, shortfall } from '../forms.ts';
import { type Fraction, f, mean } from '../fraction.ts';
import { everybody, raisedOnly, stretched } from '../gap.ts';
import { aidAndBorder, directFunds, linkUpFunds } from '../standards.ts';
import { alone, annual, each, everyMonth, everyQuarter, type Indicator, together, type Unit } from '../unit.ts';

/** 重大政策落实. */
export const policy: readonly Indicator[] = [
  alone('P-A01', 1, everyMonth, (u) =>
    u.none('应分配直达资金') ? 'P2' : ramp(u.ratio('已分配直达资金', '应分配直达资金'), '80%', '100%', 1),
  ),

  // Declared 直接 for 2026.
  alone('P-A02', '2.5', everyMonth, (u) => {
    const standard = directFunds(u.month);
    if (u.none('直达资金下达数')) return 'P2';
    return ramp(u.ratio('直达资金支付数', '直达资金下达数'), standard.times('60%'), standard, '2.5');
  }),

  alone('P-A03', 1, everyMonth, (u) =>
    u.none('应分解下达转移支付') ? 'P2' : ramp(u.ratio('按期分解下达转移支付', '应分解下达转移支付'), '70%', '100%', 1),
  ),

  // Declared 直接 for 2026.
  alone('P-A04', 2, everyMonth, (u) =>
    u.none('衔接资金到位数')
      ? 'P2'
      : proportional(u.ratio('衔接资金支出数', '衔接资金到位数'), linkUpFunds(u.month), 2),
  ),

  alone('P-A05', '1.5', [3], (u) => f(u.ratio('三保预算安排数', '三保需求审核数').isBelow('100%') ? 0 : '1.5')),

  alone('P-A06', 1, everyMonth, (u) =>
    less(1, u.n('工资拖欠次数').times('0.5').plus(u.n('其他三保违规次数').times('0.2'))),
  ),

  // Declared 相对: stretched to 50%P … P on points, only upwards.
  together('P-A07', 3, everyMonth, (units, month) => {
    const standard = aidAndBorder(month);
    const direct = each(units, (u) => {
      const arrived = u.n('援藏资金到位数').plus(u.n('边境资金到位数'));
      if (arrived.isZero) return 'P2';
      const spent = u.n('援藏资金支出数').plus(u.n('边境资金支出数'));
      return ramp(spent.over(arrived), standard.times('60%'), standard, 3);
    });
    return raisedOnly(direct, (points) => stretched(points, { on: 'points', low: '1.5', high: 3, peers: everybody }));
  }),

  alone('P-A08', 1, everyQuarter, (u) =>
    u.none('一卡通应发放额') ? 'P2' : ramp(u.ratio('一卡通按时发放额', '一卡通应发放额'), '90%', '100%', 1),
  ),

  alone('P-A09', '1.5', annual, (u) => {
    const [now, before] = [u.n('三公经费决算数'), u.n('三公经费上年决算数')];
    if (before.isZero) return now.isZero ? f('1.5') : '待核';
    return less('1.5', excess(now.minus(before).over(before), '0%').over('1%').times('0.15'));
  }),

  alone('P-A10', '0.5', annual, (u) =>
    u.none('应办结督办事项数') ? 'P2' : proportional(u.ratio('按时办结督办事项数', '应办结督办事项数'), '100%', '0.5'),
  ),
];

/** 预算编制. */
export const budgeting: readonly Indicator[] = [
  alone('P-B01', 1, [2], (u) => {
    const parts = ['四本预算齐全', '转移支付分项编列', '债务限额余额编列', '三公经费汇总编列', '绩效目标随草案报送'];
    return f(parts.filter((part) => u.yes(part)).length).times('0.2');
  }),

  alone('P-B02', 1, [2], (u) => ramp(u.ratio('提前下达编入预算数', '提前下达通知数'), '70%', '100%', 1)),

  // Reading II, declared 直接 for 2026.
  alone('P-B03', '1.5', [3], (u) => ramp(u.ratio('年初细化到项目支出预算', '年初支出预算'), '60%', '95%', '1.5')),

  alone('P-B04', 1, annual, (u) => {
    const planned = u.n('一般公共预算收入预算数');
    const deviation = u.n('一般公共预算收入决算数').minus(planned).over(planned).size();
    return less(1, excess(deviation, '10%').over('2%').floor().times('0.2'));
  }),

  alone('P-B05', 2, annual, (u) => {
    const earlier = mean([u.n('税收占比前一年'), u.n('税收占比前二年'), u.n('税收占比前三年')]);
    const change = u.ratio('税收收入决算数', '一般公共预算收入决算数').minus(earlier);
    return less(2, shortfall(change, '-1%').over('1%').times('0.4'));
  }),

  alone('P-B06', 1, [11], (u) => plateau(u.ratio('项目库储备金额', '下年项目支出控制数'), ['0.5', 1, 2, '3.5'], 1)),

  alone('P-B07', '0.5', [3], (u) => withinTwentyDays(u, '部门预算批复日期')),

  alone('P-B08', 1, [10], (u) =>
    u.n('公开检查项数').isBelow(50) ? '待核' : u.ratio('公开检查合格项数', '公开检查项数'),
  ),
];

/** 20 natural days after the approval of the budget; each day later −0.1 of 0.5. */
export function withinTwentyDays(u: Unit, item: string): Fraction {
  const late = Math.max(0, daysBetween(u.date('人大批准预算日期'), u.date(item)) - 20);
  return less('0.5', f(late).times('0.1'));
}
