import type { Plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import type { Language } from '../rules/form.ts';
import type { IndicatorChange } from './adjustIndicators.ts';
import type { Gate } from './adjustmentPolicy.ts';
import type { AdjustedTotal, AdjustmentLine } from './adjustments.ts';
import { plainFigure, say } from './wording.ts';

const words = {
  entry: {
    zh: '{事项}({编号},{来源},依据{依据},经办{经办},复核{复核})',
    en: '{事项} ({编号}, {来源}, {依据}, by {经办}, reviewed by {复核})',
  },
  bonus: { zh: '{登记}:加{得}分', en: '{登记}: +{得}' },
  malus: { zh: '{登记}:扣{得}分', en: '{登记}: −{得}' },
  itemCap: { zh: ',应为{应}分,本事项封顶{限}分', en: ', {应} asked, the item is capped at {限}' },
  poolCap: { zh: ',应为{应}分,合计封顶{限}分', en: ', {应} asked, all together capped at {限}' },
  gate: { zh: ',不符合条件: {条件},实际{实际}', en: ', condition not met: {条件}, found {实际}' },
  sameMatter: { zh: ',同一事项已按“{另}”计入,不再重复', en: ', the matter has been counted as {另}' },
  unknown: { zh: '没有数据', en: 'no figure' },
  total: {
    zh: '基础得分{基础},加分{加},扣分{扣},单列扣分{单列},总分{总分}',
    en: 'base {基础}, bonus {加}, malus {扣}, deducted apart {单列}: total {总分}',
  },
  bounded: { zh: '合计{原数}分超出界限,按{总分}分计', en: '{原数} is out of bounds: {总分}' },
  ranking: {
    zh: '排名用{排名}分(不计入排名的加减分除外)',
    en: 'ranked by {排名}, without what does not count for ranks',
  },
  changed: { zh: '{登记}:指标{指标}由{前}分改为{后}分', en: '{登记}: indicator {指标} from {前} to {后}' },
  settled: { zh: '{登记}:指标{指标}原待核,定为{后}分', en: '{登记}: indicator {指标}, pending before, set to {后}' },
  leftOut: { zh: '{登记}:指标{指标}原{前}分,不再计入', en: '{登记}: indicator {指标}, {前} before, is left out' },
  large: { zh: ',改动较大,须说明', en: ', a large change: to be justified' },
} as const;

/** 这条登记起了什么作用. */
export function adjustmentLineWords(
  { entry, kind, asked, given, outcome }: Plain<AdjustmentLine>,
  language: Language,
): string {
  const facts = { 登记: entryWords(entry, language), 应: plainFigure(asked), 得: plainFigure(given) };
  const head = say(kind === 'bonus' ? words.bonus : words.malus, facts, language);
  switch (outcome.kind) {
    case 'given':
      return head;
    case 'itemCap':
    case 'poolCap':
      return head + say(words[outcome.kind], { ...facts, 限: plainFigure(outcome.cap) }, language);
    case 'gate': {
      const found = outcome.found === null ? say(words.unknown, {}, language) : plainFigure(outcome.found);
      return head + say(words.gate, { 条件: gateWords(outcome.gate), 实际: found }, language);
    }
    case 'sameMatter':
      return head + say(words.sameMatter, { 另: outcome.takenBy.item }, language);
  }
}

/** 总分怎么来的. */
export function adjustedTotalWords(adjusted: Plain<AdjustedTotal>, language: Language): readonly string[] {
  const { base, bonus, malus, apart, total, ranking, unbounded } = adjusted;
  const facts = {
    基础: plainFigure(base),
    加: plainFigure(bonus),
    扣: plainFigure(malus),
    单列: plainFigure(apart),
    总分: plainFigure(total),
    排名: plainFigure(ranking),
  };
  return [
    ...adjusted.lines.map((line) => adjustmentLineWords(line, language)),
    say(words.total, facts, language),
    ...(unbounded === null ? [] : [say(words.bounded, { ...facts, 原数: plainFigure(unbounded) }, language)]),
    ...(ranking === total ? [] : [say(words.ranking, facts, language)]),
  ];
}

export function indicatorChangeWords(change: Plain<IndicatorChange>, language: Language): string {
  const facts = {
    登记: entryWords(change.entry, language),
    指标: change.indicator,
    前: plainFigure(change.before ?? '0'),
  };
  if (change.after === null) return say(words.leftOut, facts, language);
  const head = say(
    change.before === null ? words.settled : words.changed,
    { ...facts, 后: plainFigure(change.after) },
    language,
  );
  return change.large ? head + say(words.large, {}, language) : head;
}

function entryWords({ item, matter, origin, basis, handler, reviewer }: Plain<YearEntry>, language: Language): string {
  return say(
    words.entry,
    { 事项: item, 编号: matter, 来源: origin, 依据: basis, 经办: handler, 复核: reviewer },
    language,
  );
}

function gateWords({ figure, least, below }: Plain<Gate>): string {
  const bound = (sign: string, value: string | null) =>
    value ? [`${figure}${sign}${Rational.fromText(value).toDecimal(4)}`] : [];
  return [...bound(' ≥ ', least), ...bound(' < ', below)].join(', ');
}
