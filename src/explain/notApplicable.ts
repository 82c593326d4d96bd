import type { ScoredLeaf } from '../aggregation/leaf.ts';
import type { Definitions } from '../catalogue/definitions.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { truthIn } from '../expression/outcome.ts';
import { wordsOf } from '../expression/words.ts';
import type { Language, Wording } from '../rules/form.ts';
import { inapplicableItems } from '../scoring/inapplicable.ts';
import { byName } from './unitWords.ts';

const reasons = {
  unassessed: { zh: '不参评', en: 'not assessed' },
  absent: { zh: '当时不在册', en: 'not in force then' },
  outside: { zh: '不在适用范围', en: 'the indicator does not apply to this unit' },
  condition: { zh: '符合不适用条件: {条件}', en: 'not applicable: {条件}' },
  stated: { zh: '导出表注明不适用: {条件}', en: 'the export says not applicable: {条件}' },
  zeroDenominator: { zh: '分母为0,无从计分', en: 'zero denominator: nothing to score' },
} satisfies Readonly<Record<string, Wording>>;

/** Why an indicator does not apply to a unit; nothing for any other status. */
export function notApplicableWords(
  definitions: Definitions,
  leaf: ScoredLeaf,
  { row, language }: { row: number; language: Language },
): readonly string[] {
  if (leaf.scores.statuses[row] !== 'notApplicable') return [];
  const { compiled } = leaf.scores;
  const unit = rosterIn(definitions.roster, compiled.period).units[row];
  const { appliesTo } = compiled.indicator;
  if (unit?.standing === 'absent') return [reasons.absent[language]];
  if (unit?.standing === 'excluded') return [reasons.unassessed[language]];
  if (unit && appliesTo && !appliesTo.has(unit.group) && !appliesTo.has(unit.code)) return [reasons.outside[language]];
  const condition = conditionThatHolds(leaf, row);
  if (condition) return [reasons.condition[language].replace('{条件}', condition)];
  const stated = [...inapplicableItems(leaf.scores.compiled, leaf.scores.table)].flatMap(([item, rows]) =>
    rows.includes(row) ? [item] : [],
  );
  return [
    stated.length > 0
      ? reasons.stated[language].replace('{条件}', stated.join('、'))
      : reasons.zeroDenominator[language],
  ];
}

function conditionThatHolds({ scores }: ScoredLeaf, row: number): string | undefined {
  const holds = scores.compiled.conditions.find(({ when }) => {
    const outcome = scores.exact.evaluate(when, row);
    return (outcome.kind === 'yesno' || outcome.kind === 'number') && truthIn(outcome);
  });
  return holds && wordsOf(holds.when, byName);
}
