import type {
  BinaryOperator,
  ChooseNode,
  Expr,
  FunctionName,
  ItemNode,
  NamedNode,
  RankNode,
  RecoverNode,
  StatisticName,
  StatisticNode,
} from './expr.ts';

/** How the leaves of a formula are written: by name, or by the figure of one unit. */
export interface WordStyle {
  item(node: ItemNode): string;
  /** A named intermediate; undefined opens it up. */
  named(node: NamedNode): string | undefined;
  figure(node: Extract<Expr, { kind: 'number' }>): string;
  /** A statistic or rank as a figure; undefined describes it. */
  statistic?(node: StatisticNode | RankNode): string | undefined;
  /** What a node with alternatives comes to for one unit; undefined writes all of it. */
  taken?(node: ChooseNode | RecoverNode): Expr | undefined;
}

const operators: Readonly<Record<BinaryOperator, readonly [mark: string, level: number]>> = {
  or: ['或', 1],
  and: ['且', 2],
  '=': ['=', 3],
  '<>': ['≠', 3],
  '<': ['<', 3],
  '<=': ['≤', 3],
  '>': ['>', 3],
  '>=': ['≥', 3],
  '+': ['+', 4],
  '-': ['-', 4],
  '*': ['×', 5],
  '/': ['÷', 5],
};

const functions: Readonly<Record<FunctionName, string>> = {
  min: '取小',
  max: '取大',
  sum: '合计',
  abs: '绝对值',
  round: '四舍五入',
  truncate: '舍去',
  roundAway: '进位',
  days: '天数',
  workdays: '工作日数',
  not: '非',
};

const statistics: Readonly<Record<StatisticName, string>> = {
  min: '最低',
  max: '最高',
  mean: '均值',
  median: '中位数',
  sum: '合计',
  count: '户数',
};

/** A tree as an analyst would write it: `(援藏资金支出数 + 边境资金支出数) ÷ 援藏资金到位数`. */
export function wordsOf(expr: Expr, style: WordStyle): string {
  return write(expr, style, 0);
}

function write(expr: Expr, style: WordStyle, level: number): string {
  switch (expr.kind) {
    case 'number':
      return style.figure(expr);
    case 'label':
      return `“${expr.text}”`;
    case 'name':
      return expr.name;
    case 'item':
      return style.item(expr);
    case 'negate':
      return `-${operand(expr.of, style, 6)}`;
    case 'named':
      return style.named(expr) ?? write(expr.of, style, level);
    case 'binary': {
      const [mark, own] = operators[expr.operator];
      // Subtraction and division bind their right side tighter: a - (b - c).
      const tight = expr.operator === '-' || expr.operator === '/' ? own + 1 : own;
      const text = `${write(expr.left, style, own)} ${mark} ${operand(expr.right, style, tight)}`;
      return own < level ? `(${text})` : text;
    }
    case 'call':
      return `${functions[expr.name]}(${expr.args.map((arg) => write(arg, style, 0)).join(', ')})`;
    case 'choose':
      return chooseWords(expr, style, level);
    case 'statistic':
      return style.statistic?.(expr) ?? `${scopeWords(expr)}${statistics[expr.statistic]}(${write(expr.of, style, 0)})`;
    case 'rank':
      return style.statistic?.(expr) ?? `${scopeWords(expr)}名次(${write(expr.of, style, 0)})`;
    case 'recover':
      return write(style.taken?.(expr) ?? expr.of, style, level);
  }
}

/** On the right of a mark a figure below zero is bracketed: `3 - (-2)`. */
function operand(expr: Expr, style: WordStyle, level: number): string {
  const text = write(expr, style, level);
  return text.startsWith('-') ? `(${text})` : text;
}

function chooseWords(node: ChooseNode, style: WordStyle, level: number): string {
  const taken = style.taken?.(node) ?? (node.branches.length === 0 ? node.otherwise : undefined);
  if (taken) return write(taken, style, level);
  const branches = node.branches.map((branch) => `${write(branch.when, style, 0)}时 ${write(branch.then, style, 0)}`);
  return `如果(${[...branches, `否则 ${write(node.otherwise, style, 0)}`].join('; ')})`;
}

function scopeWords(node: StatisticNode | RankNode): string {
  return node.population.by === 'group' ? '同组' : '全体';
}
