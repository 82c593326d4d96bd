import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { entryText, pointsText, statusTexts, treatmentTexts } from '../aggregation/scoreColumn.ts';
import type { Workings } from '../assess.ts';
import type { StatusText } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { appliedClauses, namedSteps, takenBranch } from '../expression/clauses.ts';
import type { ChooseNode, Expr } from '../expression/expr.ts';
import { type WordStyle, wordsOf } from '../expression/words.ts';
import type { Language } from '../rules/form.ts';
import { clauseWords, settledWords } from './clauseWords.ts';
import { dimensionsOf } from './compiledItems.ts';
import { figureWords, outcomeWords } from './figureWords.ts';
import { type SourceValue, sourceValues } from './sourceValues.ts';

/** 取值 in words: the formula by names, with the unit's figures, and what it comes to. */
export interface ValueWords {
  readonly name: string;
  readonly formula: string;
  readonly substituted: string;
  readonly value: string;
}

/** An intermediate figure on the way to the points. */
export interface StepWords {
  readonly name: string;
  readonly formula: string;
  readonly value: string;
}

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
  /** Effective points in the index, and what they add to it. */
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
  return {
    unit: workings.input.definitions.roster.units[row]?.code ?? '',
    indicator: indicator.id,
    period: compiled.period,
    status: statusTexts[scores.statuses[row] ?? 'pending'],
    treatment: treatment ? treatmentTexts[treatment] : null,
    points,
    due: scores.due.toDecimal(4),
    rate: contribution?.kind === 'rate' ? figureWords(contribution.rate, 'ratio') : null,
    lost: points === null ? null : scores.due.minus(Rational.fromText(points)).toDecimal(4),
    values: [...compiled.values].map(([name, expr]) => words.value(name, expr)),
    clauses: byRule ? words.clauses(compiled.points, language) : settled ? settledWords(settled, language) : [],
    // Worked out when asked for: a sheet of all units needs neither.
    get steps() {
      return byRule ? words.steps(compiled.points) : [];
    },
    get sources() {
      return sourceValues(workings, leaf, row);
    },
    register: entryText(entry),
    provisional: scores.provisional[row] ?? false,
  };
}

/** Formulas and figures of one unit. */
class UnitWords {
  readonly #leaf: ScoredLeaf;
  readonly #row: number;

  constructor(leaf: ScoredLeaf, row: number) {
    this.#leaf = leaf;
    this.#row = row;
  }

  value(name: string, expr: Expr): ValueWords {
    const of = expr.kind === 'named' ? expr.of : expr;
    const value = this.#figure(expr);
    return { name, formula: wordsOf(of, this.#byName()), substituted: wordsOf(of, this.#byFigure()), value };
  }

  clauses(points: Expr, language: Language): readonly string[] {
    const fact = (expr: Expr | undefined) => (expr ? this.#figure(expr) : '');
    return appliedClauses(points, this.#leaf.scores.exact, this.#row).map(({ clause }) =>
      clauseWords(clause, (name) => fact(clause.facts[name]), language),
    );
  }

  /** The named intermediates that the points rest on, without the 取值 themselves and figures that have a name only. */
  steps(points: Expr): readonly StepWords[] {
    const { compiled, exact } = this.#leaf.scores;
    const values = new Set<Expr>(compiled.values.values());
    const taken = { ...this.#byName(), taken: (node: ChooseNode) => takenBranch(node, exact, this.#row)?.result };
    return namedSteps(points, exact, this.#row)
      .filter((node) => !values.has(node) && node.of.kind !== 'number')
      .map((node) => ({ name: node.name, formula: wordsOf(node.of, taken), value: this.#figure(node) }));
  }

  #figure(expr: Expr): string {
    const { exact, compiled } = this.#leaf.scores;
    return outcomeWords(exact.evaluate(expr, this.#row), dimensionsOf(compiled).of(expr));
  }

  #byName(): WordStyle {
    return {
      item: (node) => node.item,
      named: (node) => node.name,
      figure: (node) => node.text ?? figureWords(node.value, node.ratio ? 'ratio' : 'number'),
    };
  }

  #byFigure(): WordStyle {
    return {
      ...this.#byName(),
      item: (node) => this.#figure(node),
      named: (node) => this.#figure(node),
      statistic: (node) => this.#figure(node),
    };
  }
}
