import { month, points, share } from '../catalogue/words.ts';
import type { Rational } from '../domain/rational.ts';
import { choice, scalar, text } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { field, list, located, optional, record, shape } from '../schema/shapes.ts';
import { mapped, variant } from '../schema/variant.ts';
import type { EditionChange, ScoreWay, Way } from './combinationPolicy.ts';

/** 合成 as it is written. */

/** `上年12` is month 0, `上年11` month −1: circular months run back over the new year. */
const circularMonth = scalar('月份(1—12),上年的写“上年12”', (value) => {
  const [, last, digits = ''] = /^(上年)?([1-9]|1[0-2])$/.exec(value) ?? [];
  return digits === '' ? undefined : Number(digits) - (last ? 12 : 0);
});

const monthName = /^([1-9]|1[0-2])$/;

/** A map by month; a key that is no month is reported as what is expected there. */
function byMonth(inner: Schema<Rational>): Schema<ReadonlyMap<number, Rational>> {
  const whole = record(inner, '月份');
  return {
    expected: whole.expected,
    keys: () => whole.keys(),
    read(node, context) {
      const read = whole.read(node, context);
      const strangers = node.kind === 'map' ? node.entries.filter(({ key }) => !monthName.test(key)) : [];
      for (const { key, keyLocation } of strangers) {
        context.problems.report('DEF-0105', keyLocation, { expected: month.expected, found: key });
      }
      return read && strangers.length === 0
        ? new Map([...read].map(([key, value]) => [Number(key), value]))
        : undefined;
    },
  };
}

const names = { tag: '方式', block: '合成', word: { zh: '合成方式', en: 'a 方式' } };

const scoreWays: readonly (readonly [string, Schema<ScoreWay>])[] = [
  ['末期', mapped(shape({}), (): ScoreWay => ({ kind: 'last' }))],
  ['各期平均', mapped(shape({}), (): ScoreWay => ({ kind: 'mean' }))],
  [
    '月权重',
    mapped(shape({ weights: field('权重', byMonth(share)) }), (each): ScoreWay => ({ kind: 'weighted', ...each })),
  ],
  [
    '分期占比',
    mapped(shape({ shares: field('占比', byMonth(share)) }), (each): ScoreWay => ({ kind: 'shares', ...each })),
  ],
];

const valueMean = mapped(
  shape({ months: field('月份', list(circularMonth, 1)) }),
  (each): Way => ({ kind: 'valueMean', ...each }),
);

const indexWay = variant<ScoreWay>(names, new Map(scoreWays));
const way = variant<Way>(names, new Map<string, Schema<Way>>([...scoreWays, ['取值平均', valueMean]]));

const applicable = shape({
  to: field('适用', list(located(text('周期(月、季、节点)或指标编号')), 1)),
  way: field('合成', located(way)),
});

const byIndicator = shape({
  editions: field('版本变更', choice<EditionChange>({ 按年末版本: 'lastEdition', 分段: 'segments' })),
  renamed: optional('沿用', record(text('原编号'), '指标编号')),
  ways: field('折算', list(applicable, 1)),
});

const whole = shape({
  way: field('合成', located(indexWay)),
  regularPoints: field('平时占分', points),
  annualPoints: field('年度占分', points),
});

const regular = variant(
  { tag: '方式', block: '平时', word: { zh: '平时方式', en: 'a 方式' } },
  new Map<string, Schema<WrittenRegular>>([
    ['逐项', mapped(byIndicator, (each): WrittenRegular => ({ kind: 'byIndicator', ...each }))],
    ['整体', mapped(whole, (each): WrittenRegular => ({ kind: 'whole', ...each }))],
  ]),
);

export type WrittenRegular =
  | ({ readonly kind: 'byIndicator' } & NonNullable<ReturnType<typeof byIndicator.read>>)
  | ({ readonly kind: 'whole' } & NonNullable<ReturnType<typeof whole.read>>);

export const combinationSchema = shape({
  total: field('总分', points),
  digits: field(
    '小数',
    scalar('小数位数(0–6)', (value) => (/^[0-6]$/.test(value) ? Number(value) : undefined)),
  ),
  rankBy: field('排名依据', choice({ 显示值: 'shown' as const, 精确值: 'exact' as const })),
  regular: field('平时', located(regular)),
});
