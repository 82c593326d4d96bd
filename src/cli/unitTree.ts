import stringWidth from 'string-width';
import { Rational } from '../domain/rational.ts';
import type { UnitExplanation } from '../explain/explanation.ts';
import type { IndexNode } from '../explain/indexTree.ts';
import type { SummaryLine } from '../explain/unitSummary.ts';
import { decimal, equals, percent } from './figures.ts';
import { signed } from './rankingTable.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';
import { type Branch, drawTree } from './tree.ts';

/** A unit's whole month: areas, indicators and what each adds to the index, so that the index can be recomputed by hand. */
export function unitTree(summary: UnitExplanation, session: Session): string {
  const { terminal, text } = session;
  const words = text.explain;
  const frame = new UnitFrame(summary, session);
  const branches = [
    ...summary.arithmetic.parts.flatMap((node) => frame.node(node)),
    ...indexBranches(summary, words),
    ...changeBranches(summary, words),
  ];
  return [terminal.chalk.bold(headText(summary, words)), ...drawTree(branches, terminal.columns)].join('\n');
}

type Words = Texts['explain'];

function headText({ name, period, result, assessed }: UnitExplanation, words: Words): string {
  const head = words.head(name, period, result?.index?.shown ?? (assessed ? words.noIndex : words.excluded));
  if (!result?.index) return head;
  const { bounds, provisional, rank, change } = result;
  const state = bounds ? words.bounds(bounds.low, bounds.high) : provisional ? words.dependent : '';
  const comparable = change?.comparable === undefined ? [] : [words.comparable(signed(change.comparable))];
  return [`${head}${state}`, words.rank(String(rank ?? '—')), ...comparable].join(words.listMark);
}

/** Draws the parts of the tree with their lines, figures in columns. */
class UnitFrame {
  readonly #lines: ReadonlyMap<string, SummaryLine>;
  readonly #areas: UnitExplanation['areas'];
  readonly #session: Session;
  readonly #widths: { readonly name: number; readonly points: number; readonly part: number };

  constructor({ areas }: UnitExplanation, session: Session) {
    const lines = areas.flatMap((area) => area.lines);
    this.#areas = areas;
    this.#lines = new Map(lines.map((line) => [line.indicator, line]));
    this.#session = session;
    const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => stringWidth(text)));
    this.#widths = {
      name: widest(lines.map(nameOf)),
      points: widest(lines.map((line) => this.#points(line))),
      part: widest(lines.map((line) => this.#part(line))),
    };
  }
}
