/** A formula read: what the strict calculator evaluates. */
export type Node =
  | { readonly kind: 'value'; readonly value: number | string }
  | {
      readonly kind: 'range';
      readonly sheet: string;
      readonly from: Corner;
      readonly to: Corner;
      readonly single: boolean;
    }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'minus'; readonly of: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

/** `$C$5`: only a row without `$` moves when a formula is copied down. */
export interface Corner {
  readonly letters: string;
  readonly row: number;
  readonly fixed: boolean;
}

const token =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(?:([\p{L}]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])|([A-Z]+)\(|(<=|>=|<>|[-+*/=<>(),]))/uy;

const precedence: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
};

/** Reads the formulas that the planner writes; throws on anything else. */
export function readFormula(text: string): Node {
  const reader = new Reader(text);
  const node = reader.operation(0);
  reader.finish();
  return node;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  operation(floor: number): Node {
    let left = this.#operand();
    for (;;) {
      const operator = /^(<=|>=|<>|[-+*/=<>])/.exec(this.#text.slice(this.#at))?.[0] ?? '';
      const binds = precedence[operator] ?? 0;
      if (binds <= floor) return left;
      this.#at += operator.length;
      left = { kind: 'operation', operator, left, right: this.operation(binds) };
    }
  }

  finish(): void {
    if (this.#at !== this.#text.length) this.#refuse();
  }

  #operand(): Node {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (!match) return this.#refuse();
    this.#at = token.lastIndex;
    const [, figure, text, sheet = '', from, to, name, mark] = match;
    if (figure !== undefined) return { kind: 'value', value: Number(figure) };
    if (text !== undefined) return { kind: 'value', value: text.replaceAll('""', '"') };
    if (from !== undefined)
      return { kind: 'range', sheet, from: corner(from), to: corner(to ?? from), single: to === undefined };
    if (name !== undefined) return { kind: 'call', name, args: this.#args() };
    if (mark === '-') return { kind: 'minus', of: this.#operand() };
    if (mark !== '(') return this.#refuse();
    const inner = this.operation(0);
    this.#expect(')');
    return inner;
  }

  #args(): readonly Node[] {
    const args: Node[] = [];
    if (this.#accept(')')) return args;
    do args.push(this.operation(0));
    while (this.#accept(','));
    this.#expect(')');
    return args;
  }

  #accept(mark: string): boolean {
    const found = this.#text.startsWith(mark, this.#at);
    if (found) this.#at += mark.length;
    return found;
  }

  #expect(mark: string): void {
    if (!this.#accept(mark)) this.#refuse();
  }

  #refuse(): never {
    throw new SyntaxError(`cannot read at ${this.#at}: ${this.#text}`);
  }
}

function corner(text: string): Corner {
  const match = /^\$?([A-Z]+)(\$?)(\d+)$/.exec(text);
  if (!match) throw new SyntaxError(`not a cell: ${text}`);
  return { letters: match[1] ?? '', fixed: match[2] === '$', row: Number(match[3]) };
}
