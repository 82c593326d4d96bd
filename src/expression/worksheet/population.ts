import type { Expr, Population, RankNode, StatisticName, StatisticNode } from '../expr.ts';
import type { Cells, DraftColumn } from './cells.ts';
import type { FormulaWriter } from './formula.ts';
import { comparableDecimals } from './nodeTraits.ts';
import { rowMark, type WorksheetPlace } from './place.ts';
import { remember } from './remember.ts';

const summaries: Readonly<Record<StatisticName, string>> = {
  min: 'MIN',
  max: 'MAX',
  mean: 'AVERAGE',
  median: 'MEDIAN',
  sum: 'SUM',
  count: 'COUNT',
};

/**
 * Statistics and ranks over the units. A column beside the figure repeats it where the unit counts and is an empty text elsewhere
 * (excluded, 待核, 无法计算), which every summary passes over.
 */
export class PopulationFormulas {
  readonly #place: WorksheetPlace;
  readonly #cells: Cells;
  readonly #writer: FormulaWriter;
  readonly #counted = new Map<Expr, Map<Expr | 'rank' | 'all', DraftColumn>>();
  readonly #small = new Map<number, DraftColumn>();

  constructor(place: WorksheetPlace, cells: Cells, writer: FormulaWriter) {
    this.#place = place;
    this.#cells = cells;
    this.#writer = writer;
  }

  statistic(node: StatisticNode): DraftColumn {
    const counted = this.#countedFor(node.of, node.where ?? 'all');
    const mask = this.#mask(node.population);
    const range = this.#range(counted.letters);
    const values = mask === undefined ? range : `IF(${mask},${range},"")`;
    const summary = `${summaries[node.statistic]}(${values})`;
    const needsOne = node.statistic !== 'count' && node.statistic !== 'sum';
    const formula = needsOne ? `IF(COUNT(${values})=0,1/0,${summary})` : summary;
    return this.#cells.add(this.#cells.titleFor(node), () => formula, mask !== undefined);
  }

  rank(node: RankNode): DraftColumn {
    const counted = this.#countedFor(node.of, 'rank');
    const mask = this.#mask(node.population);
    const range = this.#range(counted.letters);
    const within = mask === undefined ? '' : `*(${mask})`;
    const own = () => this.#ranked(node.of);
    const better = () => `ISNUMBER(${range})*(${range}${node.better === 'higher' ? '>' : '<'}${own()})${within}`;
    const equal = () => `ISNUMBER(${range})*(${range}=${own()})${within}`;
    const formula = (): string => {
      if (node.ties === 'competition') return `1+SUMPRODUCT(${better()})`;
      if (node.ties === 'average') return `1+SUMPRODUCT(${better()})+MAX(0,SUMPRODUCT(${equal()})-1)/2`;
      // The own figure stands for all that are not better, so that the distinct ones count the place.
      const distinct = `IF(${better()},${range},${own()})`;
      const place = `SUM(IF(FREQUENCY(${distinct},${distinct})>0,1,0))`;
      const { missable, undefinable } = this.#cells.own(node.of);
      return missable || undefinable ? `IF(ISERROR(${own()}),${own()},${place})` : place;
    };
    return this.#cells.add(this.#cells.titleFor(node), formula, node.ties === 'dense');
  }

  /** The column with `of` where it counts; ranked figures are freed of their last bit so that equal ones tie. */
  #countedFor(of: Expr, filter: Expr | 'rank' | 'all'): DraftColumn {
    const key = filter === 'rank' && this.#cells.own(of).exact ? 'all' : filter;
    const byFilter = remember(this.#counted, of, () => new Map<Expr | 'rank' | 'all', DraftColumn>());
    return remember(byFilter, key, () => this.#newCounted(of, key));
  }

  #newCounted(of: Expr, filter: Expr | 'rank' | 'all'): DraftColumn {
    const figure = this.#figureCell(of);
    const counts = `$${this.#place.participatesColumn}${rowMark}=1`;
    const title = this.#place.words.counted(this.#cells.titleFor(of));
    return this.#cells.add(title, () => {
      if (this.#cells.own(of).type === 'yesno')
        return `IF(AND(${counts},NOT(ISERROR(${figure}))),IF(${figure},1,0),"")`;
      const value = filter === 'rank' ? this.#ranked(of) : figure;
      const chosen =
        typeof filter === 'string' ? value : `IFERROR(IF(${this.#writer.condition(filter)},${value},""),"")`;
      return `IF(AND(${counts},ISNUMBER(${figure})),${chosen},"")`;
    });
  }

  #ranked(of: Expr): string {
    const { exact, order } = this.#cells.own(of);
    const figure = this.#figureCell(of);
    return exact ? figure : `ROUND(${figure},${comparableDecimals(order)})`;
  }

  /** The cell with the figure: the input itself, or the figure's own column. */
  #figureCell(of: Expr): string {
    const input = of.kind === 'item' ? this.#place.input(of.item, of.period) : undefined;
    return (input?.column ?? this.#cells.lettersFor(of)) + rowMark;
  }

  /** Which rows are compared, as an array condition; undefined for all. */
  #mask({ by, fallbackBelow }: Population): string | undefined {
    if (by === 'all') return undefined;
    const group = this.#place.groupColumn;
    const same = `${this.#range(group)}=$${group}${rowMark}`;
    return fallbackBelow === 0 ? same : `($${this.#smallGroup(fallbackBelow).letters}${rowMark}=1)+(${same})>0`;
  }

  #smallGroup(fallbackBelow: number): DraftColumn {
    const { groupColumn: group, participatesColumn: counts, words } = this.#place;
    const members = `SUMPRODUCT((${this.#range(group)}=$${group}${rowMark})*(${this.#range(counts)}=1))`;
    return remember(this.#small, fallbackBelow, () =>
      this.#cells.add(words.comparedWithAll, () => `IF(${members}<${fallbackBelow},1,0)`),
    );
  }

  #range(letters: string): string {
    return `${letters}$${this.#place.firstRow}:${letters}$${this.#place.lastRow}`;
  }
}
