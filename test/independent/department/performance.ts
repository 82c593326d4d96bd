import { excess, less, proportional, ramp } from '../forms.ts';
import { type Fraction, f, least } from '../fraction.ts';
import { gapUnitsStretched, raisedOnly, sameGroup, stretched } from '../gap.ts';
import { nodes } from '../standards.ts';
import {
  alone,
  annual,
  each,
  everyMonth,
  everyQuarter,
  fromJune,
  type Indicator,
  measured,
  together,
} from '../unit.ts';

const monitored = nodes({ 6: '40%', 9: '80%', 12: '100%' });
const mended = nodes({ 6: '60%', 9: '80%', 12: '100%' });

/** 优 90—100%, 良 75—89%, 中 60—74%, 差 0—59% of full points. */
const grades: Readonly<Record<string, readonly [string, string]>> = {
  优: ['90%', '100%'],
  良: ['75%', '89%'],
  中: ['60%', '74%'],
  差: ['0%', '59%'],
};

/** 预算绩效. */
export const performance: readonly Indicator[] = [
  // The reviewer picks within the band of the grade; a pick outside it cannot stand.
  alone('D-D01', 2, [2], (u) => {
    const band = grades[u.text('整体目标评审等级')];
    const pick = u.n('整体目标评审取值');
    return !band || pick.isBelow(band[0]) || pick.isAbove(band[1]) ? '待核' : pick.times(2);
  }),

  alone('D-D02', 1, [2], (u) =>
    u.none('部门项目预算金额') ? 'P2' : ramp(u.ratio('编报目标项目金额', '部门项目预算金额'), '90%', '100%', 1),
  ),

  alone('D-D03', '1.5', [3], (u) => tiers(u.ratio('量化绩效指标数', '绩效指标数')).times('1.5')),

  // Reading II, declared 相对: units below 85% from 30%P to r(85%) on points, only upwards.
  together('D-D04', 3, annual, (units) => {
    const points = (share: Fraction) => ramp(share, '30%', '90%', 3);
    const line = f('85%');
    const direct = each(units, (u) => {
      if (u.none('应开展事前评估项目数')) return 'P2';
      const share = u.ratio('已开展事前评估项目数', '应开展事前评估项目数');
      return measured(share, points(share));
    });
    return raisedOnly(direct, (all) => gapUnitsStretched(all, { on: 'points', line, low: '0.9', high: points(line) }));
  }),

  alone('D-D05', '1.5', fromJune, (u) =>
    u.none('应监控项目数')
      ? 'P2'
      : proportional(u.ratio('已完成监控项目数', '应监控项目数'), monitored(u.month), '1.5'),
  ),

  alone('D-D06', '1.5', fromJune, (u) =>
    u.none('监控发现问题数')
      ? 'P1'
      : proportional(u.ratio('已整改监控问题数', '监控发现问题数'), mended(u.month), '1.5'),
  ),

  alone('D-D07', 1, [3], (u) =>
    u.none('应自评项目数') ? 'P2' : ramp(u.ratio('按时完成自评项目数', '应自评项目数'), '80%', '100%', 1),
  ),

  alone('D-D08', 5, annual, (u) =>
    u.none('自评复核项目数') ? 'P4' : less(5, excess(u.ratio('自评复核偏差分合计', '自评复核项目数'), 5).times('0.4')),
  ),

  // 10% gives 80%P, each whole 5% above +10%P, up to P.
  alone('D-D09', 3, annual, (u) => {
    if (u.none('部门项目预算金额')) return 'P2';
    const share = u.ratio('部门评价项目金额', '部门项目预算金额');
    if (share.isBelow('10%')) return f(0);
    return least(f(3), f('2.4').plus(share.minus('10%').over('5%').floor().times('0.3')));
  }),

  // Declared 相对: stretched to 50%P … P on points within the group, only upwards.
  together('D-D10', 4, annual, (units) => {
    const direct = each(units, (u) =>
      u.none('应应用评价结果数') ? 'P2' : ramp(u.ratio('已应用评价结果数', '应应用评价结果数'), '30%', '90%', 4),
    );
    return raisedOnly(direct, (all) => stretched(all, { on: 'points', low: 2, high: 4, peers: sameGroup(units) }));
  }),

  alone('D-D11', '1.5', [9], (u) => {
    if (u.yes('依法不公开')) return 'P2';
    return u.n('绩效公开应公开件数').isBelow(3)
      ? '待核'
      : u.ratio('绩效公开合格件数', '绩效公开应公开件数').times('1.5');
  }),
];

/** 预算管理一体化建设. */
export const integration: readonly Indicator[] = [
  alone('D-G01', '1.5', everyMonth, (u) =>
    u.none('支付总笔数') ? 'P2' : ramp(u.ratio('关联一致支付笔数', '支付总笔数'), '90%', '100%', '1.5'),
  ),

  // Not drawn this quarter, or fewer than 50 entries: the group's mean.
  alone('D-G02', '1.5', everyQuarter, (u) =>
    u.n('抽查基础信息条数').isBelow(50) ? 'P4' : u.ratio('抽查准确条数', '抽查基础信息条数').times('1.5'),
  ),

  alone('D-G03', '1.5', everyMonth, (u) => proportional(u.ratio('按时记账单位数', '应记账单位数'), '100%', '1.5')),

  alone('D-G04', '1.5', everyMonth, (u) => {
    if (u.none('支付总笔数')) return 'P2';
    return less('1.5', excess(u.ratio('退回支付笔数', '支付总笔数'), '1%').over('0.5%').ceiling().times('0.2'));
  }),

  alone('D-G05', 1, everyQuarter, (u) => less(1, u.n('勾稽差异个数').times('0.2'))),
];

/** 分档功效: 85% full, then 0.8, 0.6, 0.4, 0.2 at 75%, 65%, 50%, 30%, straight lines between; nothing below 30%. */
function tiers(x: Fraction): Fraction {
  if (!x.isBelow('85%')) return f(1);
  if (!x.isBelow('75%')) return f('0.8').plus(ramp(x, '75%', '85%', '0.2'));
  if (!x.isBelow('65%')) return f('0.6').plus(ramp(x, '65%', '75%', '0.2'));
  if (!x.isBelow('50%')) return f('0.4').plus(ramp(x, '50%', '65%', '0.2'));
  if (!x.isBelow('30%')) return f('0.2').plus(ramp(x, '30%', '50%', '0.2'));
  return f(0);
}
