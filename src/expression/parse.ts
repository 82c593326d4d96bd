import type { Facts, Phrase } from '../diagnostics/phrase.ts';
import { Rational } from '../domain/rational.ts';
import { type BinaryOperator, binary, type Expr } from './expr.ts';
import { findFunction } from './functions.ts';
import { type Token, tokenize } from './tokens.ts';

/** Why a formula could not be read, and at which character (from 1). */
export interface FormulaFault {
  readonly code: 'FML-0101' | 'FML-0104';
  readonly at: number;
  readonly facts: Facts;
}

export type ParsedFormula = { readonly expr: Expr } | { readonly fault: FormulaFault };

const precedence: Readonly<Record<string, readonly [number, BinaryOperator]>> = {
  或: [1, 'or'],
  or: [1, 'or'],
  且: [2, 'and'],
  and: [2, 'and'],
  '=': [3, '='],
  '==': [3, '='],
  '<>': [3, '<>'],
  '!=': [3, '<>'],
  '<': [3, '<'],
  '<=': [3, '<='],
  '>': [3, '>'],
  '>=': [3, '>='],
  '+': [4, '+'],
  '-': [4, '-'],
  '*': [5, '*'],
  '/': [5, '/'],
};

/**
 * Reads the formula language: the Excel subset analysts know, with Chinese names and full-width marks.
 * `满分` directly after a figure multiplies (`80%满分`). Names stay unbound.
 */
export function parseFormula(source: string): ParsedFormula {
  const tokens = tokenize(source);
  if ('found' in tokens)
    return fault(tokens.at, {
      zh: `看不懂的字符“${tokens.found}”`,
      en: `the character "${tokens.found}" is not understood`,
    });
  try {
    return { expr: new Parser(tokens).whole() };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

function fault(at: number, detail: Phrase): { fault: FormulaFault } {
  return { fault: { code: 'FML-0101', at: at + 1, facts: { detail, at: String(at + 1) } } };
}

const chained: Phrase = { zh: '比较不能连写,用“且”连接', en: 'comparisons do not chain: join them by "and"' };

const unmultiplied: Phrase = {
  zh: '数与“满分”之间要写乘号,或写成百分数,如“80%满分”',
  en: 'put a multiplication sign before 满分, or write a percentage such as 80%满分',
};

class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.code);
    this.fault = fault;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expr {
    const expr = this.#operation(0);
    if (this.#peek.kind !== 'end')
      this.#refuse({ zh: `多余的“${this.#peek.text}”`, en: `"${this.#peek.text}" is too much` });
    return expr;
  }

  get #peek(): Token {
    const token = this.#tokens[this.#next] ?? this.#tokens.at(-1);
    if (!token) throw new Error('formula without an end token');
    return token;
  }

  #refuse(detail: Phrase, at = this.#peek.at): never {
    throw new Refusal(fault(at, detail).fault);
  }

  #accept(text: string): boolean {
    if (this.#peek.kind !== 'mark' || this.#peek.text !== text) return false;
    this.#next++;
    return true;
  }

  #expect(text: string): void {
    if (this.#accept(text)) return;
    const found = this.#peek;
    this.#refuse(
      found.kind === 'end'
        ? { zh: `缺少“${text}”`, en: `"${text}" is missing` }
        : { zh: `这里应为“${text}”,实际是“${found.text}”`, en: `expected "${text}", found "${found.text}"` },
    );
  }

  #operation(floor: number): Expr {
    let left = this.#prefix();
    for (;;) {
      const token = this.#peek;
      const found = token.kind === 'mark' || token.kind === 'name' ? precedence[token.text] : undefined;
      if (!found || found[0] <= floor) return left;
      this.#next++;
      const right = this.#operation(found[0]);
      if (found[0] === 3 && isComparison(this.#peek)) this.#refuse(chained);
      left = binary(found[1], left, right);
    }
  }

  #prefix(): Expr {
    if (this.#accept('-')) return { kind: 'negate', of: this.#prefix() };
    if (this.#accept('+')) return this.#prefix();
    return this.#primary();
  }

  #primary(): Expr {
    const token = this.#peek;
    this.#next++;
    switch (token.kind) {
      case 'number':
        return this.#figure(token.value, token.text);
      case 'text':
        return { kind: 'label', text: token.text };
      case 'name':
        return this.#peek.kind === 'mark' && this.#peek.text === '('
          ? this.#call(token)
          : { kind: 'name', name: token.text, at: token.at };
      case 'mark':
        if (token.text === '(') {
          const inner = this.#operation(0);
          this.#expect(')');
          return inner;
        }
    }
    this.#next--;
    return this.#refuse(
      token.kind === 'end'
        ? { zh: '公式没有写完', en: 'the formula is not finished' }
        : { zh: `这里不能是“${token.text}”`, en: `"${token.text}" cannot stand here` },
    );
  }

  /** A figure with its % or ‰, times 满分 where that follows at once. */
  #figure(value: Rational, text: string): Expr {
    const sign = this.#accept('%') ? '%' : this.#accept('‰') ? '‰' : '';
    const exact = sign === '' ? value : value.times(Rational.scaled(1, sign === '%' ? 2 : 3));
    const figure: Expr =
      sign === ''
        ? { kind: 'number', value: exact, text }
        : { kind: 'number', value: exact, text: text + sign, ratio: true };
    const next = this.#peek;
    if (next.kind !== 'name' || next.text !== '满分') return figure;
    // `1/6满分` would read two ways; only a percentage may lean on 满分.
    if (sign === '') this.#refuse(unmultiplied);
    this.#next++;
    return binary('*', figure, { kind: 'name', name: next.text, at: next.at });
  }

  #call(name: Token): Expr {
    const spelling = findFunction(name.text);
    if (!spelling)
      this.#refuse({ zh: `没有“${name.text}”这个函数`, en: `there is no function "${name.text}"` }, name.at);
    this.#expect('(');
    const args: Expr[] = [];
    if (!this.#accept(')')) {
      do args.push(this.#operation(0));
      while (this.#accept(','));
      this.#expect(')');
    }
    if (args.length < spelling.least || args.length > (spelling.most ?? Number.POSITIVE_INFINITY)) {
      const expected =
        spelling.most === undefined
          ? { zh: `至少 ${spelling.least}`, en: `at least ${spelling.least}` }
          : String(spelling.most);
      const facts = { name: name.text, expected, found: String(args.length), usage: spelling.usage };
      throw new Refusal({ code: 'FML-0104', at: name.at + 1, facts });
    }
    return build(spelling.name, args);
  }
}

function isComparison(token: Token): boolean {
  return token.kind === 'mark' && precedence[token.text]?.[0] === 3;
}

function build(name: NonNullable<ReturnType<typeof findFunction>>['name'], args: readonly Expr[]): Expr {
  if (name === 'and' || name === 'or') return args.reduce((left, right) => binary(name, left, right));
  if (name !== 'if') return { kind: 'call', name, args };
  const [when, then, otherwise] = args;
  if (!when || !then || !otherwise) throw new Error('IF checked for three arguments');
  return { kind: 'choose', branches: [{ when, then }], otherwise };
}
