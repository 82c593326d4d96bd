import type { ProblemCode } from '../../diagnostics/problemTable.ts';

/** Why a file is not read at all; thrown by the readers of single formats and reported in one place. */
export class FileRefusal extends Error {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, facts: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export function damaged(detail: string): FileRefusal {
  return new FileRefusal('DAT-0104', { detail });
}

export function tooLarge(detail: string): FileRefusal {
  return new FileRefusal('DAT-0107', { detail });
}
