import { excess, less, plateau, proportional, ramp } from '../forms.ts';
import { type Fraction, f, mean, most } from '../fraction.ts';
import { cappedAt, everybody, gapUnitsStretched, justBelow, raisedOnly, stretched } from '../gap.ts';
import { fundBudget, generalBudget, nodes } from '../standards.ts';
import {
  alone,
  annual,
  each,
  everyMonth,
  everyQuarter,
  type Indicator,
  measured,
  together,
  type Unit,
} from '../unit.ts';

const revived = nodes({ 3: '15%', 6: '45%', 9: '70%', 12: '90%' });
const recoveredZero = nodes({ 3: '0%', 6: '20%', 9: '35%', 12: '50%' });
const recoveredFull = nodes({ 3: '25%', 6: '50%', 9: '75%', 12: '100%' });
const cleared = nodes({ 3: '15%', 6: '40%', 9: '70%', 12: '100%' });

/** 预算执行. */
export const execution: readonly Indicator[] = [
  // Declared 相对: stretched to 50%P … P on points, only upwards.
  together('P-C01', 7, everyMonth, (units) => {
    const direct = each(units, bothBudgets);
    return raisedOnly(direct, (points) => stretched(points, { on: 'points', low: '3.5', high: 7, peers: everybody }));
  }),

  // The mean of the quarter's month-ends; the first quarter has February and March.
  alone('P-C02', 3, everyQuarter, (u) => {
    const monthEnds = u.month === 3 ? [2, 3] : [u.month - 2, u.month - 1, u.month];
    return ramp(mean(monthEnds.map((month) => u.in(month).ratio('库款合理区间县区数', '县区总数'))), '50%', '90%', 3);
  }),

  alone('P-C03', 5, everyMonth, (u) => plateau(u.ratio('库款余额', '月均库款流出'), ['0.1', '0.3', '0.8', '1.5'], 5)),

  alone('P-C04', '4.5', annual, (u) => {
    const [now, before] = [u.n('年末结转结余资金'), u.n('上年末结转结余资金')];
    const level = ramp(now.over(u.n('一般公共预算支出决算数')), '20%', '9%', '4.5');
    return before.isZero ? level : most(level, ramp(now.minus(before).over(before), '0%', '-30%', '4.5'));
  }),

  // Declared 相对: stretched to 40%P … P on the value capped at S, up or down.
  together('P-C05', 3, everyQuarter, (units, month) => {
    const standard = revived(month);
    const direct = each(units, (u) => {
      if (u.none('年初存量资金')) return 'P2';
      const share = u.ratio('已盘活存量资金', '年初存量资金');
      return measured(cappedAt(share, standard), ramp(share, standard.times('60%'), standard, 3));
    });
    return stretched(direct, { on: 'x', low: '1.2', high: 3, peers: everybody });
  }),

  alone('P-C06', '1.5', everyQuarter, (u) => {
    if (u.none('年初两年以上结转资金')) return 'P2';
    const share = u.ratio('收回两年以上结转资金', '年初两年以上结转资金');
    return ramp(share, recoveredZero(u.month), recoveredFull(u.month), '1.5');
  }),

  // Reading II, declared 相对: gap units from 30%P to r(S−δ) on points, only upwards.
  together('P-C07', 2, everyQuarter, (units, month) => {
    const standard = cleared(month);
    const line = justBelow(standard);
    const points = (share: Fraction) => ramp(share, standard.times('60%'), standard, 2);
    const direct = each(units, (u) => {
      if (u.none('暂付款年度消化任务数')) return 'P2';
      const share = u.ratio('暂付款消化数', '暂付款年度消化任务数');
      return measured(share, points(share));
    });
    return raisedOnly(direct, (all) => gapUnitsStretched(all, { on: 'points', line, low: '0.6', high: points(line) }));
  }),

  alone('P-C08', '1.5', everyMonth, (u) => {
    const spentLastYear = u.n('一般公共预算支出上年决算数').plus(u.n('政府性基金支出上年决算数'));
    return ramp(u.n('暂付款余额').over(spentLastYear), '10%', '5%', '1.5');
  }),

  alone('P-C09', 1, everyMonth, (u) =>
    less(1, excess(u.ratio('实拨资金支出累计', '库款支出累计'), '3%').over('1%').times('0.1')),
  ),

  alone('P-C10', 1, everyMonth, (u) =>
    u.none('应整改疑点数') ? 'P1' : proportional(u.ratio('已整改疑点数', '应整改疑点数'), '100%', 1),
  ),

  alone('P-C11', 1, everyMonth, (u) =>
    less(1, u.n('报表迟报次数').times('0.3').plus(u.n('报表差错次数').times('0.2'))),
  ),

  alone('P-C12', '0.5', annual, (u) => f(u.n('违规财政专户数').isAbove(0) ? 0 : '0.5')),

  alone('P-C13', 1, everyMonth, (u) => {
    const forecast = u.n('库款支出预测数');
    const deviation = u.n('库款支出实际数').minus(forecast).over(forecast).size();
    return less(1, excess(deviation, '5%').over('5%').ceiling().times('0.2'));
  }),
];

/**
 * 两本预算: 7 points split by last year's outturn of the two budgets; all to the general budget where the fund's share is
 * below 2% or there is no fund budget.
 */
function bothBudgets(u: Unit): Fraction {
  const general = rate(u.ratio('一般公共预算支出累计', '一般公共预算调整预算数'), generalBudget(u.month));
  const [generalBefore, fundBefore] = [u.n('一般公共预算支出上年决算数'), u.n('政府性基金支出上年决算数')];
  const fundShare = fundBefore.over(generalBefore.plus(fundBefore));
  if (fundShare.isBelow('2%') || u.none('政府性基金调整预算数')) return general.times(7);
  const fund = rate(u.ratio('政府性基金支出累计', '政府性基金调整预算数'), fundBudget(u.month));
  return general.times(f(1).minus(fundShare)).plus(fund.times(fundShare)).times(7);
}

function rate(progress: Fraction, standard: Fraction): Fraction {
  return ramp(progress, standard.times('60%'), standard, 1);
}
