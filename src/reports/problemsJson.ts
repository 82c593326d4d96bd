import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { inWords, type MessageLanguage } from '../diagnostics/phrase.ts';
import { countProblems, type ProblemCounts, worstFirst } from '../diagnostics/problems.ts';
import { wordProblem } from '../diagnostics/wording.ts';

/** Version of the serialised form. */
const problemsFormat = 'kaohe.problems/1';

/** Problems as they are serialised. */
interface ProblemsData {
  readonly format: string;
  readonly counts: ProblemCounts;
  readonly problems: readonly object[];
}

/** Problems for other programs: worst first and what is suppressed last, every key in every problem, null where there is nothing to say. */
export function problemsData(problems: readonly Diagnostic[], language: MessageLanguage): ProblemsData {
  return {
    format: problemsFormat,
    counts: countProblems(problems),
    problems: worstFirst(problems).map((problem) => problemData(problem, language)),
  };
}

function problemData(problem: Diagnostic, language: MessageLanguage): object {
  const { code, severity, location, facts, suppressed } = problem;
  const { what, expected, remedy } = wordProblem(problem, language);
  return {
    code,
    severity,
    place: location ? placeData(location) : null,
    value: location?.confidential ? null : (location?.value ?? null),
    unit: location?.unit ?? null,
    message: what,
    expected: expected ?? null,
    remedy,
    suppressed: suppressed ?? null,
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact, language)])),
  };
}

function placeData({ file, sheet, cell, line, column }: Location): object {
  return { file, sheet: sheet ?? null, cell: cell ?? null, line: line ?? null, column: column ?? null };
}
