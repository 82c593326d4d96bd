import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { pointsText } from '../aggregation/scoreColumn.ts';
import type { Reminder, UnitResult } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { itemsOf } from '../explain/compiledItems.ts';
import { fullPointsFrom } from '../explain/fullValue.ts';
import { neededValue } from '../explain/neededValue.ts';
import { UnitWords } from '../explain/unitWords.ts';
import { nodesOf } from '../expression/expr.ts';

/** 指标, 标准, 实际, 差距, 原因 of one indicator that a unit is reminded of. */
export function indicatorReminder(leaf: ScoredLeaf, row: number, about: readonly Reminder[]): readonly string[] {
  const { name } = leaf.indicator;
  if (leaf.scores.statuses[row] === 'pending') return [name, '按时报送', '待核', '—', missingWords(leaf, row, about)];
  return [name, ...figures(leaf, row), reasonWords(leaf, row, about)];
}

/** 取值 against what full points need; points where no single 取值 tells. */
function figures(leaf: ScoredLeaf, row: number): readonly [string, string, string] {
  const needed = neededValue(leaf, row, fullPointsFrom(leaf.scores.compiled));
  if (needed) return [needed.target, needed.value, needed.gap];
  const { scores } = leaf;
  const points = Rational.fromText(pointsText(scores, row) ?? '0');
  const text = (value: Rational) => `${value.toDecimal(4)}分`;
  return [text(scores.due), text(points), text(scores.due.minus(points))];
}

/** Which rules it fell under, and how its own figure came about; nothing that rests on other units. */
function reasonWords(leaf: ScoredLeaf, row: number, about: readonly Reminder[]): string {
  const rules = about.map(({ rule, figure }) => `${rule}(${figure})`);
  const words = new UnitWords(leaf, row);
  const own = [...leaf.scores.compiled.values].flatMap(([name, expr]) => {
    const compared = [...nodesOf(expr)].some(({ kind }) => kind === 'statistic' || kind === 'rank');
    const { formula, substituted, value } = words.value(name, expr);
    return compared || substituted === value ? [] : [`${formula} = ${substituted} = ${value}`];
  });
  return [...rules, ...own].join(';');
}

function missingWords(leaf: ScoredLeaf, row: number, about: readonly Reminder[]): string {
  const { compiled, exact } = leaf.scores;
  const missing = itemsOf(compiled).filter((item) => exact.evaluate(item, row).kind === 'missing');
  const rules = about.map(({ rule }) => rule).join(';');
  return missing.length === 0 ? rules : `${rules}:缺${missing.map(({ item }) => item).join('、')}`;
}

/** A reminder about the index itself. */
export function indexReminder(result: UnitResult | undefined, about: readonly Reminder[]): readonly string[] {
  const rules = about.map(({ rule, figure }) => `${rule}(${figure})`);
  const parts = (result?.change?.parts ?? []).filter(({ shown }) => !Rational.fromText(shown).isZero);
  const because = parts.map(({ cause, shown }) => `${cause}${shown.startsWith('-') ? shown : `+${shown}`}`);
  return ['绩效管理指数', '—', result?.index ? `${result.index.shown}分` : '—', '—', [...rules, ...because].join(';')];
}
