import { cellProblems } from './cellProblems.ts';
import { fileProblems } from './fileProblems.ts';
import { layoutProblems } from './layoutProblems.ts';
import { recordProblems } from './recordProblems.ts';
import { tableProblems } from './tableProblems.ts';

/** Problems of the data a month brings, by where they stand: file, table, cell, or a table the office keeps itself. */
export const dataProblems = {
  ...fileProblems,
  ...tableProblems,
  ...cellProblems,
  ...recordProblems,
  ...layoutProblems,
};
