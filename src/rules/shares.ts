import { enumerated } from '../diagnostics/phrase.ts';
import {
  below,
  choose,
  divide,
  type Expr,
  eitherOf,
  named,
  one,
  subtract,
  total,
  when,
  zero,
} from '../expression/expr.ts';
import type { Formula } from '../expression/formula.ts';
import type { Located } from '../schema/shapes.ts';
import type { FormScope, ReportFinding, Scoring } from './form.ts';
import type { ValueName } from './namedValues.ts';

/** A part of the points that each unit weighs by its own figures. */
export interface SplitPart {
  readonly value: ValueName;
  readonly scoring: Scoring;
  /** 份额项: the data item whose share of the sum is the part's. */
  readonly item: Located<string>;
}

export interface Split {
  readonly parts: readonly SplitPart[];
  /** 最小份额: smaller parts join the target. */
  readonly smallest: Formula | undefined;
  /** 归入: the part that takes over. */
  readonly target: Located<string> | undefined;
  /** 并入条件: a part also joins the target where its condition holds. */
  readonly joinings: readonly { readonly part: Located<string>; readonly condition: Formula }[] | undefined;
}

export interface Share {
  readonly part: SplitPart;
  /** Share before joining. */
  readonly own: Expr;
  /** When it joins the target; undefined where it never does. */
  readonly joins: Expr | undefined;
  /** Share that counts; zero once joined. All of them add up to one. */
  readonly share: Expr;
}

/** 份额: each item's share of their sum; the target has what the others leave. It is never joined itself. */
export function sharesOf(split: Split, scope: FormScope): readonly Share[] {
  const items = split.parts.map(({ item }) => scope.item(item.value, item.node.location));
  const sum = named('份额合计', total(items));
  const shares = split.parts.map((part, place) => {
    const own = named(`${part.value.value}原份额`, divide(items[place] ?? zero, sum));
    const joins = joinsWhen(part, own, { split, scope });
    const share = named(`${part.value.value}份额`, joins ? choose([when(joins, zero)], own) : own);
    return { part, own, joins, share };
  });
  return shares.map((each) => (isTarget(split, each.part) ? { ...each, share: remainder(each, shares) } : each));
}

function remainder(target: Share, shares: readonly Share[]): Expr {
  const others = shares.filter((each) => each !== target).map((each) => each.share);
  return named(`${target.part.value.value}份额`, subtract(one, total(others)));
}

function isTarget({ target }: Split, part: SplitPart): boolean {
  return target?.value === part.value.value;
}

function joinsWhen(part: SplitPart, own: Expr, { split, scope }: { split: Split; scope: FormScope }): Expr | undefined {
  if (!split.target || isTarget(split, part)) return undefined;
  const stated = (split.joinings ?? [])
    .filter((each) => each.part.value === part.value.value)
    .map((each) => scope.bind(each.condition));
  const conditions = split.smallest ? [below(own, scope.bind(split.smallest)), ...stated] : stated;
  return conditions.length === 0 ? undefined : conditions.reduce(eitherOf);
}

/** Whoever joins needs a part to join. */
export function lintJoining({ parts, smallest, target, joinings }: Split, report: ReportFinding): void {
  const names = parts.map((part) => part.value.value);
  const known = enumerated(names);
  const nowhere = smallest?.location ?? joinings?.[0]?.condition.location;
  if (!target && nowhere) report('CAT-0241', nowhere);
  for (const { value, node } of [...(target ? [target] : []), ...(joinings ?? []).map((each) => each.part)]) {
    if (!names.includes(value)) report('CAT-0243', node.location, { name: value, known });
  }
  for (const { part } of joinings ?? [])
    if (part.value === target?.value) report('CAT-0244', part.node.location, { name: part.value });
}
