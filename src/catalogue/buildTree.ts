import type { Problems } from '../diagnostics/problems.ts';
import { term } from '../diagnostics/terms.ts';
import { Rational } from '../domain/rational.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { Indicator, TreeNode } from './edition.ts';
import type { Defaults } from './headSchema.ts';
import type { IndicatorBlock } from './indicatorSchema.ts';
import type { AreaNode, Block, IndicatorNode } from './treeSchema.ts';
import { keyPlaces } from './words.ts';

/** Resolves shares to points and merges 默认 into every indicator. */
export class TreeBuilder {
  readonly #defaults: Defaults;
  readonly #weighted: boolean;
  readonly #problems: Problems;
  /** The leaves, in tree order. */
  readonly indicators: Indicator[] = [];

  /** 分值 or 权重: the first node decides for the whole file. */
  constructor(blocks: readonly Block[], defaults: Defaults, problems: Problems) {
    this.#defaults = defaults;
    this.#problems = problems;
    this.#weighted = blocks[0]?.block.weight !== undefined && blocks[0].block.points === undefined;
  }

  areas(blocks: readonly AreaNode[], total: Rational): readonly TreeNode[] {
    return this.#shared(blocks, total).map(([each, points]) => this.#area(each, points));
  }

  #area(each: AreaNode, points: Rational): TreeNode {
    const children = this.#shared(each.children, points).map(([child, share]) =>
      child.kind === 'area' ? this.#area(child, share) : this.#indicator(child, share),
    );
    return { ...common(each, points), children };
  }

  #indicator(each: IndicatorNode, points: Rational): Indicator {
    const indicator = { ...described(each.block), ...common(each, points), ...this.#statements(each.block, each.node) };
    this.indicators.push(indicator);
    return indicator;
  }

  /** Siblings with their points, out of those of their parent. */
  #shared<B extends Block>(blocks: readonly B[], of: Rational): readonly (readonly [B, Rational])[] {
    const sum = Rational.sum(blocks.map(({ block }) => block.weight ?? Rational.zero));
    return blocks.map((each) => [each, this.#pointsOf(each.block, each.node, { of, sum })]);
  }

  #pointsOf(
    { points, weight }: Block['block'],
    node: SourceNode,
    share: { readonly of: Rational; readonly sum: Rational },
  ): Rational {
    const [own, other] = this.#weighted ? ['权重', '分值'] : ['分值', '权重'];
    const misplaced = this.#weighted ? points : weight;
    if (misplaced) this.#problems.report('CAT-0102', keyPlaces(node).get(other), { own, other });
    else if (!points && !weight) this.#problems.report('DEF-0104', node.location, { key: own, expected: term('数') });
    if (!this.#weighted) return points ?? Rational.zero;
    return weight ? share.of.times(weight).dividedBy(share.sum) : Rational.zero;
  }

  /** What no code may decide: said by the indicator, else by 默认, else a problem. */
  #statements(
    block: IndicatorBlock,
    node: SourceNode,
  ): Pick<Indicator, 'missing' | 'zeroDenominator' | 'pointDigits' | 'outside'> {
    const stated = <T>(key: string, own: T | undefined, byDefault: T | undefined, absent: T): T => {
      const value = own ?? byDefault;
      if (value === undefined) this.#problems.report('CAT-0105', node.location, { key });
      return value ?? absent;
    };
    const defaults = this.#defaults;
    return {
      missing: stated('缺失', block.missing, defaults.missing, 'pending'),
      zeroDenominator: stated('零分母', block.zeroDenominator, defaults.zeroDenominator, 'pending'),
      pointDigits: stated('舍入', block.pointDigits, defaults.pointDigits, 0),
      outside: stated('不在适用范围', block.outside, defaults.outside, 'withinArea'),
    };
  }
}

function common({ block, node }: Block, points: Rational) {
  return { id: block.id, name: block.name, points, location: node.location, at: keyPlaces(node) };
}

/** What an indicator says for itself alone; shares and defaults are settled by others. */
function described({ scope, merit, dataYear, yearEnd, yearEndTime, weight: _, ...own }: IndicatorBlock) {
  return {
    ...own,
    dueMonths: own.dueMonths ?? [],
    reminderMonths: own.reminderMonths ?? [],
    values: own.values ?? new Map(),
    notApplicable: own.notApplicable ?? [],
    appliesTo: own.appliesTo && new Set(own.appliesTo),
    traits: traitsOf({ 口径: scope, 绩效类型: merit, 数据年度: dataYear, 年终折算: yearEnd, 年终时间: yearEndTime }),
    examples: own.examples ?? [],
  };
}

/** Descriptive words by their key in the file. */
function traitsOf(words: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([key, word]) => (word === undefined ? [] : [[key, word]])));
}
