import { assembleYear } from './aggregation/assembleYear.ts';
import { externalUse } from './aggregation/yearExternal.ts';
import { yearGrades } from './aggregation/yearGrades.ts';
import type { AssessYearInput } from './aggregation/yearInput.ts';
import { yearMoney } from './aggregation/yearMoney.ts';
import { rectification } from './aggregation/yearRectification.ts';
import type { YearResult } from './aggregation/yearResult.ts';
import { yearScores } from './aggregation/yearScores.ts';
import { followUps } from './incentives/followUps.ts';
import { barSites, judgeNominations } from './incentives/nominations.ts';

/**
 * The year of one assessment: combine months and annual items, adjust by the registers, rank and grade, share out the money, judge
 * nominations, list what follows, what is to be mended and what others take from it. Pure.
 */
export function assessYear(input: AssessYearInput): YearResult {
  const { definitions, policy, registers } = input;
  const scores = yearScores(input);
  const grades = yearGrades(input, scores);
  const money = yearMoney(input, scores, grades);
  const gradeOf = (unit: string) => grades.grades.get(unit) ?? '';
  const judged = policy.modelSites ? judgeNominations(policy.modelSites, registers.nominations, gradeOf) : [];
  const rows = new Map(definitions.roster.units.map(({ code }, row) => [code, row]));
  const nominations = barSites(judged, (unit) => grades.restrictions[rows.get(unit) ?? -1]?.barred ?? null);
  const figures = assembleYear(input, {
    scores,
    grades,
    money,
    nominations,
    followUps: followUps(policy.followUps, grades.grades),
  });
  return {
    ...figures,
    rectification: policy.rectification ? rectification(figures, policy.rectification, definitions.calendar) : null,
    external: policy.external ? externalUse(figures, policy.external) : null,
  };
}
