import type { Problems } from '../diagnostics/problems.ts';
import { yearPeriod } from '../domain/period.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import type { AdjustmentPolicy, PointsPool } from '../grading/adjustmentPolicy.ts';
import type { CombinationPolicy, RegularPart } from '../grading/combinationPolicy.ts';
import type { GradePolicy } from '../grading/gradePolicy.ts';
import type { QuotaMethod } from '../grading/quota.ts';
import type { MoneyRule } from '../incentives/award.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { type WrittenYearPolicy, yearPolicySchema } from '../incentives/yearPolicySchema.ts';
import type { Located } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { cycleWords } from './checkYearCombination.ts';
import { checkYearPolicy, type YearScope } from './checkYearPolicy.ts';
import { readBy, readDefinition } from './definition.ts';
import { checkAssessment } from './roster.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';
import { external, rectification } from './yearUse.ts';

/** Reads 年终办法.yaml of an assessment that names one, and checks its names against each other, the roster and the catalogue. */
export function readYearPolicy(
  workspace: Workspace,
  { files, scope }: { readonly files: AssessmentFiles; readonly scope: YearScope },
  problems: Problems,
): YearPolicy | undefined {
  if (files.yearPolicyFile === undefined) return undefined;
  const node = readDefinition(files.yearPolicyFile, { ...workspace, problems });
  const written = node && readBy(yearPolicySchema, node, problems);
  if (!node || !written) return undefined;
  checkAssessment(written.head.assessment, files, problems);
  const roster = rosterIn(scope.roster, yearPeriod(written.head.year));
  checkYearPolicy(written, { ...scope, roster }, problems);
  return build(written, node);
}

function build(written: WrittenYearPolicy, { location }: SourceNode): YearPolicy {
  const { assessment, ...head } = written.head;
  const { modelSites, followUps } = written;
  return {
    ...head,
    assessment: assessment.value,
    status: head.status,
    combination: combination(written.combination),
    adjustments: adjustments(written.adjustments),
    grades: grades(written.grades),
    figures: new Map([...written.figures].map(([name, { value }]) => [name, value.item?.value])),
    money: written.money.map(moneyRule),
    modelSites: modelSites && { ...modelSites, grades: values(modelSites.grades) },
    followUps: new Map([...followUps.value].map(([grade, { value }]) => [grade, { ...value, days: value.days }])),
    rectification: written.rectification && rectification(written.rectification),
    external: written.external && external(written.external),
    followUpsLocation: followUps.node.location,
    location,
  };
}

const values = (names: readonly Located<string>[]) => names.map(({ value }) => value);

function combination({ regular, ...rest }: WrittenYearPolicy['combination']): CombinationPolicy {
  return { ...rest, regular: regularPart(regular.value) };
}

function regularPart(written: WrittenYearPolicy['combination']['regular']['value']): RegularPart {
  if (written.kind === 'whole') return { ...written, way: written.way.value };
  return {
    kind: 'byIndicator',
    editions: written.editions,
    renamed: written.renamed ?? new Map(),
    ways: written.ways.map(({ to, way }) => ({
      cycles: new Set(to.flatMap(({ value }) => cycleWords.get(value) ?? [])),
      indicators: new Set(values(to).filter((value) => !cycleWords.has(value))),
      way: way.value,
    })),
  };
}

function adjustments({ bonus, malus, items, ...rest }: WrittenYearPolicy['adjustments']): AdjustmentPolicy {
  return {
    ...rest,
    bonus: pool(bonus),
    malus: pool(malus),
    items: items.map(({ name, effect }) => ({ name: name.value, ...effect })),
  };
}

function pool({ cap, counts }: WrittenYearPolicy['adjustments']['bonus']): PointsPool {
  return { cap: cap ?? undefined, counts };
}

function grades(written: WrittenYearPolicy['grades']): GradePolicy {
  const names = values(written.grades);
  const { ties } = written;
  return {
    grades: names,
    scope: written.scope,
    method: method(written.method.value, names),
    limits: written.limits.map(({ value: { grade, balancedBy, least, most } }) => ({
      grade: grade.value,
      balancedBy: balancedBy.value,
      least,
      most,
    })),
    ties: ties.kind === 'keys' ? { ...ties, keys: values(ties.keys) } : ties,
    guards: written.guards.map(({ value: { grade, to, least, below, pushes } }) => ({
      grade: grade.value,
      to: to.value,
      least,
      below,
      pushes: pushes ?? false,
    })),
    capTime: written.capTime,
  };
}

/** By the order of the grades, whatever the order in the file. */
function method(written: WrittenYearPolicy['grades']['method']['value'], names: readonly string[]): QuotaMethod {
  if (written.kind === 'fixed') {
    const lists = [...written.lists.value].map(([list, { value: counts }]) => {
      return [list, names.map((name) => counts.get(name) ?? 0)] as const;
    });
    return { kind: 'fixed', basis: written.basis, lists: new Map(lists) };
  }
  const shares = names.flatMap((name) => written.shares.value.get(name) ?? []);
  return { ...written, shares };
}

function moneyRule({ value, node }: WrittenYearPolicy['money'][number]): MoneyRule {
  const { name, kind, grain, scoring, ...terms } = value;
  return {
    name: name.value,
    kind,
    grain,
    scoring,
    grades: values(value.grades),
    order: values(value.order),
    terms: {
      functionCode: terms.functionCode,
      economicCode: terms.economicCode,
      source: terms.source,
      delivery: terms.delivery,
      usage: terms.usage,
      basis: terms.basis,
      status: terms.status ?? null,
    },
    location: node.location,
  };
}
