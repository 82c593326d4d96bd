import type { Clause } from '../expression/expr.ts';
import type { Language, Wording } from '../rules/form.ts';
import { gapClauses, gapKeyword } from '../rules/gap.ts';
import { forms } from '../rules/registry.ts';
import type { SettledBy } from '../scoring/status.ts';

const byForm: ReadonlyMap<string, Readonly<Record<string, Wording>>> = new Map([
  ...forms.map(({ traits }) => [traits.keyword, traits.clauses] as const),
  [gapKeyword, gapClauses],
]);

/** The form's own sentence for a clause, its facts filled in. */
export function clauseWords(
  clause: Clause,
  fact: (name: string, alone: boolean) => string,
  language: Language,
): string {
  const wording = byForm.get(clause.form)?.[clause.name];
  if (!wording) throw new Error(`no wording for ${clause.form}.${clause.name}`);
  return wording[language].replaceAll(/\{([^}#]+)(#?)\}/g, (_, name: string, alone: string) =>
    fact(name, alone === '#'),
  );
}

const settled: Readonly<Record<SettledBy, Wording | undefined>> = {
  missing: { zh: '数据缺失,按目录规定记0分', en: 'data missing: no points, as the catalogue says' },
  zeroDenominator: { zh: '分母为0,按目录规定记0分', en: 'zero denominator: no points, as the catalogue says' },
  // The register's own line says all of it.
  register: undefined,
};

/** Why points stand that no tree computed. */
export function settledWords(by: SettledBy, language: Language): readonly string[] {
  const wording = settled[by];
  return wording ? [wording[language]] : [];
}
