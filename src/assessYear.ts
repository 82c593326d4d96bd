import { assembleYear } from './aggregation/assembleYear.ts';
import { reviewObjections } from './aggregation/objections.ts';
import { yearProvision } from './aggregation/yearBounds.ts';
import { externalUse } from './aggregation/yearExternal.ts';
import { yearGrades } from './aggregation/yearGrades.ts';
import type { AssessYearInput } from './aggregation/yearInput.ts';
import { yearMoney } from './aggregation/yearMoney.ts';
import type { YearOutcome } from './aggregation/yearOutcome.ts';
import { rectification } from './aggregation/yearRectification.ts';
import type { YearResult } from './aggregation/yearResult.ts';
import { type YearMaterial, yearMaterial, yearScores } from './aggregation/yearScores.ts';
import { rosterIn } from './domain/rosterMonth.ts';
import { followUps } from './incentives/followUps.ts';
import { barSites, judgeNominations } from './incentives/nominations.ts';

/**
 * The year of one assessment: combine months and annual items, adjust by the registers, rank and grade, share out the money, judge
 * nominations, list what follows, what is to be mended and what others take from it. Pure.
 */
export function assessYear(asked: AssessYearInput): YearResult {
  const input = inDecember(asked);
  const material = yearMaterial(input);
  const outcome = outcomeOf(input, material);
  const { definitions, policy } = input;
  const figures = assembleYear(input, {
    ...outcome,
    followUps: followUps(policy.followUps, outcome.grades.grades),
    provision: yearProvision(input, material, outcome),
    objections: reviewObjections(input, outcome, (without) => outcomeOf(without, material)),
  });
  return {
    ...figures,
    rectification: policy.rectification ? rectification(figures, policy.rectification, definitions.calendar) : null,
    external: policy.external ? externalUse(figures, policy.external) : null,
  };
}

/** Who takes part, and in which group, is what the roster says at the end of the year. */
function inDecember(input: AssessYearInput): AssessYearInput {
  const { definitions, period } = input;
  return { ...input, definitions: { ...definitions, roster: rosterIn(definitions.roster, period) } };
}

function outcomeOf(input: AssessYearInput, material: YearMaterial): YearOutcome {
  const { definitions, policy, registers } = input;
  const scores = yearScores(input, material);
  const grades = yearGrades(input, scores);
  const money = yearMoney(input, scores, grades);
  const gradeOf = (unit: string) => grades.grades.get(unit) ?? '';
  const judged = policy.modelSites ? judgeNominations(policy.modelSites, registers.nominations, gradeOf) : [];
  const rows = new Map(definitions.roster.units.map(({ code }, row) => [code, row]));
  const nominations = barSites(judged, (unit) => grades.restrictions[rows.get(unit) ?? -1]?.barred ?? null);
  return { scores, grades, money, nominations };
}
