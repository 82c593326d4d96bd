import { cellProblems } from './cellProblems.ts';
import { collectionProblems } from './collectionProblems.ts';
import { contractProblems } from './contractProblems.ts';
import { fileProblems } from './fileProblems.ts';
import { layoutProblems } from './layoutProblems.ts';
import { ledgerProblems } from './ledgerProblems.ts';
import { monthProblems } from './monthProblems.ts';
import { overrideProblems } from './overrideProblems.ts';
import { recordProblems } from './recordProblems.ts';
import { secrecyProblems } from './secrecyProblems.ts';
import { tableProblems } from './tableProblems.ts';

/** Problems of the data a month brings, by where they stand: file, table, cell, or a table the office keeps or fills in itself. */
export const dataProblems = {
  ...fileProblems,
  ...tableProblems,
  ...cellProblems,
  ...recordProblems,
  ...overrideProblems,
  ...secrecyProblems,
  ...layoutProblems,
  ...collectionProblems,
  ...contractProblems,
  ...monthProblems,
  ...ledgerProblems,
};
