import type { YearResult } from '../aggregation/yearResult.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { yearPeriod } from '../domain/period.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { type Disclosure, type Exposure, exposureOf, type Gathering, leastPeers } from '../grading/exposure.ts';
import { listsOf, wholeList } from '../grading/grade.ts';
import { inTime } from '../grading/inTime.ts';
import { type CountDecision, quotaOf } from '../grading/quota.ts';
import type { YearRequest } from './year.ts';

type Setup = YearRequest['setup'];

/** Reports what the policy's counts would give away, before anybody has a grade. */
export function reportExposures(setup: Setup, counts: readonly CountDecision[], problems: Problems): void {
  const { yearPolicy: policy } = setup;
  const decided = new Map(inTime(counts).map((each) => [each.list, each]));
  for (const [list, members] of listsOf(policy.grades.scope, rankedUnits(setup))) {
    const { lines } = quotaOf(policy.grades, { list, units: members.length, decision: decided.get(list) });
    const places = new Map(lines.map(({ grade, count }) => [grade, count]));
    reportRest(setup, { gathering: { name: list, places }, who: () => [] }, problems);
  }
  reportPeers(setup, problems);
}

/** Reports what naming the units of the good grades of a result would give away of the others. */
export function reportExposed(setup: Setup, result: YearResult, problems: Problems): void {
  const told = new Set<string>();
  for (const { name, units } of gatheringsOf(result)) {
    const key = units.map(({ name: unit }) => unit).join('\n');
    if (told.has(key)) continue;
    told.add(key);
    const places = new Map<string, number>();
    for (const { grade } of units) places.set(grade, (places.get(grade) ?? 0) + 1);
    const who = (others: readonly string[]) =>
      units.filter(({ grade }) => others.includes(grade)).map((each) => each.name);
    reportRest(setup, { gathering: { name, places }, who }, problems);
  }
  reportPeers(setup, problems);
}

/** 公开范围 with the place of what says so. */
interface Declared {
  readonly disclosure: Disclosure;
  readonly location: Location;
  /** Nothing declared keeps extremes and means of small groups out of what units are sent. */
  readonly showsPeers: boolean;
}

/** 公开范围 as 公文办法 has it; without one a grade is named where 通报表扬 follows it, and peers may be shown as they are. */
function declaredBy({ paperPolicy, yearPolicy }: Setup): Declared {
  const { followUps, followUpsLocation } = yearPolicy;
  if (!paperPolicy) {
    const named = [...followUps].filter(([, { measures }]) => measures.includes('praise')).map(([grade]) => grade);
    return { disclosure: { named, leastPeers }, location: followUpsLocation, showsPeers: true };
  }
  const makers = paperPolicy.papers.flatMap(({ maker }) => (maker.ofYear ? [maker] : []));
  const named = makers.flatMap(({ discloses }) => discloses?.named ?? []);
  const least = makers.flatMap(({ discloses }) => discloses?.leastPeers ?? []);
  return {
    disclosure: { named: [...new Set(named.map(({ value }) => value))], leastPeers: Math.max(leastPeers, ...least) },
    location: named[0]?.node.location ?? followUpsLocation,
    showsPeers: false,
  };
}

function rankedUnits({ definitions, yearPolicy }: Setup) {
  const { units } = rosterIn(definitions.roster, yearPeriod(yearPolicy.year));
  return units.filter(({ standing }) => standing === 'ranked');
}

interface GradedUnit {
  readonly name: string;
  readonly grade: string;
}

/** Everybody, each list, and each group: whatever is known of a unit beside its name narrows the rest down. */
function gatheringsOf({
  units,
  results,
  lists,
}: YearResult): readonly { name: string; units: readonly GradedUnit[] }[] {
  const graded = units.flatMap(({ code, name, group }, row) => {
    const grade = results[row]?.grade;
    return grade ? [{ code, name, group, grade }] : [];
  });
  const groups = [...new Set(graded.map(({ group }) => group))];
  return [
    { name: wholeList, units: graded },
    ...lists.map(({ list, units: own }) => {
      const codes = new Set(own.map(({ code }) => code));
      return { name: list, units: graded.filter(({ code }) => codes.has(code)) };
    }),
    ...groups.map((group) => ({ name: group, units: graded.filter((each) => each.group === group) })),
  ];
}

interface Named {
  readonly gathering: Gathering;
  who(others: readonly string[]): readonly string[];
}

function reportRest(setup: Setup, { gathering, who }: Named, problems: Problems): void {
  const { disclosure, location } = declaredBy(setup);
  const exposure = exposureOf(disclosure, setup.yearPolicy.grades.grades, gathering);
  if (!exposure) return;
  const names = who(exposure.others);
  problems.report(exposure.kind === 'certain' ? 'WSP-1702' : 'WSP-1701', location, {
    list: exposure.gathering,
    units: String(exposure.units),
    named: String(exposure.named),
    grades: enumerated(disclosure.named),
    rest: String(exposure.rest),
    who: names.length === 0 ? '' : { zh: `(${names.join('、')})`, en: ` (${names.join(', ')})` },
    others: { zh: exposure.others.join('或'), en: exposure.others.join(' or ') },
    advice: adviceOf(exposure),
  });
}

function adviceOf({ safer, others }: Exposure): Phrase {
  const open = others.join('、');
  if (!safer)
    return {
      zh: `不点名,只写各等次的个数;或者连${open}一并公布`,
      en: `name nobody and state how many have each grade, or publish ${others.join(', ')} as well`,
    };
  const grades = safer.grades.join('、');
  return {
    zh: `只点名${grades}(${safer.named}个),其余${safer.rest}个不点名;或者不点名,只写各等次的个数;或者连${open}一并公布`,
    en: `name ${safer.grades.join(', ')} only (${safer.named}), which leaves ${safer.rest} unnamed; or name nobody and state how many have each grade; or publish ${others.join(', ')} as well`,
  };
}

/** 同组的数: few peers give each other away by their extremes and mean, two by their rank alone. */
function reportPeers(setup: Setup, problems: Problems): void {
  const { disclosure, location, showsPeers } = declaredBy(setup);
  if (!showsPeers) return;
  const units = rankedUnits(setup);
  const { leastPeers: least } = disclosure;
  for (const { name } of setup.definitions.roster.groups) {
    const count = units.filter(({ group }) => group === name).length;
    if (count < 2 || count >= least) continue;
    const facts = { group: name, units: String(count), least: String(least) };
    problems.report(count === 2 ? 'WSP-1704' : 'WSP-1703', location, facts);
  }
}
