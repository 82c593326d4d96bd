import { less, proportional, ramp } from '../forms.ts';
import { type Fraction, f } from '../fraction.ts';
import { cappedAt, everybody, gapUnitsStretched, justBelow, raisedOnly, stretched } from '../gap.ts';
import { nodes, specialBonds } from '../standards.ts';
import { alone, annual, each, everyMonth, everyQuarter, type Indicator, measured, together } from '../unit.ts';
import { withinTwentyDays } from './policy.ts';

const putToUse = nodes({ 3: '10%', 6: '25%', 9: '45%', 12: '60%' });
const idleBondsMended = nodes({ 3: '20%', 6: '45%', 9: '70%', 12: '95%' });

/** 资产管理. */
export const assets: readonly Indicator[] = [
  alone('P-E01', '0.5', everyMonth, (u) =>
    less('0.5', u.n('资产报表迟报次数').times('0.2').plus(u.n('资产报表差错次数').times('0.1'))),
  ),

  // 60%P at 85%, P at 99%, nothing below 85%.
  alone('P-E02', 2, annual, (u) => {
    const share = u.ratio('账实相符资产价值', '盘点资产价值');
    return share.isBelow('85%') ? f(0) : f('1.2').plus(ramp(share, '85%', '99%', '0.8'));
  }),

  // Reading II, declared 相对: gap units from 20%P to r(S−δ) on the value, only upwards.
  together('P-E03', '1.5', everyQuarter, (units, month) => {
    const standard = putToUse(month);
    const line = justBelow(standard);
    const points = (share: Fraction) => ramp(share, standard.times('60%'), standard, '1.5');
    const direct = each(units, (u) => {
      if (u.none('年初闲置资产价值')) return 'P2';
      const share = u.ratio('盘活闲置资产价值', '年初闲置资产价值');
      return measured(cappedAt(share, standard), points(share));
    });
    return raisedOnly(direct, (all) => gapUnitsStretched(all, { on: 'x', line, low: '0.3', high: points(line) }));
  }),

  alone('P-E04', '0.5', everyQuarter, (u) =>
    u.none('处置收益应缴额') ? 'P2' : proportional(u.ratio('处置收益按时上缴额', '处置收益应缴额'), '100%', '0.5'),
  ),

  // 60% for the level, 40% for the rise over last year; from 98% on the rise counts in full.
  alone('P-E05', '2.5', annual, (u) => {
    const now = u.ratio('已入账公共基础设施数', '应入账公共基础设施数');
    const level = ramp(now, '40%', '100%', '1.5');
    const rise = now.minus(u.n('公共基础设施入账率上年'));
    return level.plus(now.isBelow('98%') ? ramp(rise, '0%', '10%', 1) : 1);
  }),
];

/** 债务管理. */
export const debt: readonly Indicator[] = [
  alone('P-F01', 3, annual, (u) => u.n('债务专项考核折算分').over(100).times(3)),

  alone('P-F02', '0.5', everyQuarter, (u) => f(u.n('政府债务余额').isAbove(u.n('政府债务限额')) ? 0 : '0.5')),

  // Declared 相对: stretched to 50%P … P on the value capped at S, only upwards.
  together('P-F03', 3, everyMonth, (units, month) => {
    const standard = specialBonds(month);
    const direct = each(units, (u) => {
      if (u.none('专项债券到位数')) return 'P2';
      const share = u.ratio('专项债券支出数', '专项债券到位数');
      return measured(cappedAt(share, standard), ramp(share, standard.times('60%'), standard, 3));
    });
    return raisedOnly(direct, (all) => stretched(all, { on: 'x', low: '1.5', high: 3, peers: everybody }));
  }),

  alone('P-F04', '0.5', everyMonth, (u) => less('0.5', u.n('逾期偿付次数').times('0.25'))),

  // No special bonds at all: P2; bonds but nothing idle at the start of the year: full.
  alone('P-F05', 1, everyQuarter, (u) => {
    if (u.none('专项债券到位数')) return 'P2';
    if (u.none('年初闲置专项债券资金')) return 'P1';
    return proportional(u.ratio('已整改闲置专项债券资金', '年初闲置专项债券资金'), idleBondsMended(u.month), 1);
  }),

  alone('P-F06', 1, everyQuarter, (u) =>
    u.none('在建专项债券项目数') ? 'P2' : ramp(u.ratio('监测填报合格项目数', '在建专项债券项目数'), '80%', '100%', 1),
  ),

  alone('P-F07', '0.5', [3], (u) => withinTwentyDays(u, '债务信息公开日期')),
];
