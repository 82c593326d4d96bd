import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Period } from '../domain/period.ts';
import { claims } from '../reading/sourceFiles.ts';
import { columnsDue, type SourceMapping } from '../reading/sourceMapping.ts';
import type { Responsible } from '../reports/problems/problemEntry.ts';
import { type Need, needsOf } from './needs.ts';
import type { AssessmentSetup } from './office.ts';

/** Finds who answers for problems of a month's data: the 处室 of the indicators that need the file, or only the item in question. */
export class Responsibilities {
  readonly #period: Period;
  readonly #assessments: readonly { readonly setup: AssessmentSetup; readonly needs: readonly Need[] }[];

  constructor(setups: readonly AssessmentSetup[], period: Period) {
    this.#period = period;
    this.#assessments = setups.map((setup) => ({ setup, needs: needsOf(setup, period) }));
  }

  of(problem: Diagnostic): Responsible {
    const { item } = problem.facts;
    const found = this.#assessments.map(({ setup, needs }) => {
      const sources = setup.sources.filter((source) => concerns(source, problem));
      const delivered = new Set(sources.flatMap((source) => columnsDue(source, this.#period).map((each) => each.item)));
      const one = typeof item === 'string' && needs.some(({ items }) => items.has(item)) ? item : undefined;
      const users = needs.filter(({ items }) =>
        one === undefined ? [...items].some((each) => delivered.has(each)) : items.has(one),
      );
      return { sources, offices: users.map(({ indicator }) => indicator.office) };
    });
    const sources = found.flatMap((each) => each.sources);
    return {
      sources: unique(sources.map(({ name }) => name)),
      systems: unique(sources.map(({ system }) => system)),
      offices: unique(found.flatMap(({ offices }) => offices)),
    };
  }
}

/** By the name that the problem gives, or by the file it stands in. */
function concerns(source: SourceMapping, { facts, location }: Diagnostic): boolean {
  if (facts['source'] !== undefined) return facts['source'] === source.name;
  return location !== undefined && claims(source, location.file.split('/').at(-1) ?? '');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
