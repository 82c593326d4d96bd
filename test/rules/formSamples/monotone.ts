import fc from '../../properties.ts';
import {
  count,
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

export const proportional = fc
  .record({
    方向: direction,
    target: fc.integer({ min: 1, max: 150 }),
    cap: hundredths(20, 100),
    gap: positive,
    line: fc.boolean(),
  })
  .map(({ 方向, target, cap, gap, line }): Parts => {
    const inverse = line ? { 零分: `${target}/100 + ${gap}` } : '目标除以取值';
    const base = { 方式: '比例', 目标: `${target}/100`, 封顶: cap };
    return { 方向, 计分: 方向 === '正' ? base : { ...base, 反向: inverse } };
  });

export const ramp = fc
  .integer({ min: 2, max: 5 })
  .chain((size) =>
    fc.record({ 方向: direction, at: rising(-100, 200, size), scores: rising(0, 100, size), reversed: fc.boolean() }),
  )
  .map(({ 方向, at, scores, reversed }): Parts => {
    const ordered = 方向 === '正' ? scores : [...scores].reverse();
    const anchors = at.map((each, place) => [`${each}/100`, share(ordered[place] ?? 0)]);
    return { 方向, 计分: { 方式: '插值', 折线: reversed ? anchors.reverse() : anchors } };
  });

const threshold = fc
  .record({ 方向: direction, open: fc.boolean(), target: hundredths(-100, 200) })
  .map(({ 方向, open, target }): Parts => {
    const comparison = 方向 === '正' ? (open ? '>' : '>=') : open ? '<' : '<=';
    return { 方向, 计分: { 方式: '达标', 比较: comparison, 目标: target } };
  });

const thresholdBonus = fc
  .record({
    方向: direction,
    target: hundredths(-50, 100),
    scores: rising(0, 100, 3),
    step: positive,
    bonus: fc.integer({ min: 1, max: 30 }),
    partial,
    capped: fc.boolean(),
  })
  .map(
    ({ 方向, target, scores: [missed = 0, base = 0, cap = 0], step, bonus, partial: 不足一步, capped }): Parts => ({
      方向,
      计分: {
        方式: '达标超额',
        目标: target,
        达标得分: share(base),
        每: step,
        加: share(bonus),
        不足一步,
        封顶: capped ? share(cap) : '无',
        未达标得分: share(missed),
      },
    }),
  );

export const banded = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.record({
      方向: direction,
      edges: rising(-100, 200, size),
      below: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      scores: rising(0, 100, size + 1),
    }),
  )
  .map(({ 方向, edges, below, scores }): Parts => {
    const ordered = 方向 === '正' ? scores : [...scores].reverse();
    const bands = ordered.map((score, place) => {
      const [low, high] = [edges[place - 1], edges[place]];
      return {
        ...(low === undefined ? {} : { [below[place - 1] ? '大于' : '不小于']: `${low}/100` }),
        ...(high === undefined ? {} : { [below[place] ? '不大于' : '小于']: `${high}/100` }),
        得分: share(score),
      };
    });
    return { 方向, 计分: { 方式: '分档', 档位: bands } };
  });

const stepDeduction = fc
  .record({
    方向: direction,
    start: hundredths(-50, 150),
    step: positive,
    deduct: fc.integer({ min: 1, max: 60 }),
    partial,
    floor: percent,
  })
  .map(
    ({ 方向, start, step, deduct, partial: 不足一步, floor }): Parts => ({
      方向,
      计分: {
        方式: '按步扣分',
        起点: start,
        方向: 方向 === '正' ? '低于扣' : '高于扣',
        每: step,
        扣: share(deduct),
        不足一步,
        保底: share(floor),
      },
    }),
  );

const timeliness = fc
  .record({ limit: hundredths(-200, 300), perDay: fc.integer({ min: 1, max: 60 }), floor: percent })
  .map(
    ({ limit, perDay, floor }): Parts => ({
      方向: '负',
      计分: { 方式: '时限', 时限: limit, 每迟一日扣: share(perDay), 保底: share(floor) },
    }),
  );

const sampleRatio = fc.integer({ min: 1, max: 10 }).map(
  (least): Parts => ({
    方向: '正',
    数据项: { 抽查数: '项' },
    计分: { 方式: '抽样合格率', 样本项: '抽查数', 最少样本: String(least), 抽样方式: '随机' },
  }),
);

/** Forms that a single value drives and that are better one way throughout. */
export const monotoneSamples: Readonly<Record<string, fc.Arbitrary<FormSample>>> = {
  比例: samples(proportional, { x }),
  插值: samples(ramp, { x }),
  达标: samples(threshold, { x }),
  达标超额: samples(thresholdBonus, { x }),
  分档: samples(banded, { x }),
  按步扣分: samples(stepDeduction, { x }),
  时限: samples(timeliness, { x }),
  抽样合格率: samples(sampleRatio, { x, 抽查数: count }),
};
