import { cellProblems } from './cellProblems.ts';
import { collectionProblems } from './collectionProblems.ts';
import { fileProblems } from './fileProblems.ts';
import { recordProblems } from './recordProblems.ts';
import { tableProblems } from './tableProblems.ts';

/** Problems of the data a month brings, by where they stand: file, table, cell, or a table the office keeps or fills in itself. */
export const dataProblems = {
  ...fileProblems,
  ...tableProblems,
  ...cellProblems,
  ...recordProblems,
  ...collectionProblems,
};
