import { excess, less, proportional, ramp } from '../forms.ts';
import { type Fraction, f, least, most } from '../fraction.ts';
import { gapUnitsStretched, justBelow, raisedOnly, sameGroup } from '../gap.ts';
import { nodes, specialBonds } from '../standards.ts';
import {
  alone,
  annual,
  each,
  everyMonth,
  everyQuarter,
  type Indicator,
  isScored,
  measured,
  together,
} from '../unit.ts';

const reassigned = nodes({ 3: '10%', 6: '25%', 9: '45%', 12: '60%' });
const arrearsPaid = nodes({ 3: '25%', 6: '50%', 9: '75%', 12: '100%' });

/** 资产管理. */
export const assets: readonly Indicator[] = [
  alone('D-E01', 1, everyMonth, (u) =>
    less(1, u.n('部门资产报表迟报次数').times('0.3').plus(u.n('部门资产报表差错次数').times('0.1'))),
  ),

  // Reading II, declared 直接 for 2026.
  alone('D-E02', '1.5', annual, (u) => ramp(u.ratio('部门账实相符资产价值', '部门盘点资产价值'), '90%', '100%', '1.5')),

  alone('D-E03', 1, annual, (u) => {
    const allowed = u.n('办公用房核定面积');
    return less(1, excess(u.n('办公用房实际面积').minus(allowed).over(allowed), '0%').over('1%').times('0.1'));
  }),

  // Place between the group's lowest and highest, from 50%P to P; all equal: full.
  together('D-E04', 1, annual, (units) => {
    const shares = each(units, (u) => u.ratio('在用固定资产原值', '固定资产原值'));
    const peers = sameGroup(units);
    return shares.map((own, row) => {
      if (!isScored(own)) return own;
      const figures = peers(shares, row)
        .filter(isScored)
        .map(({ x }) => x);
      const [worst, best] = [least(own.x, ...figures), most(own.x, ...figures)];
      return measured(own.x, worst.equals(best) ? f(1) : f('0.5').plus(ramp(own.x, worst, best, '0.5')));
    });
  }),

  // Reading II, declared 相对: gap units from 20%P to r(S−δ) on points, only upwards.
  together('D-E05', '1.5', everyQuarter, (units, month) => {
    const standard = reassigned(month);
    const line = justBelow(standard);
    const points = (share: Fraction) => ramp(share, standard.times('60%'), standard, '1.5');
    const direct = each(units, (u) => {
      if (u.none('年初部门闲置资产价值')) return 'P2';
      const share = u.ratio('已调剂闲置资产价值', '年初部门闲置资产价值');
      return measured(share, points(share));
    });
    return raisedOnly(direct, (all) => gapUnitsStretched(all, { on: 'points', line, low: '0.3', high: points(line) }));
  }),

  alone('D-E06', 1, annual, (u) =>
    u.none('资产购置额') ? 'P2' : proportional(u.ratio('有预算的资产购置额', '资产购置额'), '100%', 1),
  ),

  alone('D-E07', 1, annual, (u) => {
    if (!u.yes('有出租出借业务')) return 'P2';
    const unapproved = u.n('未经审批出租出借项数').times('0.4');
    return less(1, unapproved.plus(u.n('未公开招租项数').times('0.2')).plus(u.n('租金未按时上缴项数').times('0.3')));
  }),

  alone('D-E08', 1, annual, (u) =>
    u.none('资产处置项数') ? 'P2' : proportional(u.ratio('合规处置项数', '资产处置项数'), '100%', 1),
  ),
];

/** 债务管理. */
export const debt: readonly Indicator[] = [
  // Reading II, declared 相对: gap units from 30%P to r(S−δ) on points, only upwards.
  together('D-F01', 2, everyMonth, (units, month) => {
    const standard = specialBonds(month);
    const line = justBelow(standard);
    const points = (share: Fraction) => ramp(share, standard.times('60%'), standard, 2);
    const direct = each(units, (u) => {
      if (u.none('部门专项债券安排数')) return 'P2';
      const share = u.ratio('部门专项债券支出数', '部门专项债券安排数');
      return measured(share, points(share));
    });
    return raisedOnly(direct, (all) => gapUnitsStretched(all, { on: 'points', line, low: '0.6', high: points(line) }));
  }),

  alone('D-F02', 1, everyQuarter, (u) =>
    u.none('拖欠账款台账数')
      ? 'P2'
      : proportional(u.ratio('已清偿拖欠账款', '拖欠账款台账数'), arrearsPaid(u.month), 1),
  ),
];
