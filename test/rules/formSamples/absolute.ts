import fc from '../../properties.ts';
import { monotoneSamples } from './monotone.ts';
import {
  count,
  type FormSample,
  hundredths,
  type Parts,
  partial,
  percent,
  positive,
  samples,
  share,
  x,
} from './sample.ts';

const deviation = fc
  .record({
    tolerance: hundredths(0, 40),
    step: positive,
    deduct: fc.integer({ min: 1, max: 60 }),
    partial,
    floor: percent,
  })
  .map(
    ({ tolerance, step, deduct, partial: 不足一步, floor }): Parts => ({
      方向: '负',
      计分: { 方式: '偏离扣分', 容差: tolerance, 每: step, 扣: share(deduct), 不足一步, 保底: share(floor) },
    }),
  );

const occurrence = fc.record({ each: fc.tuple(positive, positive), free: count, floor: percent }).map(
  ({ each, free, floor }): Parts => ({
    方向: '负',
    计分: {
      方式: '按次扣分',
      扣分项: [
        { 数据项: '迟报', 每次扣: `${each[0]} * 满分` },
        { 数据项: '差错', 每次扣: `${each[1]} * 满分`, 免扣: free },
      ],
      保底: share(floor),
      封底周期: '月',
    },
  }),
);

const head = fc.record({ each: positive, floor: percent }).map(
  ({ each, floor }): Parts => ({
    方向: '负',
    计分: { 方式: '按人扣分', 数据项: '人数', 每人扣: `${each} * 满分`, 保底: share(floor) },
  }),
);

const discretionary: Parts = {
  方向: '正',
  数据项: { 等级: ['优', '良', '差'] },
  计分: {
    方式: '区间评分',
    等级项: '等级',
    取值项: '取值',
    粒度: '5%',
    档位: [
      { 等级: '优', 下限: '80%', 上限: '100%' },
      { 等级: '良', 下限: '0%', 上限: '75%' },
    ],
  },
};

const categorical = fc.tuple(percent, percent).map(
  ([a, b]): Parts => ({
    方向: '正',
    数据项: { 等级: ['A', 'B', 'C'] },
    计分: { 方式: '等级', 数据项: '等级', 得分: { A: share(a), B: share(b) } },
  }),
);

const checklist = percent
  .filter((each) => each > 0 && each < 100)
  .map(
    (first): Parts => ({
      方向: '正',
      数据项: { 甲: '是否', 乙: '是否' },
      计分: {
        方式: '清单',
        事项: [
          { 名称: '甲', 数据项: '甲', 得分: share(first) },
          { 名称: '乙', 数据项: '乙', 得分: share(100 - first) },
        ],
      },
    }),
  );

const manual: Parts = { 方向: '正', 计分: { 方式: '人工核定', 数据项: '核定', 满值: '100' } };
const yesNo = fc.constantFrom('是', '否', '');

/** Every form of the absolute family; the others join with {@link monotoneSamples}. */
export const absoluteSamples: Readonly<Record<string, fc.Arbitrary<FormSample>>> = {
  ...monotoneSamples,
  偏离扣分: samples(deviation, { x }),
  按次扣分: samples(occurrence, { 迟报: count, 差错: count }),
  按人扣分: samples(head, { 人数: count }),
  区间评分: samples(fc.constant(discretionary), {
    等级: fc.constantFrom('优', '良', '差', ''),
    取值: hundredths(-10, 110),
  }),
  等级: samples(categorical, { 等级: fc.constantFrom('A', 'B', 'C', '') }),
  清单: samples(checklist, { 甲: yesNo, 乙: yesNo }),
  人工核定: samples(fc.constant(manual), { 核定: fc.integer({ min: -5, max: 105 }).map(String) }),
};
