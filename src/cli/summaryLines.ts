import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { Rational } from '../domain/rational.ts';
import type { UnitExplanation } from '../explain/explanation.ts';
import type { IndexChild } from '../explain/indexTree.ts';
import type { SummaryLine } from '../explain/unitSummary.ts';
import { decimal } from './figures.ts';
import type { Texts } from './texts.ts';
import type { Branch } from './tree.ts';

type Words = Texts['explain'];

/** Lines of a unit's indicators, their figures in columns. */
export class SummaryLines {
  readonly #lines: ReadonlyMap<string, SummaryLine>;
  /** Columns that a line's place in the tree takes before its name. */
  readonly #indents: ReadonlyMap<string, number>;
  readonly #month: string;
  readonly #words: Words;
  readonly #chalk: ChalkInstance;
  readonly #widths: { readonly name: number; readonly points: number; readonly due: number; readonly part: number };

  constructor({ areas, month, arithmetic }: UnitExplanation, words: Words, chalk: ChalkInstance) {
    const lines = areas.flatMap((area) => area.lines);
    this.#indents = new Map(indentsOf(arithmetic.children, 0));
    this.#lines = new Map(lines.map((line) => [line.indicator, line]));
    this.#month = month;
    this.#words = words;
    this.#chalk = chalk;
    this.#widths = {
      name: Math.max(0, ...lines.map((line) => stringWidth(nameOf(line)) + this.#indentOf(line))),
      points: widest(lines.map((line) => countedOf(line)?.points ?? '')),
      due: widest(lines.map((line) => countedOf(line)?.due ?? '')),
      part: widest(lines.map((line) => this.#part(line))),
    };
  }

  branch(indicator: string): readonly Branch[] {
    const line = this.#lines.get(indicator);
    if (!line) return [];
    const open = line.status === '待核' || line.status === '无法计算';
    return [{ text: this.#text(line), ...(open || line.provisional ? { paint: this.#chalk.yellow } : {}) }];
  }

  #text(line: SummaryLine): string {
    const part = this.#part(line);
    const name = padEnd(nameOf(line), this.#widths.name - this.#indentOf(line));
    const figures = countedOf(line);
    const columns = figures
      ? [this.#points(figures.points, figures.due), part && padStart(part, this.#widths.part)]
      : [this.#status(line)];
    return [name, ...columns, ...this.#notes(line)].filter((text) => text !== '').join('  ');
  }

  #points(points: string, due: string): string {
    return `${padStart(points, this.#widths.points)} / ${padEnd(due, this.#widths.due)}`;
  }

  #indentOf({ indicator }: SummaryLine): number {
    return this.#indents.get(indicator) ?? 0;
  }

  #status({ status, treatment }: SummaryLine): string {
    const word = this.#words.status(status);
    return treatment === null ? word : this.#words.standing(word, this.#words.treatment(treatment));
  }

  #part({ adds, most }: SummaryLine): string {
    return adds === null || most === null ? '' : this.#words.part(adds, most);
  }

  #notes(line: SummaryLine): readonly string[] {
    return [
      ...(line.points === null && line.counted ? [this.#status(line)] : []),
      ...(line.provisional ? [this.#words.provisionalShort] : []),
      ...(line.period === this.#month ? [] : [this.#words.carriedShort(line.period)]),
    ];
  }
}

/** Every level is drawn three columns further in. */
function indentsOf(children: readonly IndexChild[], indent: number): readonly (readonly [string, number])[] {
  return children.flatMap((child) =>
    'indicator' in child ? [[child.indicator, indent] as const] : indentsOf(child.children, indent + 3),
  );
}

/** Points as they enter the sums; four decimals, as points are written. */
function countedOf({ points, due, counted }: SummaryLine): { points: string; due: string } | undefined {
  if (!counted) return points === null ? undefined : { points, due };
  const earned = Rational.fromText(counted.earned);
  return { points: `${earned.isDecimal(4) ? '' : '≈'}${earned.toFixed(4)}`, due: decimal(counted.due) };
}

function nameOf({ indicator, name }: SummaryLine): string {
  return `${indicator} ${name}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}
