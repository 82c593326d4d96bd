import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { inWords, type MessageLanguage } from '../diagnostics/phrase.ts';
import type { Severity } from '../diagnostics/problem.ts';
import { countProblems, worstFirst } from '../diagnostics/problems.ts';
import { wordProblem } from '../diagnostics/wording.ts';

/** Version of the serialised form. */
const problemsFormat = 'kaohe.problems/1';

/** Problems as they are serialised. */
interface ProblemsData {
  readonly format: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly object[];
}

/** Problems for other programs: worst first, every key in every problem, null where there is nothing to say. */
export function problemsData(problems: readonly Diagnostic[], language: MessageLanguage): ProblemsData {
  return {
    format: problemsFormat,
    counts: countProblems(problems),
    problems: worstFirst(problems).map((problem) => problemData(problem, language)),
  };
}

function problemData({ code, severity, location, facts }: Diagnostic, language: MessageLanguage): object {
  const { what, expected, remedy } = wordProblem({ code, severity, facts }, language);
  return {
    code,
    severity,
    place: location ? placeData(location) : null,
    value: location?.confidential ? null : (location?.value ?? null),
    unit: location?.unit ?? null,
    message: what,
    expected: expected ?? null,
    remedy,
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact, language)])),
  };
}

function placeData({ file, sheet, cell, line, column }: Location): object {
  return { file, sheet: sheet ?? null, cell: cell ?? null, line: line ?? null, column: column ?? null };
}
