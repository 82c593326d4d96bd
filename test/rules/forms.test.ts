import { describe, expect, it } from 'vitest';
import { ExactEvaluator } from '../../src/expression/evaluate.ts';
import { nodesOf } from '../../src/expression/expr.ts';
import type { Language, Wording } from '../../src/rules/form.ts';
import { gapClauses, gapKeyword } from '../../src/rules/gap.ts';
import { forms } from '../../src/rules/registry.ts';
import { clauseAt, clausesReached, type FormCase, findings, formCase, written } from './formHarness.ts';
import { allFormTables } from './formTable.ts';

/** Every scoring form against its table of worked figures. A table is one population; every row of it is a case. */
const cases = allFormTables().map(formCase);

const wordings = new Map<string, Readonly<Record<string, Wording>>>([
  ...forms.map(({ traits }) => [traits.keyword, traits.clauses] as const),
  [gapKeyword, gapClauses],
]);

describe.each(cases.map((each) => ({ label: each.table.label, each })))('$label', ({ each }) => {
  it('gives the points printed, exactly', () => {
    const { found, expected } = rowsOf(each);
    expect(found).toEqual(expected);
    // A table proves something: figures, the points due, or the findings of lint.
    expect(expected.length + (each.table.problems ?? []).length + (each.table.due ?? '').length).toBeGreaterThan(0);
  });

  it('has the findings stated, and no other', () => {
    expect(findings(each)).toEqual([...(each.table.problems ?? [])].sort());
  });

  it('has the points due that are stated, all of 满分 otherwise', () => {
    const due = new ExactEvaluator(each.units).evaluate(each.table.scoring.due(each.scope), 0);
    const want = each.table.due ?? each.table.full.toText();
    expect(written(due, want)).toBe(want);
  });

  it('says itself in both languages, every placeholder filled', () => {
    expect(each.table.scoring.describe('zh')).not.toMatch(/[A-Za-z]{4}/);
    for (const language of ['zh', 'en'] as const) {
      expect(each.table.scoring.describe(language)).toMatch(/^(?!.*(undefined|\[object|\{)).+$/s);
      for (const lacking of lackingFacts(each, language)) expect.fail(lacking);
    }
  });
});

describe('the tables together', () => {
  const rows = cases.reduce((count, each) => count + (each.table.rows?.length ?? 0), 0);

  it('were seen', () => {
    expect(cases.length).toBeGreaterThanOrEqual(340);
    expect(rows).toBeGreaterThanOrEqual(900);
  });

  it.each(forms.map(({ traits }) => [traits.keyword]))('hold a table for %s', (keyword) => {
    expect(cases.filter((each) => each.table.scoring.form.keyword === keyword).length).toBeGreaterThan(0);
  });

  const reached = new Set(cases.flatMap(clausesOf));
  it.each([...wordings])('reach every clause of %s', (keyword, clauses) => {
    expect(Object.keys(clauses).filter((name) => !reached.has(`${keyword} ${name}`))).toEqual([]);
  });
});

function rowsOf({ table, direct, points, units }: FormCase): { found: string[]; expected: string[] } {
  const evaluator = new ExactEvaluator(units);
  const found: string[] = [];
  const expected: string[] = [];
  for (const [row, want] of (table.rows ?? []).entries()) {
    const outcomes = [
      ['直接', want.direct, () => written(evaluator.evaluate(direct, row), want.direct ?? '')],
      ['得分', want.points, () => written(evaluator.evaluate(points, row), want.points ?? '')],
      ['条款', want.clause, () => clauseAt(points, row, evaluator)?.name],
    ] as const;
    for (const [key, text, compute] of outcomes) {
      if (text === undefined) continue;
      expected.push(`${want.unit} ${key} ${text}`);
      found.push(`${want.unit} ${key} ${compute()}`);
    }
  }
  return { found, expected };
}

/** `form name` of every clause on the evaluated path of any row. */
function clausesOf({ table, points, units }: FormCase): string[] {
  const evaluator = new ExactEvaluator(units);
  return (table.rows ?? []).flatMap((_, row) =>
    clausesReached(points, row, evaluator).map(({ form, name }) => `${form} ${name}`),
  );
}

function lackingFacts({ points }: FormCase, language: Language): string[] {
  const clauses = [...nodesOf(points)].flatMap((node) =>
    node.kind === 'choose'
      ? [node.clause, ...node.branches.map((branch) => branch.clause)].flatMap((clause) => clause ?? [])
      : [],
  );
  return clauses.flatMap(({ form, name, facts }) => {
    const wording = wordings.get(form)?.[name];
    if (!wording) return [`${form} ${name} has no wording`];
    const wanted = [...wording[language].matchAll(/\{([^}#]+)#?\}/g)].map((match) => match[1] ?? '');
    return wanted.filter((fact) => !(fact in facts)).map((fact) => `${form} ${name}: {${fact}}`);
  });
}
