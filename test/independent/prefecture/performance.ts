import { excess, less, proportional, ramp, shortfall } from '../forms.ts';
import { f, least, sum } from '../fraction.ts';
import { everybody, raisedOnly, stretched } from '../gap.ts';
import { nodes } from '../standards.ts';
import { alone, annual, each, fromJune, type Indicator, isScored, measured, together } from '../unit.ts';

const monitoredZero = nodes({ 6: '10%', 9: '50%', 12: '80%' });
const monitoredFull = nodes({ 6: '50%', 9: '90%', 12: '100%' });
const corrected = nodes({ 6: '60%', 9: '80%', 12: '100%' });

/** 预算绩效. */
export const performance: readonly Indicator[] = [
  alone('P-D01', '0.5', [3], (u) => ramp(u.ratio('编报绩效目标项目金额', '项目支出预算金额'), '80%', '100%', '0.5')),

  alone('P-D02', 2, [4], (u) =>
    u.n('绩效目标抽查数').isBelow(20) ? '待核' : u.ratio('绩效目标抽查合格数', '绩效目标抽查数').times(2),
  ),

  // Declared 相对: stretched to 40%P … P on points, only upwards.
  together('P-D03', 3, annual, (units) => {
    const direct = each(units, (u) =>
      u.none('应开展事前评估政策项目数')
        ? 'P2'
        : ramp(u.ratio('开展事前评估政策项目数', '应开展事前评估政策项目数'), '30%', '90%', 3),
    );
    return raisedOnly(direct, (points) => stretched(points, { on: 'points', low: '1.2', high: 3, peers: everybody }));
  }),

  alone('P-D04', '1.5', fromJune, (u) =>
    ramp(u.ratio('已监控项目金额', '编报绩效目标项目金额'), monitoredZero(u.month), monitoredFull(u.month), '1.5'),
  ),

  alone('P-D05', 1, fromJune, (u) =>
    u.none('预警项目数') ? 'P1' : proportional(u.ratio('已纠偏预警项目数', '预警项目数'), corrected(u.month), 1),
  ),

  alone('P-D06', 3, annual, (u) =>
    u.n('自评抽查项目数').isBelow(15) ? '待核' : u.ratio('自评抽查一致项目数', '自评抽查项目数').times(3),
  ),

  // Below last year's share nothing; level 60%P; each whole point above +10%P, up to P; 30% is full whatever last year was.
  alone('P-D07', '2.5', annual, (u) => {
    const [now, before] = [u.ratio('重点评价金额', '项目支出预算金额'), u.n('重点评价占比上年')];
    if (!now.isBelow('30%')) return f('2.5');
    if (now.isBelow(before)) return f(0);
    return least(f('2.5'), f('1.5').plus(now.minus(before).over('1%').floor().times('0.25')));
  }),

  // Against the aggregate share of all; no evaluation at all = 0 points.
  together('P-D08', 4, annual, (units) => {
    const known = each(units, (u) => measured(u.n('评价结果调减金额'), u.n('评价项目金额'))).filter(isScored);
    const average = sum(known.map(({ x }) => x)).over(sum(known.map(({ points }) => points)));
    return each(units, (u) => {
      const cut = u.n('评价结果调减金额');
      if (u.none('评价项目金额')) return f(0);
      return less(
        4,
        shortfall(cut.over(u.n('评价项目金额')), average)
          .over('1%')
          .times('0.4'),
      );
    });
  }),

  // Each place behind the first −8%P; equal units share the better place.
  together('P-D09', '2.5', annual, (units) => {
    const averages = each(units, (u) => u.ratio('县级运行绩效得分合计', '参评县区数'));
    return averages.map((own) => {
      if (!isScored(own)) return own;
      const ahead = averages.filter((other) => isScored(other) && other.x.isAbove(own.x)).length;
      return measured(own.x, less('2.5', f(ahead).times('0.2')));
    });
  }),
];

/** 预算管理一体化建设. */
export const integration: readonly Indicator[] = [
  alone('P-G01', 2, [3, 6, 9, 12], (u) =>
    u.n('基础数据抽查条数').isBelow(200) ? '待核' : u.ratio('基础数据抽查合格条数', '基础数据抽查条数').times(2),
  ),

  alone('P-G02', '1.5', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (u) =>
    less('1.5', excess(u.ratio('断报单位数', '应报单位数'), '1%').over('0.5%').ceiling().times('0.1')),
  ),

  alone('P-G03', 1, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (u) =>
    ramp(u.ratio('按时完整上传日数', '应上传工作日数'), '90%', '100%', 1),
  ),

  alone('P-G04', '1.5', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], (u) =>
    less('1.5', excess(u.ratio('校验差错行数', '上传数据行数'), '0.5%').over('0.1%').floor().times('0.1')),
  ),

  alone('P-G05', '1.5', annual, (u) => {
    const shares: Readonly<Record<string, string>> = { A: '100%', B: '80%', C: '50%', D: '0%' };
    const share = shares[u.text('财务报告审核等级')];
    return share === undefined ? '待核' : f(share).times('1.5');
  }),
];
