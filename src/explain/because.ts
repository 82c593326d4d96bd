import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { entryText, pointsText, statusTexts, treatmentTexts } from '../aggregation/scoreColumn.ts';
import type { Workings } from '../assess.ts';
import type { StatusText } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { Language } from '../rules/form.ts';
import { settledWords } from './clauseWords.ts';
import { figureWords } from './figureWords.ts';
import { notApplicableWords } from './notApplicable.ts';
import { type SourceValue, sourceValues } from './sourceValues.ts';
import { type StepWords, UnitWords, type ValueWords } from './unitWords.ts';

/** 得分说明: why a unit has these points for an indicator, walked from the very trees that computed them. */
export interface Because {
  readonly unit: string;
  readonly indicator: string;
  readonly period: Period;
  readonly status: StatusText;
  readonly treatment: string | null;
  readonly points: string | null;
  readonly due: string;
  readonly rate: string | null;
  /** Points due and not earned. */
  readonly lost: string | null;
  readonly values: readonly ValueWords[];
  readonly clauses: readonly string[];
  readonly steps: readonly StepWords[];
  readonly sources: readonly SourceValue[];
  readonly register: string | null;
  readonly provisional: boolean;
}

export function because(workings: Workings, leaf: ScoredLeaf, row: number, language: Language): Because {
  const { scores, indicator } = leaf;
  const { compiled } = scores;
  const words = new UnitWords(leaf, row);
  const points = pointsText(scores, row);
  const treatment = scores.treatments[row];
  const entry = scores.entries.get(row);
  const contribution = leaf.contributions[row];
  const settled = scores.settledBy[row];
  const byRule = scores.statuses[row] === 'valued' && settled === undefined;
  const outside = notApplicableWords(workings.input.definitions, leaf, { row, language });
  return {
    unit: workings.input.definitions.roster.units[row]?.code ?? '',
    indicator: indicator.id,
    period: compiled.period,
    status: statusTexts[scores.statuses[row] ?? 'pending'],
    treatment: treatment ? treatmentTexts[treatment] : null,
    points,
    due: scores.due.toDecimal(4),
    rate: contribution?.kind === 'rate' ? figureWords(contribution.rate, 'ratio') : null,
    lost:
      points === null ? null : scores.due.minus(Rational.scaled(scores.points[row] ?? 0, scores.digits)).toDecimal(4),
    values: [...compiled.values].map(([name, expr]) => words.value(name, expr)),
    clauses: byRule ? words.clauses(language) : settled ? settledWords(settled, language) : outside,
    // Worked out when asked for: a sheet of all units needs neither.
    get steps() {
      return byRule ? words.steps() : [];
    },
    get sources() {
      return sourceValues(workings, leaf, row);
    },
    register: entryText(entry),
    provisional: scores.provisional[row] ?? false,
  };
}
