import type { YearResult } from '../aggregation/yearResult.ts';
import { adjustmentLineWords, indicatorChangeWords } from '../grading/adjustmentWords.ts';
import { amountChangeWords, gradeChangeWords } from '../incentives/decisionWords.ts';
import { speechOf, type UnitLine, unitLines } from '../reports/yearContext.ts';
import type { PaperTable } from './paper.ts';

export const findingColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '单位', width: 22, kind: 'text' },
  { header: '事项', width: 18, kind: 'text' },
  { header: '来源', width: 12, kind: 'centred' },
  { header: '依据', width: 30, kind: 'text' },
  { header: '处理', width: 50, kind: 'text' },
] as const;

/** 单位, 事项, 来源, 依据, 处理. */
type Finding = readonly [string, string, string, string, string];

/** 登记事项: every line of the year's registers with what became of it, decisions of leaders last. */
export function findingsTable(result: YearResult): PaperTable {
  const found = [...unitLines(result).flatMap((line) => findingsOf(result, line)), ...decisionsOf(result)];
  return {
    name: '登记',
    title: '登记事项及处理',
    measure: '',
    columns: findingColumns,
    rows: found.map((finding, place) => [String(place + 1), ...finding]),
  };
}

function findingsOf({ lists }: YearResult, { unit, year }: UnitLine): readonly Finding[] {
  const graded = lists.flatMap(({ units }) => units).find(({ code }) => code === unit.code);
  const lines = (year.adjusted?.lines ?? []).map((line): Finding => {
    const { item, origin, basis } = line.entry;
    return [unit.name, item, origin, basis, afterColon(adjustmentLineWords(line, 'zh'))];
  });
  const changes = year.changes.map((change): Finding => {
    const { item, origin, basis } = change.entry;
    return [unit.name, item, origin, basis, afterColon(indicatorChangeWords(change, 'zh'))];
  });
  const restrictions = (graded?.restrictions ?? []).map(({ name, basis, acted }): Finding => {
    const outcome = acted ? `等次限制,定为${year.ruledGrade ?? ''}` : '没有改变等次';
    return [unit.name, name, '—', basis, outcome];
  });
  const barred = year.barred ? [[unit.name, year.barred.name, '—', year.barred.basis, '取消奖励'] as const] : [];
  return [...lines, ...changes, ...restrictions, ...barred];
}

/** The words begin with the entry itself, which the other columns tell. */
function afterColon(words: string): string {
  return words.slice(words.indexOf(':') + 1);
}

function decisionsOf(result: YearResult): readonly Finding[] {
  const speech = speechOf(result);
  const decided = [
    ...result.gradeChanges.map((change) => ({ ...change, words: gradeChangeWords(change, speech) })),
    ...result.amountChanges.map((change) => ({ ...change, words: amountChangeWords(change, speech) })),
  ];
  return decided.map(({ unit, decision, words }) => {
    const name = speech.nameOf(unit);
    return [name, '领导决定', '会议纪要', decision.minutes, afterName(words, name)];
  });
}

function afterName(words: string, name: string): string {
  return words.startsWith(name) ? words.slice(name.length) : words;
}
