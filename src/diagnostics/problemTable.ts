import { catalogueProblems } from './catalogueProblems.ts';
import { dataProblems } from './dataProblems.ts';
import { definitionProblems } from './definitionProblems.ts';
import { disclosureProblems } from './disclosureProblems.ts';
import { formProblems } from './formProblems.ts';
import { formulaProblems } from './formulaProblems.ts';
import { letterProblems } from './letterProblems.ts';
import { paperProblems } from './paperProblems.ts';
import type { Problem } from './problem.ts';
import { workspaceProblems } from './workspaceProblems.ts';
import { yearProblems } from './yearProblems.ts';
import { yearUseProblems } from './yearUseProblems.ts';

const table = {
  ...definitionProblems,
  ...formulaProblems,
  ...catalogueProblems,
  ...formProblems,
  ...dataProblems,
  ...workspaceProblems,
  ...yearProblems,
  ...yearUseProblems,
  ...paperProblems,
  ...letterProblems,
  ...disclosureProblems,
};

export type ProblemCode = keyof typeof table;

/** Every problem the tool can report, by its stable code. */
export const problemTable: Readonly<Record<ProblemCode, Problem>> = table;
