import { monthOfYear } from '../catalogue/words.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { DatedName, Roster, Standing, Unit } from '../domain/roster.ts';
import { choice, integer, text, yesNo } from '../schema/scalars.ts';
import { either, field, type Located, list, located, optional, record, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import { readBy, readDefinition } from './definition.ts';
import { plainText } from './plainText.ts';
import { lifespanOf, RosterChecks } from './rosterChecks.ts';
import { rosterEvent } from './rosterEvents.ts';
import { standings, unitLives } from './unitLives.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

const datedAlias = shape({
  name: field('名称', text('别名')),
  from: optional('起', monthOfYear),
  until: optional('止', monthOfYear),
});

const schema = shape({
  roster: field(
    '名册',
    located(
      shape({
        assessment: field('考核', located(text())),
        status: optional('状态', text()),
        leastMonths: optional('最少在册月数', integer('月数')),
        padsCodes: optional('代码补零', yesNo()),
      }),
    ),
  ),
  groups: field('组别', record(text('组别说明'), '组别名称')),
  units: field(
    '单位',
    list(
      located(
        shape({
          code: field('代码', located(text('代码'))),
          name: field('名称', located(text('名称'))),
          shortName: optional('简称', located(text('简称'))),
          aliases: optional('别名', list(located(either((node) => node.kind === 'map', datedAlias, text('别名'))))),
          group: field('组', located(text('组别名称'))),
          standing: field('参评', choice<Standing>(standings)),
        }),
      ),
      1,
    ),
  ),
  events: optional('沿革', list(rosterEvent)),
});

type Entry = NonNullable<ReturnType<(typeof schema)['read']>>['units'][number];

/** Reads 名册.yaml: units in 排序号 order, each code and each name standing for one unit only; otherwise no unit could be told from another. */
export function readRoster(workspace: Workspace, assessment: AssessmentFiles, problems: Problems): Roster | undefined {
  const node = readDefinition(assessment.rosterFile, { ...workspace, problems });
  return node && rosterOf(node, assessment, problems);
}

/** The same from a node, so that a change can be tried before it is written. */
export function rosterOf(node: SourceNode, assessment: AssessmentFiles, problems: Problems): Roster | undefined {
  const read = readBy(schema, node, problems);
  if (!read) return undefined;
  const { assessment: named, status, leastMonths, padsCodes } = read.roster.value;
  checkAssessment(named, assessment, problems);
  const checks = new RosterChecks(read.groups, problems);
  const lives = unitLives(read.units.map(unitOf), read.events ?? [], problems);
  for (const [place, unit] of lives.units.entries()) checkUnit(read.units[place], unit, checks);
  checks.groupsOf(lives.units, read.roster.node);
  checks.leastMonths(lives.units, { leastMonths, node: read.roster.node });
  if (!checks.passed || !lives.passed) return undefined;
  return {
    assessment: named.value,
    file: assessment.rosterFile,
    status,
    groups: [...read.groups].map(([name, title]) => ({ name, title })),
    units: lives.units,
    ...(lives.successions.length > 0 ? { successions: lives.successions } : {}),
    ...(leastMonths === undefined ? {} : { leastMonths }),
    ...(padsCodes === undefined ? {} : { padsCodes }),
  };
}

function unitOf({ value, node }: Entry): Unit {
  const aliases = value.aliases?.map((alias) => alias.value) ?? [];
  const dated = aliases.flatMap((alias): DatedName[] => (typeof alias === 'string' ? [] : [alias]));
  return {
    code: plainText(value.code.value),
    name: value.name.value,
    shortName: value.shortName?.value ?? value.name.value,
    aliases: aliases.filter((alias) => typeof alias === 'string'),
    group: value.group.value,
    standing: value.standing,
    line: node.location.line ?? 1,
    ...(dated.length > 0 ? { datedNames: dated } : {}),
  };
}

function checkUnit(entry: Entry | undefined, unit: Unit, checks: RosterChecks): void {
  if (!entry) return;
  const { code, name, shortName, aliases, group } = entry.value;
  checks.code(code);
  const life = lifespanOf(unit);
  for (const word of [name, shortName])
    if (word) checks.name(word.value, { node: word.node, code: code.value, ...life });
  for (const { value, node } of aliases ?? []) {
    const dated = typeof value === 'string' ? { name: value, from: undefined, until: undefined } : value;
    checks.name(dated.name, {
      node,
      code: code.value,
      from: dated.from ?? life.from,
      until: dated.until ?? life.until,
    });
  }
  for (const former of unit.datedNames ?? [])
    if (!aliases?.some(({ value }) => value === former))
      checks.name(former.name, { node: entry.node, code: code.value, from: life.from, until: former.until });
  checks.group(group);
}

/** A definition file says itself which assessment it belongs to. */
export function checkAssessment(named: Located<string>, assessment: AssessmentFiles, problems: Problems): void {
  if (named.value === assessment.name) return;
  problems.report('WSP-0105', named.node.location, { found: named.value, expected: assessment.name });
}
