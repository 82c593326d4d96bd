import type { Workings } from '../assess.ts';
import { Rational } from '../domain/rational.ts';
import type { UnitExplanation } from '../explain/explanation.ts';
import type { IndexChild, IndexNode } from '../explain/indexTree.ts';
import { approximately, decimal, equals, percent } from './figures.ts';
import { signed, whyNone } from './rankingTable.ts';
import type { Session } from './session.ts';
import { SummaryLines } from './summaryLines.ts';
import type { Texts } from './texts.ts';
import { type Branch, drawTree } from './tree.ts';

type Words = Texts['explain'];

/** A unit's whole month: areas, indicators and what each adds to the index, so that the index can be recomputed by hand. */
export function unitTree(explanation: UnitExplanation, workings: Workings, { terminal, text }: Session): string {
  const words = text.explain;
  if (!explanation.assessed) return terminal.chalk.bold(words.excluded(explanation.name, explanation.period));
  const lines = new SummaryLines(explanation, words, terminal.chalk);
  const branches = [
    ...explanation.arithmetic.children.flatMap((child) => partBranches(child, lines, words)),
    ...(explanation.result?.index ? [] : [{ text: whyNone(workings, text.run) }]),
    ...indexBranches(explanation, words),
    ...changeBranches(explanation, words),
  ];
  return [terminal.chalk.bold(headText(explanation, words)), ...drawTree(branches, terminal.columns)].join('\n');
}

function headText({ name, period, result }: UnitExplanation, words: Words): string {
  if (!result?.index) return words.noIndex(name, period);
  const head = words.head(name, period, result.index.shown);
  const { bounds, provisional, rank, change } = result;
  const state = bounds ? words.bounds(bounds.low, bounds.high) : provisional ? words.dependent : '';
  const parts = [`${head}${state}`, words.rank(String(rank ?? '—'))];
  return [...parts, ...(change ? [words.comparable(signed(change.comparable))] : [])].join(words.listMark);
}

/** A part of the tree with its sum, or an indicator; a part in which nothing is due yet is left out. */
function partBranches(part: IndexChild, lines: SummaryLines, words: Words): readonly Branch[] {
  if ('indicator' in part) return lines.branch(part.indicator);
  const below = part.children.flatMap((child) => partBranches(child, lines, words));
  return below.length === 0 ? [] : [{ text: `${part.name}  ${sumText(part, words)}`, below }];
}

function sumText(node: IndexNode, words: Words): string {
  const left = node.open.length > 0 ? words.left(node.open.length) : '';
  if (node.rate === null)
    return `${isZero(node.weight) ? words.nothingCounts : words.empty(decimal(node.weight))}${left}`;
  const ratio = words.ratio(approximately(node.earned), decimal(node.due), percent(node.rate));
  return `${ratio}${node.weight === node.due ? '' : words.scaled(decimal(node.weight), equals(node.scaled))}${left}`;
}

function indexBranches({ arithmetic, result }: UnitExplanation, words: Words): readonly Branch[] {
  const index = result?.index;
  if (!index) return [];
  const digits = index.shown.split('.')[1]?.length ?? 0;
  const spread = arithmetic.children.some((node) => 'children' in node && node.weight !== node.due);
  const by = spread ? words.indexByScaled : words.indexBy;
  const text = by(approximately(arithmetic.earned), decimal(arithmetic.due), equals(index.exact, digits));
  const { bounds } = result;
  return [{ text }, ...(bounds ? [{ text: words.boundsBy(arithmetic.open.length, bounds.low, bounds.high) }] : [])];
}

/** 环比 by cause; causes without effect are left out. */
function changeBranches({ result }: UnitExplanation, words: Words): readonly Branch[] {
  const causes = (result?.change?.parts ?? []).filter((part) => !isZero(part.shown));
  if (causes.length === 0) return [];
  return [
    {
      text: words.change(signed(result?.change?.published)),
      below: causes.map((part) => ({ text: `${words.cause(part.cause)} ${signed(part.shown)}` })),
    },
  ];
}

function isZero(exact: string): boolean {
  return Rational.fromText(exact).isZero;
}
