import { Rational } from '../domain/rational.ts';
import { choice, figure, scalar, text, yesNo } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { either, field, type Located, list, located, optional, shape } from '../schema/shapes.ts';
import { mapped, variant } from '../schema/variant.ts';
import type { Gate, ItemEffect, PointsKind } from './adjustmentPolicy.ts';

/** 调整 as it is written: grades located, so that they can be checked against the declared ones. */

const positive = scalar('大于 0 的分数', (value) => {
  const read = Rational.parse(value);
  return read && read.sign > 0 ? read : undefined;
});

/** A word that stands for no figure at all, said rather than left out. */
function orNone<W extends string>(word: W) {
  return either(
    (node) => node.kind === 'scalar' && node.text.trim() === word,
    choice({ [word]: null }),
    mapped(positive, (value): Rational | null => value),
  );
}

const cap = field('封顶', orNone('无'));
const each = field('每次', orNone('按登记'));
const gates = list(
  mapped(
    shape({
      figure: field('取', text('得分名称')),
      least: optional('不低于', figure()),
      below: optional('低于', figure()),
    }),
    (gate): Gate => gate,
  ),
  1,
);

const grade = located(text('等次'));
const name = field('名称', located(text('名称')));

/** What an item does, with its name and the grade it names kept where they stand. */
interface WrittenItem {
  readonly name: Located<string>;
  readonly effect: ItemEffect;
  readonly grade: Located<string> | undefined;
}

function written(of: Located<string>, effect: ItemEffect, named?: Located<string>): WrittenItem {
  return { name: of, effect, grade: named };
}

function pointsItem(kind: PointsKind): Schema<WrittenItem> {
  return mapped(shape({ name, each, cap }), (value) =>
    written(value.name, { kind, each: value.each ?? undefined, cap: value.cap ?? undefined, gates: [] }),
  );
}

function plainItem(effect: ItemEffect): Schema<WrittenItem> {
  return mapped(shape({ name }), (value) => written(value.name, effect));
}

const conditional = mapped(shape({ name, each, cap, gates: field('条件', gates) }), (value) =>
  written(value.name, {
    kind: 'bonus',
    each: value.each ?? undefined,
    cap: value.cap ?? undefined,
    gates: value.gates,
  }),
);
const manual = mapped(shape({ name, most: field('最大变动', orNone('不限')) }), (value) =>
  written(value.name, { kind: 'manual', most: value.most ?? undefined }),
);
const excused = mapped(
  shape({ name, treatment: field('处理', choice({ 满分: 'full' as const, 不计: 'leftOut' as const })) }),
  (value) => written(value.name, { kind: 'excused', treatment: value.treatment }),
);
const whole = mapped(shape({ name, grade: field('定为', grade), counted: field('占名额', yesNo()) }), (value) =>
  written(value.name, { kind: 'whole', grade: value.grade.value, counted: value.counted }, value.grade),
);
const capped = mapped(shape({ name, best: field('最高', grade) }), (value) =>
  written(value.name, { kind: 'cap', best: value.best.value }, value.best),
);

const item = variant<WrittenItem>(
  { tag: '种类', block: '事项', word: { zh: '事项种类', en: 'a 种类' } },
  new Map([
    ['加分', pointsItem('bonus')],
    ['条件加分', conditional],
    ['扣分', pointsItem('malus')],
    ['单列扣分', pointsItem('apart')],
    ['核定得分', manual],
    ['申诉复核', plainItem({ kind: 'objection' })],
    ['免责', excused],
    ['指标归零', plainItem({ kind: 'zeroed' })],
    ['整体否决', whole],
    ['等次限制', capped],
    ['取消奖励', plainItem({ kind: 'barred' })],
  ]),
);

const pool = shape({ cap, counts: field('计入排名', yesNo()) });

export const adjustmentSchema = shape({
  clamped: field('界限', choice({ 零至总分: true, 不限: false })),
  bonus: field('加分池', pool),
  malus: field('扣分池', pool),
  apartCounts: field('单列扣分计入排名', yesNo()),
  sameMatter: field('同一事项', choice({ 取重: 'heavier' as const, 取先: 'earlier' as const })),
  items: field('事项', list(item)),
});
