/** Worst first. */
export const severities = ['error', 'warning', 'note'] as const;

export type Severity = (typeof severities)[number];

/** What is wrong, and what to do about it, in one language; `{name}` stands for a fact of the diagnostic. */
export interface ProblemWording {
  readonly what: string;
  readonly remedy: string;
  /** What should stand there, where that is not what the fact `expected` says. */
  readonly expected?: string;
}

/** One kind of problem: severity and wording in every language, so that a missing translation does not compile. */
export interface Problem {
  readonly severity: Severity;
  readonly zh: ProblemWording;
  readonly en: ProblemWording;
}
