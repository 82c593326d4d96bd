import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import type { Roster, Standing, Unit } from '../domain/roster.ts';
import { choice, text } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, record, shape } from '../schema/shapes.ts';
import { readBy, readDefinition } from './definition.ts';
import { plainText } from './plainText.ts';
import type { AssessmentFiles, Workspace } from './workspace.ts';

const standings = { 参评: 'ranked', 参评不排名: 'unranked', 不参评: 'excluded' } as const;

const schema = shape({
  roster: field('名册', shape({ assessment: field('考核', located(text())), status: optional('状态', text()) })),
  groups: field('组别', record(text('组别说明'), '组别名称')),
  units: field(
    '单位',
    list(
      located(
        shape({
          code: field('代码', located(text('代码'))),
          name: field('名称', located(text('名称'))),
          shortName: optional('简称', located(text('简称'))),
          aliases: optional('别名', list(located(text('别名')))),
          group: field('组', located(text('组别名称'))),
          standing: field('参评', choice<Standing>(standings)),
        }),
      ),
      1,
    ),
  ),
});

/** Reads 名册.yaml: units in 排序号 order, each code and each name standing for one unit only; otherwise no unit could be told from another. */
export function readRoster(workspace: Workspace, assessment: AssessmentFiles, problems: Problems): Roster | undefined {
  const node = readDefinition(assessment.rosterFile, { root: workspace.root, problems });
  const read = node && readBy(schema, node, problems);
  if (!read) return undefined;
  const { assessment: named, status } = read.roster;
  checkAssessment(named, assessment, problems);
  const checks = new RosterChecks(read.groups, problems);
  const units = read.units.map(({ value, node: at }): Unit => {
    checks.claim('代码', value.code, value.code.value);
    for (const name of [value.name, value.shortName, ...(value.aliases ?? [])]) {
      if (name) checks.claim('名称', name, value.code.value);
    }
    checks.group(value.group);
    return {
      code: plainText(value.code.value),
      name: value.name.value,
      shortName: value.shortName?.value ?? value.name.value,
      aliases: value.aliases?.map((alias) => alias.value) ?? [],
      group: value.group.value,
      standing: value.standing,
      line: at.location.line ?? 1,
    };
  });
  const groups = [...read.groups].map(([name, title]) => ({ name, title }));
  return checks.passed ? { assessment: named.value, file: assessment.rosterFile, status, groups, units } : undefined;
}

/** A definition file says itself which assessment it belongs to. */
export function checkAssessment(named: Located<string>, assessment: AssessmentFiles, problems: Problems): void {
  if (named.value === assessment.name) return;
  problems.report('WSP-0105', named.node.location, { found: named.value, expected: assessment.name });
}

class RosterChecks {
  readonly #groups: ReadonlyMap<string, string>;
  readonly #problems: Problems;
  passed = true;
  readonly #owners = new Map<string, { code: string; line: number }>();

  constructor(groups: ReadonlyMap<string, string>, problems: Problems) {
    this.#groups = groups;
    this.#problems = problems;
  }

  /** A word may come twice for the same unit (short name and alias), never for two. */
  claim(kind: '代码' | '名称', word: Located<string>, code: string): void {
    const { location } = word.node;
    const key = `${kind} ${plainText(word.value)}`;
    const owner = this.#owners.get(key);
    if (!owner) this.#owners.set(key, { code, line: location.line ?? 1 });
    else if (kind === '代码' || owner.code !== code) {
      this.passed = false;
      this.#problems.report('WSP-0301', location, { kind, word: word.value, line: String(owner.line) });
    }
  }

  group(group: Located<string>): void {
    if (this.#groups.has(group.value)) return;
    this.passed = false;
    const hint = suggestion(group.value, this.#groups.keys(), available(this.#groups.keys()));
    this.#problems.report('WSP-0302', group.node.location, { group: group.value, hint });
  }
}
