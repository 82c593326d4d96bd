import { type Edition, leavesOf } from '../catalogue/edition.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { term } from '../diagnostics/terms.ts';
import { Rational } from '../domain/rational.ts';
import type { Way } from '../grading/combinationPolicy.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';
import type { Located } from '../schema/shapes.ts';
import { checkAllKnown, checkKnown, type NameSpace } from './yearNames.ts';

/** 周期 by the word the catalogue uses. */
export const cycleWords: ReadonlyMap<string, string> = new Map([
  ['月', 'month'],
  ['季', 'quarter'],
  ['年', 'year'],
  ['节点', 'milestone'],
]);

type Written = WrittenYearPolicy['combination'];

/** Every regular indicator of the last edition has a way, shares are whole, and points add up. */
export function checkCombination({ regular, total }: Written, editions: readonly Edition[], problems: Problems): void {
  const { value, node } = regular;
  if (value.kind === 'whole') {
    checkShares(value.way, problems);
    const sum = value.regularPoints.plus(value.annualPoints);
    if (sum.equals(total)) return;
    problems.report('WSP-1011', node.location, { sum: sum.toDecimal(), total: total.toDecimal() });
    return;
  }
  for (const { way } of value.ways) checkShares(way, problems);
  const last = editions.at(-1)?.areas.flatMap(leavesOf) ?? [];
  const ids: NameSpace = { kind: '周期或指标', names: [...cycleWords.keys(), ...last.map(({ id }) => id)] };
  const named = value.ways.flatMap(({ to }) => to);
  checkAllKnown(ids, named, problems);
  const words = new Set(named.map((each) => each.value));
  const lacking = last.filter(
    (each) => each.regularity === 'regular' && !words.has(each.id) && !cycleNamed(words, each.cycle),
  );
  if (lacking.length > 0) {
    const names = enumerated(lacking.map(({ id }) => id));
    problems.report('WSP-1004', node.location, { key: '折算', kind: term('指标'), names });
  }
  const earlier: NameSpace = {
    kind: '指标',
    names: editions.slice(0, -1).flatMap(({ areas }) => areas.flatMap(leavesOf).map(({ id }) => id)),
  };
  for (const [now, before] of value.renamed ?? []) {
    checkKnown({ kind: '指标', names: last.map(({ id }) => id) }, { name: now, location: node.location }, problems);
    checkKnown(earlier, { name: before, location: node.location }, problems);
  }
}

function cycleNamed(words: ReadonlySet<string>, cycle: string): boolean {
  return [...words].some((word) => cycleWords.get(word) === cycle);
}

function checkShares({ value, node }: Located<Way>, problems: Problems): void {
  if (value.kind !== 'shares') return;
  const sum = Rational.sum(value.shares.values());
  if (sum.equals(Rational.one)) return;
  problems.report('WSP-1001', node.location, { key: '占比', sum: `${sum.times(Rational.hundred).toDecimal()}%` });
}
