import type { Problems } from '../diagnostics/problems.ts';
import { Rational } from '../domain/rational.ts';
import type { Roster } from '../domain/roster.ts';
import { pooledList, wholeList } from '../grading/grade.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';
import { checkAllKnown, checkComplete, checkUnique, type NameSpace } from './yearNames.ts';

type Written = WrittenYearPolicy['grades'];
type Method = Written['method']['value'];

interface GradeScopeNames {
  readonly roster: Roster;
  readonly figures: NameSpace;
}

/** 等次: every table names every grade, shares are whole, guards are about neighbours. */
export function checkGrades(written: Written, { roster, figures }: GradeScopeNames, problems: Problems): void {
  const grades: NameSpace = { kind: '等次', names: written.grades.map(({ value }) => value) };
  checkUnique('等次', written.grades, problems);
  checkMethod(written, { roster, grades }, problems);
  for (const { value: limit, node } of written.limits) {
    checkAllKnown(grades, [limit.grade, limit.balancedBy], problems);
    const { least, most } = limit;
    if (least === undefined || most === undefined || least <= most) continue;
    problems.report('WSP-1008', node.location, { grade: limit.grade.value, least: String(least), most: String(most) });
  }
  if (written.ties.kind === 'keys') checkAllKnown(figures, written.ties.keys, problems);
  for (const guard of written.guards) checkGuard(guard, grades, problems);
}

function checkMethod(
  { method, scope }: Written,
  { roster, grades }: { readonly roster: Roster; readonly grades: NameSpace },
  problems: Problems,
): void {
  const { value } = method;
  if (value.kind === 'fixed') {
    checkFixed(value, { scope, roster, grades }, problems);
    return;
  }
  const { value: shares, node } = value.shares;
  checkComplete(grades, { key: '份额', given: [...shares.keys()], location: node.location }, problems);
  const sum = Rational.sum(shares.values());
  if (sum.equals(Rational.one)) return;
  problems.report('WSP-1001', node.location, { key: '份额', sum: `${sum.times(Rational.hundred).toDecimal()}%` });
}

/** 指定名额: one table a list, each with one grade that takes the rest, and no more places than units. */
function checkFixed(
  method: Extract<Method, { readonly kind: 'fixed' }>,
  { scope, roster, grades }: { scope: Written['scope']; roster: Roster; grades: NameSpace },
  problems: Problems,
): void {
  const sizes = listSizes(scope, roster);
  const { value: lists, node } = method.lists;
  const given = [...lists.keys()];
  checkComplete(
    { kind: '范围', names: [...sizes.keys()] },
    { key: '各范围', given, location: node.location },
    problems,
  );
  for (const [list, { value: counts, node: at }] of lists) {
    checkComplete(grades, { key: list, given: [...counts.keys()], location: at.location }, problems);
    const places = [...counts.values()];
    const rests = places.filter((each) => each === 'rest').length;
    if (rests !== 1) problems.report('WSP-1006', at.location, { list, count: String(rests) });
    const sum = places.reduce((all: number, each) => all + (each === 'rest' ? 0 : each), 0);
    const units = sizes.get(list);
    if (units === undefined || sum <= units) continue;
    problems.report('WSP-1007', at.location, { list, sum: String(sum), units: String(units) });
  }
}

/** Units that are ranked, by the lists the policy makes of them. */
function listSizes(scope: Written['scope'], { units, groups }: Roster): ReadonlyMap<string, number> {
  const ranked = units.filter(({ standing }) => standing === 'ranked');
  if (scope.kind === 'overall') return new Map([[wholeList, ranked.length]]);
  const sizes = groups
    .map(({ name }) => [name, ranked.filter(({ group }) => group === name).length] as const)
    .filter(([, size]) => size > 0);
  const large = sizes.filter(([, size]) => scope.small === 'own' || size >= scope.smallerThan);
  const pooled = sizes.filter((each) => !large.includes(each)).reduce((sum, [, size]) => sum + size, 0);
  return new Map(pooled === 0 ? large : [...large, [pooledList, pooled]]);
}

/** A least figure moves down to the next grade, a highest one belongs to the last grade and moves up. */
function checkGuard({ value, node }: Written['guards'][number], grades: NameSpace, problems: Problems): void {
  const { grade, to, least, below, pushes } = value;
  checkAllKnown(grades, [grade, to], problems);
  const [own, other] = [grades.names.indexOf(grade.value), grades.names.indexOf(to.value)];
  if (own < 0 || other < 0) return;
  const down = least !== undefined && below === undefined && other === own + 1 && pushes !== undefined;
  const last = own === grades.names.length - 1;
  const up = below !== undefined && least === undefined && last && other === own - 1 && pushes === undefined;
  if (!down && !up) problems.report('WSP-1003', node.location, { grade: grade.value });
}
