/** Exit codes, stable: scripts of the office depend on them. */
export const exitCode = {
  done: 0,
  /** Problems in the user's files. */
  problems: 1,
  /** Wrong usage. */
  usage: 2,
  /** A fault of the program's own. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Wrong usage, said in the user's language. */
export class UsageError extends Error {}
