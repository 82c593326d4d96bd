import fc from '../../properties.ts';
import {
  direction,
  type FormSample,
  hundredths,
  type Parts,
  partial,
  percent,
  positive,
  rising,
  samples,
  share,
  x,
} from './sample.ts';

const everybody = { 比较: '全体' };
const group = fc.constantFrom('Ⅰ', 'Ⅱ');
const population = fc.constantFrom(
  everybody,
  { 比较: '同组', 不足几户用全体: '0' },
  { 比较: '同组', 不足几户用全体: '3' },
);
const ties = fc.constantFrom('取前', '连续', '平均');
const edge = fc.constantFrom('满分', '零分', '无法计算');
type Where = fc.Arbitrary<Readonly<Record<string, string>>>;

const minMax = (where: Where) =>
  fc.record({ 方向: direction, low: percent, 范围: where, equal: fc.constantFrom('满分', '低分', '中间') }).map(
    ({ 方向, low, 范围, equal }): Parts => ({
      方向,
      计分: { 方式: '极差', 低分: share(low), 范围, 全等时: equal, 单户时: equal },
    }),
  );

const truncatedMinMax = (where: Where) =>
  fc.record({ 方向: direction, band: positive, 范围: where, none: fc.constantFrom('满分', '按截断'), equal: edge }).map(
    ({ 方向, band, 范围, none, equal }): Parts => ({
      方向,
      计分: { 方式: '截断极差', 带宽: band, 范围, 无内点时: none, 内点相等时: equal, 单户时: equal },
    }),
  );

const peerAverage = (where: Where) =>
  fc
    .record({
      方向: direction,
      own: fc.constantFrom('是', '否'),
      范围: where,
      step: positive,
      off: fc.integer({ min: 1, max: 50 }),
      partial,
      floor: percent,
      alone: fc.constantFrom('满分', '无法计算'),
    })
    .map(({ 方向, own, 范围, step, off, partial: 不足一步, floor, alone }): Parts => {
      const steps = { 每: step, 扣: share(off), 不足一步, 保底: share(floor), 单户时: alone };
      return { 方向, 计分: { 方式: '均值比较', 均值: '简单平均', 含本单位: own, 范围, ...steps } };
    });

const rankStep = (where: Where) =>
  fc.record({ 方向: direction, off: fc.integer({ min: 1, max: 50 }), 并列: ties, 范围: where, floor: percent }).map(
    ({ 方向, off, 并列, 范围, floor }): Parts => ({
      方向,
      计分: { 方式: '名次递减', 每后一位扣: share(off), 并列, 范围, 保底: share(floor), 单户时: '满分' },
    }),
  );

const rankTier = (where: Where) =>
  fc
    .record({ 方向: direction, 并列: ties, 范围: where, at: rising(1, 6, 2), scores: rising(0, 100, 3) })
    .map(({ 方向, 并列, 范围, at, scores: [rest = 0, second = 0, first = 0] }): Parts => {
      const 档位 = [first, second].map((score, place) => ({ 至: String(at[place]), 得分: share(score) }));
      return { 方向, 计分: { 方式: '名次分档', 并列, 范围, 档位, 其余得分: share(rest) } };
    });

const efficacy = (where: Where) =>
  fc
    .record({ 方向: direction, sampled: fc.boolean(), at: rising(-100, 200, 2), base: percent, 范围: where })
    .map(({ 方向, sampled, at, base, 范围 }): Parts => {
      const figures = at.map((each) => `${each}/100`);
      const bounds = sampled ? ['组内最低', '组内最高'] : figures;
      const [bad, good] = 方向 === '正' ? bounds : [...bounds].reverse();
      const points = { 基础: `${base}%`, 幅度: `${100 - base}%`, 低于不允许值: '0', 高于满意值: '满分' };
      return { 方向, 计分: { 方式: '功效系数', 不允许值: bad, 满意值: good, ...points, 范围 } };
    });

const tieredEfficacy = fc
  .record({ 方向: direction, at: rising(-100, 200, 4), coefficients: rising(0, 100, 4) })
  .map(({ 方向, at, coefficients }): Parts => {
    const ordered = 方向 === '正' ? [...at].reverse() : at;
    const best = [...coefficients].reverse();
    const 标准值 = ordered.map((each, place) => ({
      名称: `第${place + 1}档`,
      取值: `${each}/100`,
      系数: `${best[place]}%`,
    }));
    return { 方向, 计分: { 方式: '分档功效', 标准值, 高于最好: '满分', 低于最差: '0' } };
  });

const optimalRange = rising(-100, 200, 4).map(([a = 0, b = 0, c = 0, d = 0]): Parts => {
  const [from, full, to, end] = [a, b, c, d].map((each) => `${each}/100`);
  return { 方向: '正', 计分: { 方式: '区间最优', 低零点: from, 低满点: full, 高满点: to, 高零点: end } };
});

const slope = (from: string, to: string) => ({
  方式: '插值',
  折线: [
    [from, '0'],
    [to, '满分'],
  ],
});

const yearChange = fc.constantFrom('增长率', '变动额').map((kind): Parts => {
  const zeros = { 均为零: '满分', 仅基期为零: '待核' };
  const named = { 本期: '本年', 基期: '上年', 基期为零: zeros, 内层: slope('-50%', '50%') };
  return { 方向: '正', 取值: { 本年: 'a', 上年: 'b' }, 计分: { 方式: '同比变动', 变动: kind, ...named } };
});

const levelProgress = fc.record({ weight: percent, 方向: direction }).map(({ weight, 方向 }): Parts => {
  const level = 方向 === '正' ? slope('0', '1') : slope('1', '0');
  const weights = { 水平权重: `${weight}%`, 提升权重: `${100 - weight}%` };
  const parts = { 本期: '本年', 上期: '上年', 水平: level, 提升: slope('0', '1'), 饱和: 方向 === '正' ? '2' : '-1' };
  return { 方向, 取值: { 本年: 'a', 上年: 'b' }, 计分: { 方式: '水平提升', ...weights, ...parts } };
});

const bestOf = fc.constantFrom('略过', '无法计算').map(
  (incomputable): Parts => ({
    方向: '正',
    取值: { 比率: 'a / b', 数额: 'c' },
    计分: {
      方式: '择优',
      分支: [
        { 取值: '比率', 计分: slope('0', '1') },
        { 取值: '数额', 计分: slope('-1', '2') },
      ],
      不可算分支: incomputable,
    },
  }),
);

const lastYearGate = fc
  .record({
    方向: direction,
    scores: rising(0, 99, 2),
    step: positive,
    bonus: fc.integer({ min: 1, max: 40 }),
    partial,
  })
  .map(({ 方向, scores: [worse = 0, level = 0], step, bonus, partial: 不足一步 }): Parts => {
    const points = {
      低于得分: share(worse),
      持平得分: share(level),
      每: step,
      加: share(bonus),
      不足一步,
      封顶: '满分',
    };
    return {
      方向,
      取值: { 本年: 'a', 上年: 'b' },
      计分: { 方式: '上年门槛', 本期: '本年', 上期: '上年', ...points },
    };
  });

const unitSplit = fc.integer({ min: 0, max: 60 }).map(
  (smallest): Parts => ({
    方向: '正',
    取值: { 甲: 'a', 乙: 'b / c' },
    计分: {
      方式: '分拆',
      部分: [
        { 取值: '甲', 计分: slope('-1', '2'), 份额项: 'p' },
        { 取值: '乙', 计分: slope('0', '1'), 份额项: 'q' },
      ],
      最小份额: `${smallest}%`,
      归入: '甲',
    },
  }),
);

const whole = fc.integer({ min: 0, max: 5 }).map(String);

/** Forms that compare all units by one figure: a better one never scores lower. */
export const comparingSamples: Readonly<Record<string, fc.Arbitrary<FormSample>>> = {
  极差: samples(minMax(fc.constant(everybody)), { x }),
  截断极差: samples(truncatedMinMax(fc.constant(everybody)), { x }),
  均值比较: samples(peerAverage(fc.constant(everybody)), { x }),
  名次递减: samples(rankStep(fc.constant(everybody)), { x }),
  名次分档: samples(rankTier(fc.constant(everybody)), { x }),
  功效系数: samples(efficacy(fc.constant(everybody)), { x }),
  分档功效: samples(tieredEfficacy, { x }),
};

/** Range-optimal, relative and composite forms, groups among them. */
export const relativeSamples: Readonly<Record<string, fc.Arbitrary<FormSample>>> = {
  区间最优: samples(optimalRange, { x }),
  极差: samples(minMax(population), { x, 组: group }),
  截断极差: samples(truncatedMinMax(population), { x, 组: group }),
  均值比较: samples(peerAverage(population), { x, 组: group }),
  名次递减: samples(rankStep(population), { x, 组: group }),
  名次分档: samples(rankTier(population), { x, 组: group }),
  功效系数: samples(efficacy(population), { x, 组: group }),
  分档功效: samples(tieredEfficacy, { x }),
  同比变动: samples(yearChange, { a: x, b: x }),
  水平提升: samples(levelProgress, { a: x, b: x }),
  择优: samples(bestOf, { a: x, b: whole, c: x }),
  上年门槛: samples(lastYearGate, { a: x, b: x }),
  分拆: samples(unitSplit, { a: x, b: hundredths(0, 200), c: whole, p: whole, q: whole }),
};
