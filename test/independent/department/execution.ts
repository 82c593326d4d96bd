import { less, proportional, ramp, shortfall } from '../forms.ts';
import { type Fraction, f, least, mean, most } from '../fraction.ts';
import { cappedAt, everybody, raisedOnly, sameGroup, stretched } from '../gap.ts';
import { carriedOverFull, carriedOverZero, departmentSpending, projectSpending } from '../standards.ts';
import {
  alone,
  annual,
  each,
  everyMonth,
  everyQuarter,
  fromJune,
  type Indicator,
  isScored,
  measured,
  type Scored,
  together,
  type Unit,
} from '../unit.ts';

/** 预算执行. */
export const execution: readonly Indicator[] = [
  // Declared 相对: stretched to 50%P … P on points within the group, only upwards.
  together('D-C01', 6, everyMonth, (units, month) => {
    const standard = departmentSpending(month);
    const direct = each(units, (u) =>
      ramp(u.ratio('部门支出累计支付数', '部门可执行指标'), standard.times('60%'), standard, 6),
    );
    return raisedOnly(direct, (all) => stretched(all, { on: 'points', low: 3, high: 6, peers: sameGroup(units) }));
  }),

  // Declared 相对: stretched to 40%P … P on the value capped at S within the group, up or down.
  together('D-C02', 4, everyMonth, (units, month) => {
    const standard = projectSpending(month);
    const direct = each(units, (u) => {
      if (u.none('项目可执行指标')) return 'P2';
      const progress = u.ratio('项目支出累计支付数', '项目可执行指标');
      return measured(cappedAt(progress, standard), ramp(progress, standard.times('60%'), standard, 4));
    });
    return stretched(direct, { on: 'x', low: '1.6', high: 4, peers: sameGroup(units) });
  }),

  // Declared 相对: stretched to 30%P … P on points, only upwards.
  together('D-C03', 2, everyMonth, (units, month) => {
    const direct = each(units, (u) =>
      u.none('上年结转指标')
        ? 'P2'
        : ramp(u.ratio('上年结转支付数', '上年结转指标'), carriedOverZero(month), carriedOverFull(month), 2),
    );
    return raisedOnly(direct, (all) => stretched(all, { on: 'points', low: '0.6', high: 2, peers: everybody }));
  }),

  alone('D-C04', 4, annual, (u) => {
    const available = u.n('年初结转').plus(u.n('年初批复预算数')).plus(u.n('年中追加额'));
    const completed = available.minus(u.n('年末结转结余')).over(available);
    return less(4, shortfall(completed, '100%').over('5%').times('1.6'));
  }),

  alone('D-C05', 3, annual, (u) => {
    const [now, before] = [u.n('年末结转结余'), u.n('年初结转')];
    const level = ramp(now.over(u.n('部门支出决算数')), '20%', '9%', 3);
    return before.isZero ? level : most(level, ramp(now.minus(before).over(before), '0%', '-30%', 3));
  }),

  alone('D-C06', 2, annual, (u) => longOverdue(u, '三年以上应收款', '应收款余额')),
  alone('D-C07', 2, annual, (u) => longOverdue(u, '三年以上应付款', '应付款余额')),
  {
    ...alone('D-C08', 2, fromJune, purchased),
    fullIn: (month) => checkpoints(month).reduce((due, { points }) => due.plus(points), f(0)),
  },

  alone('D-C09', '0.5', everyQuarter, (u) =>
    u.none('应公开采购意向项目数')
      ? 'P2'
      : ramp(u.ratio('已公开采购意向项目数', '应公开采购意向项目数'), '80%', '100%', '0.5'),
  ),

  alone('D-C10', 1, everyMonth, (u) =>
    u.none('公务卡应结算金额') ? 'P2' : ramp(u.ratio('公务卡结算金额', '公务卡应结算金额'), '60%', '95%', 1),
  ),

  alone('D-C11', '1.5', everyMonth, (u) => less('1.5', u.n('违规支付笔数').times('0.3'))),

  // December's share against the group's mean: 10 points lower is full, 10 higher nothing, the others by their place among themselves.
  together('D-C12', '2.5', annual, (units) => {
    const shares = each(units, (u) => u.ratio('十二月支付数', '全年支付数'));
    const peers = sameGroup(units);
    return shares.map((own, row) =>
      isScored(own) ? measured(own.x, againstMean(own, peers(shares, row).filter(isScored))) : own,
    );
  }),

  alone('D-C13', 1, everyMonth, (u) =>
    u.none('非税收入应缴库额') ? 'P2' : proportional(u.ratio('非税收入已缴库额', '非税收入应缴库额'), '100%', 1),
  ),

  alone('D-C14', '1.5', annual, (u) => {
    const parts = ['账户均经批准', '账户年检按时', '无长期闲置账户'];
    return f(parts.filter((part) => u.yes(part)).length).times('0.5');
  }),
];

/** 三年以上占比 or its change since last year, whichever gives more. */
function longOverdue(u: Unit, item: string, total: string): Fraction | 'P1' {
  const [now, before, balance] = [u.n(item), u.n(`${item}上年数`), u.n(total)];
  if (balance.isZero && before.isZero) return 'P1';
  const level = ramp(balance.isZero ? f(0) : now.over(balance), '30%', '5%', 2);
  return before.isZero ? level : most(level, ramp(now.minus(before).over(before), '0%', '-30%', 2));
}

/** 节点: June 40% for 0.5 points, September 70% for 0.5, December 95% for 1. */
function checkpoints(month: number): readonly { month: number; target: string; points: string }[] {
  return [
    { month: 6, target: '40%', points: '0.5' },
    { month: 9, target: '70%', points: '0.5' },
    { month: 12, target: '95%', points: '1' },
  ].filter((checkpoint) => checkpoint.month <= month);
}

function purchased(u: Unit): Fraction | 'P2' {
  if (u.none('采购预算金额')) return 'P2';
  return checkpoints(u.month).reduce((earned, { month, target, points }) => {
    const executed = u.in(month).ratio('采购已执行金额', '采购预算金额');
    return earned.plus(proportional(executed, target, points));
  }, f(0));
}

function againstMean(own: Scored, group: readonly Scored[]): Fraction {
  const average = mean(group.map(({ x }) => x));
  const lead = (unit: Scored) => average.minus(unit.x);
  if (!lead(own).isBelow('10%')) return f('2.5');
  if (!lead(own).isAbove('-10%')) return f(0);
  const inner = group.map(lead).filter((each) => each.isBelow('10%') && each.isAbove('-10%'));
  const [worst, best] = [least(lead(own), ...inner), most(lead(own), ...inner)];
  return worst.equals(best) ? f('2.5') : lead(own).minus(worst).over(best.minus(worst)).times('2.5');
}
