import type { Definitions } from '../catalogue/definitions.ts';
import { monthOf, type Period } from '../domain/period.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { nodesOf } from '../expression/expr.ts';
import { type CompiledIndicator, compileIndicator } from '../scoring/compileIndicator.ts';
import { type DueIndicator, type Lookup, scoreCompiled } from '../scoring/scoreMonth.ts';
import { ownRow, scoreStacked } from '../scoring/scoreStacked.ts';
import {
  type Contribution,
  carriedDue,
  contributionOf,
  contributionsOf,
  type Leaf,
  type PastLeaf,
  type ScoredLeaf,
} from './leaf.ts';
import { isSameRule } from './sameRule.ts';

/** One indicator on its way from last month's figures to this month's; each state differs from the one before by one cause. */
export interface RescoredSteps {
  /** Last month's figures, with the points due this month. */
  readonly start: Leaf;
  readonly standards: Leaf;
  readonly edition: Leaf;
  readonly own: Leaf;
  readonly open: Leaf;
}

type Contributions = readonly Contribution[];

/** Re-scores indicators on mixtures of last month's and this month's rules and data. */
export class Rescorer {
  readonly #definitions: Definitions;
  readonly #lookup: Lookup;

  constructor(definitions: Definitions, lookup: Lookup) {
    this.#definitions = definitions;
    this.#lookup = lookup;
  }

  steps(from: PastLeaf, to: ScoredLeaf): RescoredSteps {
    const [then, now] = [from.rule, to.scores.compiled];
    // Both months carry the same due month: only weights can differ, which the editions' stages show.
    if (then.period === now.period) return { start: from, standards: from, edition: to, own: to, open: to };
    const rule = ruleIn(now.period, then);
    const due = rule ? carriedDue(rule.due, then.indicator.points, from.indicator.points) : from.due;
    const standards =
      rule && this.#movesStandards(rule, then)
        ? this.#onEarlierData(rule, from, from.contributions)
        : from.contributions;
    const sameRule = then.indicator === now.indicator || !singleMonth(now);
    const unknown = to.contributions.map((contribution, row) => (isOpen(contribution) ? standards[row] : contribution));
    const edition = sameRule ? standards : this.#onEarlierData(now, from, unknown);
    const own = dependsOnOthers(to) ? this.#ownData(from, to) : to.contributions;
    const steady = edition.map((contribution, row) => (flips(from, to, row) ? contribution : own[row]));
    return {
      start: { due, contributions: from.contributions },
      standards: { due, contributions: standards },
      edition: { due: to.due, contributions: edition },
      own: { due: to.due, contributions: filled(steady) },
      open: { due: to.due, contributions: own },
    };
  }

  /** Whether the month's tables can change what last month's data are worth. */
  #movesStandards(rule: CompiledIndicator, then: DueIndicator): boolean {
    return singleMonth(rule) && !isSameRule(compileIndicator(then.edition, then.indicator, then.period), rule);
  }

  /** Last month's data under a rule with this month's tables; `otherwise` where they do not answer. What was open stays open. */
  #onEarlierData(
    rule: CompiledIndicator,
    from: PastLeaf,
    otherwise: readonly (Contribution | undefined)[],
  ): Contributions {
    const [earlier, later] = [from.rule.period, rule.period];
    const shifted: Lookup = (item, period) => this.#lookup(item, period === later ? earlier : period);
    const rescored = contributionsOf(scoreCompiled(this.#registerOf({ earlier, later }), rule, shifted));
    return from.contributions.map((contribution, row) => {
      const found = rescored[row];
      return isOpen(contribution) || !found ? contribution : isOpen(found) ? (otherwise[row] ?? contribution) : found;
    });
  }

  /** Each unit with its own data of this month among the others' of last month. */
  #ownData(from: PastLeaf, to: ScoredLeaf): Contributions {
    const rule = to.scores.compiled;
    if (!singleMonth(rule)) return to.contributions;
    const months = { earlier: from.rule.period, later: rule.period };
    const scores = scoreStacked(this.#definitions, rule, { months, lookup: this.#lookup });
    return to.contributions.map((_, row) => contributionOf(scores, ownRow(row, to.contributions.length)));
  }

  /** Entries and units of the earlier month act in the later one. */
  #registerOf({ earlier, later }: { earlier: Period; later: Period }): Definitions {
    const moved = (entry: RegisterEntry): RegisterEntry[] =>
      entry.period === earlier ? [{ ...entry, period: later }] : [];
    const roster = rosterIn(this.#definitions.roster, earlier);
    return { ...this.#definitions, roster, register: this.#definitions.register.flatMap(moved) };
  }
}

/** Last month's rule in this month; undefined where it was not due then, and so need not have a table for it. */
function ruleIn(period: Period, { edition, indicator }: DueIndicator): CompiledIndicator | undefined {
  return indicator.dueMonths.includes(monthOf(period) ?? 12) ? compileIndicator(edition, indicator, period) : undefined;
}

function isOpen(contribution: Contribution | undefined): boolean {
  return contribution === undefined || contribution.kind === 'open';
}

/** Whether a figure came or went: 待核 in exactly one of the months. */
function flips(from: Leaf, to: Leaf, row: number): boolean {
  return isOpen(from.contributions[row]) !== isOpen(to.contributions[row]);
}

function filled(contributions: readonly (Contribution | undefined)[]): Contributions {
  return contributions.map((contribution) => contribution ?? { kind: 'open' });
}

function dependsOnOthers(leaf: ScoredLeaf): boolean {
  return leaf.scores.compiled.populations.length > 0 || leaf.scores.treatments.includes('groupMean');
}

/** Whether an indicator asks for data of its own month only, so that another month's can stand in. */
function singleMonth(compiled: CompiledIndicator): boolean {
  return [compiled.points, ...compiled.conditions.map((condition) => condition.when)].every((tree) =>
    [...nodesOf(tree)].every((node) => node.kind !== 'item' || node.period === compiled.period),
  );
}
