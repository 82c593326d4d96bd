import type { ScoredLeaf } from '../aggregation/leaf.ts';
import { alternativeTaken, namedSteps } from '../expression/clauses.ts';
import type { Expr } from '../expression/expr.ts';
import { remember } from '../expression/remember.ts';
import { type WordStyle, wordsOf } from '../expression/words.ts';
import type { Language } from '../rules/form.ts';
import { appliedRules } from '../scoring/appliedRules.ts';
import { clauseWords } from './clauseWords.ts';
import { dimensionsOf } from './compiledItems.ts';
import { figureWords, outcomeWords } from './figureWords.ts';

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

/** Formulas by the names their author used. */
export const byName: WordStyle = {
  item: (node) => node.item,
  named: (node) => node.name,
  figure: (node) => node.text ?? figureWords(node.value, node.ratio ? 'ratio' : 'number'),
};

/** Every unit has the same formula. */
const formulas = new WeakMap<Expr, string>();

/** Formulas and figures of one unit's indicator. */
export class UnitWords {
  readonly #leaf: ScoredLeaf;
  readonly #row: number;

  constructor(leaf: ScoredLeaf, row: number) {
    this.#leaf = leaf;
    this.#row = row;
  }

  value(name: string, expr: Expr): ValueWords {
    const of = expr.kind === 'named' ? expr.of : expr;
    const figure = (node: Expr): string => this.#figure(node);
    const substituted = wordsOf(of, { ...byName, item: figure, named: figure, statistic: figure });
    const formula = remember(formulas, of, () => wordsOf(of, byName));
    return { name, formula, substituted, value: figure(expr) };
  }

  clauses(language: Language): readonly string[] {
    return appliedRules(this.#leaf.scores, this.#row).map(({ clause }) =>
      clauseWords(clause, (name) => this.#fact(name, clause.facts[name]), language),
    );
  }

  /** The named intermediates that the points rest on, without the 取值 themselves and figures that have a name only. */
  steps(): readonly StepWords[] {
    const { compiled, exact } = this.#leaf.scores;
    const unit = { evaluator: exact, row: this.#row };
    const values = new Set<Expr>(compiled.values.values());
    const taken: WordStyle = { ...byName, taken: (node) => alternativeTaken(node, unit) };
    return namedSteps(compiled.points, unit)
      .filter((node) => !values.has(node) && node.of.kind !== 'number')
      .map((node) => ({ name: node.name, formula: wordsOf(node.of, taken), value: this.#figure(node) }));
  }

  /** A bare figure that a clause quotes as points is points: `得0分`. */
  #fact(name: string, expr: Expr | undefined): string {
    const words = expr ? this.#figure(expr) : '';
    const bare = expr && this.#dimensions.of(expr) === 'number';
    return bare && (name.endsWith('分') || name === '保底') ? `${words}分` : words;
  }

  #figure(expr: Expr): string {
    return outcomeWords(this.#leaf.scores.exact.evaluate(expr, this.#row), this.#dimensions.of(expr));
  }

  get #dimensions() {
    return dimensionsOf(this.#leaf.scores.compiled);
  }
}
