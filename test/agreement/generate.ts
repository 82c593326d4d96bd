import type { Column } from '../../src/domain/dataset.ts';
import { columnKey, columnOf, valueAt } from '../../src/domain/dataset.ts';
import { Rational } from '../../src/domain/rational.ts';
import { rebuild } from '../../src/expression/bind.ts';
import { type Expr, type ItemNode, nodesOf } from '../../src/expression/expr.ts';
import type { UnitTable } from '../../src/expression/unitTable.ts';
import type { AgreementCase } from './paper.ts';

/** A seeded stream of numbers in [0, 1) (mulberry32): the same cases in every run. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }
}

/** The case again with rows drawn at random: figures of the rule itself, last-digit neighbours, halves between, and anything in between. */
export function generated(each: AgreementCase, rows: number, chance: Chance): AgreementCase {
  const tree = chance.happens(0.5) ? each.tree : withOtherFigures(each.tree, chance);
  const figures = figuresOf(tree);
  const columns = new Map<string, Column>();
  for (const node of nodesOf(tree)) {
    const key = node.kind === 'item' ? columnKey(node.item, node.period) : undefined;
    if (node.kind === 'item' && key && !columns.has(key))
      columns.set(key, drawColumn(node, each, { rows, chance, figures }));
  }
  const units: UnitTable = {
    size: rows,
    participates: Uint8Array.from({ length: rows }, () => (chance.happens(0.9) ? 1 : 0)),
    groups: Int32Array.from({ length: rows }, () => Math.min(chance.below(5), 3)),
    calendar: each.units.calendar,
    column: (item, period) => columns.get(columnKey(item, period)),
  };
  return { ...each, name: `${each.name} (generated)`, tree, units };
}

interface Draw {
  readonly rows: number;
  readonly chance: Chance;
  readonly figures: readonly Rational[];
}

function drawColumn(node: ItemNode, each: AgreementCase, { rows, chance, figures }: Draw): Column {
  const like = each.units.column(node.item, node.period);
  const missing = chance.pick([0, 0, 0.08]);
  const seen = like
    ? Array.from({ length: each.units.size }, (_, row) => valueAt(like, row)).flatMap((value) => value ?? [])
    : [];
  const draw = (): Rational => {
    if (like?.labels) return Rational.of(chance.below(like.labels.length));
    if (each.dates.has(node.item))
      return (seen.length > 0 ? chance.pick(seen) : Rational.of(20_600)).plus(Rational.of(chance.below(60) - 30));
    return drawFigure(seen, figures, chance);
  };
  const values = Array.from({ length: rows }, () => (chance.happens(missing) ? undefined : draw()));
  return columnOf(values, like?.labels ? { labels: like.labels } : {});
}

/** The next value that an export can print: 元 in 万元, or a ratio of a percent with three decimals. Nothing is next to none. */
function neighbour(value: Rational, chance: Chance): Rational {
  const grain = Rational.scaled(1, value.absolute().compare(Rational.of(10)) < 0 ? 5 : 4);
  return value.isZero ? value : value.plus(grain.times(Rational.of(chance.pick([0, 0, 1, -1]))));
}

function drawFigure(seen: readonly Rational[], figures: readonly Rational[], chance: Chance): Rational {
  const known = [...seen.filter((value) => value.isDecimal(5)), ...figures.filter((figure) => isLike(figure, seen))];
  if (known.length === 0 || chance.happens(0.05)) return Rational.of(chance.below(3));
  const from = chance.pick(known);
  if (chance.happens(0.4)) return neighbour(from, chance);
  const between = chance.happens(0.3) ? Rational.of(1, 2) : Rational.scaled(chance.below(1001), 3);
  const value = from.plus(chance.pick(known).minus(from).times(between));
  return value.round(chance.pick([2, 3, 4, 6]));
}

/** Whether a figure of the rule is of the size of an item's data: a step of 0.01 is no denominator of millions. */
function isLike(figure: Rational, seen: readonly Rational[]): boolean {
  const sizes = seen.filter((value) => !value.isZero).map((value) => value.absolute());
  const least = sizes.reduce<Rational | undefined>(
    (low, size) => (low && low.compare(size) < 0 ? low : size),
    undefined,
  );
  return !least || figure.absolute().times(Rational.of(4)).compare(least) >= 0;
}

function figuresOf(tree: Expr): readonly Rational[] {
  const values = [...nodesOf(tree)].flatMap((node) => (node.kind === 'number' ? [node.value] : []));
  return values.filter((value) => value.isDecimal(6) && value.absolute().compare(Rational.of(100_000)) < 0);
}

/** The tree with every figure moved a little: another catalogue's parameters. Decimals that functions round to stay. */
function withOtherFigures(tree: Expr, chance: Chance): Expr {
  const done = new Map<Expr, Expr>();
  for (const node of nodesOf(tree)) {
    const digits =
      node.kind === 'call' && ['round', 'truncate', 'roundAway'].includes(node.name) ? node.args[1] : undefined;
    if (digits) done.set(digits, digits);
  }
  const visit = (node: Expr): Expr => {
    const known = done.get(node);
    if (known) return known;
    const other = node.kind === 'number' ? { ...node, value: moved(node.value, chance) } : rebuild(node, visit);
    done.set(node, other);
    return other;
  };
  return visit(tree);
}

function moved(value: Rational, chance: Chance): Rational {
  if (value.isZero || chance.happens(0.4)) return value;
  return value.times(Rational.scaled(60 + chance.below(81), 2)).round(chance.pick([2, 3, 4]));
}
