import { type Edition, leavesOf } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { Roster } from '../domain/roster.ts';
import { yearFigures } from '../grading/yearFigures.ts';
import { needsDays } from '../incentives/followUps.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';
import { checkCombination } from './checkYearCombination.ts';
import { checkExternal } from './checkYearExternal.ts';
import { checkGrades } from './checkYearGrades.ts';
import { checkMoney } from './checkYearMoney.ts';
import { checkRectification } from './checkYearRectification.ts';
import { checkAllKnown, checkComplete, checkKnown, checkUnique, type NameSpace } from './yearNames.ts';

/** What a 年终办法 may name beside its own words. */
export interface YearScope {
  readonly roster: Roster;
  /** By 生效, earliest first. */
  readonly editions: readonly Edition[];
  readonly calendar: WorkCalendar;
}

/** What is wrong with the year's policy before any score is known. */
export function checkYearPolicy(written: WrittenYearPolicy, scope: YearScope, problems: Problems): void {
  const figures: NameSpace = { kind: '得分名称', names: figureNames(scope.editions) };
  checkCombination(written.combination, scope.editions, problems);
  checkGrades(written.grades, { roster: scope.roster, figures }, problems);
  checkAdjustments(written, figures, problems);
  const all: NameSpace = { kind: '等次', names: everyGrade(written) };
  checkFigures(written.figures, scope.editions, problems);
  const groups = scope.roster.groups.map(({ name }) => name);
  checkMoney(written.money, { grades: all, groups, figures: [...written.figures.keys()] }, problems);
  checkAllKnown(all, written.modelSites?.grades ?? [], problems);
  checkFollowUps(written.followUps, all, problems);
  checkRectification(written, scope.calendar, problems);
  if (written.external) checkExternal(written.external, { grades: all, editions: scope.editions }, problems);
}

/** Figures of the year, areas and indicators: what keys and gates may look at. */
function figureNames(editions: readonly Edition[]): readonly string[] {
  const inEdition = editions.flatMap(({ areas }) => [
    ...areas.map(({ name }) => name),
    ...areas.flatMap(leavesOf).map(({ id }) => id),
  ]);
  return [...new Set([...yearFigures, ...inEdition])];
}

/** The declared grades, and those that only a whole veto gives. */
function everyGrade({ grades, adjustments }: WrittenYearPolicy): readonly string[] {
  const vetoed = adjustments.items.flatMap(({ effect }) =>
    effect.kind === 'whole' && !effect.counted ? [effect.grade] : [],
  );
  return [...new Set([...grades.grades.map(({ value }) => value), ...vetoed])];
}

function checkAdjustments({ adjustments, grades }: WrittenYearPolicy, figures: NameSpace, problems: Problems): void {
  const declared: NameSpace = { kind: '等次', names: grades.grades.map(({ value }) => value) };
  checkUnique(
    '事项',
    adjustments.items.map(({ name }) => name),
    problems,
  );
  for (const { effect, grade, name } of adjustments.items) {
    const outside = effect.kind === 'whole' && !effect.counted;
    if (grade && !outside) checkAllKnown(declared, [grade], problems);
    for (const gate of 'gates' in effect ? effect.gates : []) {
      checkKnown(figures, { name: gate.figure, location: name.node.location }, problems);
    }
  }
}

/** 资金数据 taken from the catalogue are amounts of its last edition. */
function checkFigures(figures: WrittenYearPolicy['figures'], editions: readonly Edition[], problems: Problems): void {
  const items = [...(editions.at(-1)?.items.values() ?? [])].filter(({ measure }) => measure.dimension === 'money');
  const space: NameSpace = { kind: '金额数据项', names: items.map(({ name }) => name) };
  for (const { value } of figures.values()) if (value.item) checkAllKnown(space, [value.item], problems);
}

function checkFollowUps(written: WrittenYearPolicy['followUps'], grades: NameSpace, problems: Problems): void {
  const given = [...written.value.keys()];
  checkComplete(grades, { key: '等次运用', given, location: written.node.location }, problems);
  for (const [grade, { value, node }] of written.value) {
    if (needsDays(value) && value.days === undefined) problems.report('WSP-1012', node.location, { grade });
  }
}
