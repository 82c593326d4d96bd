import fc from '../../properties.ts';
import { banded, proportional, ramp } from './monotone.ts';
import { type FormSample, hundredths, samples, x } from './sample.ts';

const gapRule = fc.record({
  读法: fc.constantFrom('指标', '单位'),
  方式: fc.constantFrom('直接', '相对'),
  标准: hundredths(0, 150),
  容差: hundredths(0, 30),
  极值: fc.constantFrom('全部', '差距单位'),
  依据: fc.constantFrom('得分', '取值'),
  低分: fc.constantFrom('0', '50% * 达标线得分', '达标线得分'),
  只升不降: fc.constantFrom('是', '否'),
  全等时: fc.constantFrom('直接', '高分', '中间'),
});

/** 差距 beside a monotone form, in a declared mode; the high score is what the line earns, so that no gap unit overtakes. */
export const gapSamples: fc.Arbitrary<FormSample> = fc
  .tuple(samples(fc.oneof(ramp, proportional, banded), { x }), gapRule)
  .map(([sample, rule]) => ({
    ...sample,
    差距: {
      ...rule,
      ...(rule.依据 === '取值' ? { 取值上限: '无' } : {}),
      统计: '中位数',
      统计对象: '取值',
      范围: { 比较: '全体' },
      极值: rule.读法 === '指标' ? '全部' : rule.极值,
      高分: rule.读法 === '指标' ? '满分' : '达标线得分',
      单户时: '直接',
    },
  }));
