import { choice, figure, integer, parseFigure, scalar, text, yesNo } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, record, shape } from '../schema/shapes.ts';
import { mapped, variant } from '../schema/variant.ts';

/** 等次 as it is written: names located, so that they can be checked against each other. */

const count = scalar('个数(不小于 0 的整数)', (value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined));
const placesOrRest = scalar('个数或“其余”', (value) =>
  value === '其余' ? ('rest' as const) : /^\d{1,9}$/.test(value) ? Number(value) : undefined,
);
const way = choice({ 上靠: 'up' as const, 下靠: 'down' as const });
const ratio = scalar('份额(不小于 0 的比例)', (value) => {
  const read = parseFigure(value);
  return read && read.sign >= 0 ? read : undefined;
});
const shares = located(record(ratio, '等次'));

export type WrittenMethod =
  | { readonly kind: 'largestRemainder'; readonly shares: WrittenShares; readonly ties: 'better' | 'worse' }
  | { readonly kind: 'cumulative'; readonly shares: WrittenShares }
  | { readonly kind: 'fixed'; readonly basis: string; readonly lists: WrittenCounts };
type WrittenShares = NonNullable<ReturnType<typeof shares.read>>;
type WrittenCounts = NonNullable<ReturnType<typeof fixedCounts.read>>;

const fixedCounts = located(record(located(record(placesOrRest, '等次')), '范围'));

const method = variant<WrittenMethod>(
  { tag: '方式', block: '名额', word: { zh: '名额方式', en: 'a 方式' } },
  new Map([
    [
      '最大余额',
      mapped(
        shape({
          shares: field('份额', shares),
          ties: field('余数相同', choice({ 就高: 'better' as const, 就低: 'worse' as const })),
        }),
        (each): WrittenMethod => ({ kind: 'largestRemainder', ...each }),
      ),
    ],
    [
      '累计四舍五入',
      mapped(shape({ shares: field('份额', shares) }), (each): WrittenMethod => ({ kind: 'cumulative', ...each })),
    ],
    [
      '指定名额',
      mapped(
        shape({ basis: field('会议纪要', text('会议纪要文号')), lists: field('各范围', fixedCounts) }),
        (each): WrittenMethod => ({ kind: 'fixed', ...each }),
      ),
    ],
  ]),
);

type Scope = { kind: 'overall' } | { kind: 'withinGroup'; smallerThan: number; small: 'pooled' | 'own' };

const scope = variant<Scope>(
  { tag: '按', block: '范围', word: { zh: '定等范围', en: 'a 范围' } },
  new Map([
    ['总体', mapped(shape({}), (): Scope => ({ kind: 'overall' }))],
    [
      '组内',
      mapped(
        shape({
          smallerThan: field('小组少于', integer('个数')),
          small: field('小组', choice({ 合并: 'pooled' as const, 单列: 'own' as const })),
        }),
        (each): Scope => ({ kind: 'withinGroup', ...each }),
      ),
    ],
  ]),
);

type Ties =
  | { readonly kind: 'up' | 'down' }
  | { readonly kind: 'keys'; readonly keys: readonly Located<string>[]; readonly exhausted: 'up' | 'down' };

const ties = variant<Ties>(
  { tag: '方式', block: '跨线并列', word: { zh: '跨线并列的处理', en: 'a way to settle 跨线并列' } },
  new Map([
    ['上靠', mapped(shape({}), (): Ties => ({ kind: 'up' }))],
    ['下靠', mapped(shape({}), (): Ties => ({ kind: 'down' }))],
    [
      '按次序键',
      mapped(
        shape({ keys: field('次序键', list(located(text('得分名称')), 1)), exhausted: field('仍相同', way) }),
        (each): Ties => ({
          kind: 'keys',
          ...each,
        }),
      ),
    ],
  ]),
);

const guard = shape({
  grade: field('等次', located(text('等次'))),
  least: optional('不低于', figure('分数')),
  below: optional('低于', figure('分数')),
  to: field('不符归入', located(text('等次'))),
  pushes: optional('顺延', yesNo()),
});

const limit = located(
  shape({
    grade: field('等次', located(text('等次'))),
    least: optional('至少', count),
    most: optional('至多', count),
    balancedBy: field('差额归', located(text('等次'))),
  }),
);

export const gradeSchema = shape({
  grades: field('名称', list(located(text('等次')), 2)),
  scope: field('范围', scope),
  method: field('名额', located(method)),
  limits: field('名额限制', list(limit)),
  ties: field('跨线并列', ties),
  guards: field('门槛', list(located(guard))),
  capTime: field('等次限制', choice({ 名额前: 'before' as const, 名额后: 'after' as const })),
});
