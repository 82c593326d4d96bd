import type { Expr, NegateNode, RankNode, StatisticNode } from '../expr.ts';
import { negate, type Single } from './arithmetic.ts';
import type { Builder } from './builder.ts';
import { compileBinary } from './compileBinary.ts';
import { compileCall } from './compileCall.ts';
import { compileChoose, compileRecover } from './compileChoice.ts';
import { compileItem } from './compileItem.ts';
import { compileLadder, compileLine } from './compileLine.ts';
import { numeric } from './operands.ts';
import type { Operand, Rows } from './strip.ts';

export function compileNode(node: Expr, builder: Builder): Operand {
  switch (node.kind) {
    case 'name':
      throw new Error(`unbound name in a tree: ${node.name}`);
    case 'number':
    case 'label':
    case 'named':
      throw new Error(`a ${node.kind} needs no step`);
    case 'item':
      return compileItem(node, builder);
    case 'negate':
      return compileLine(node, builder) ?? compileNegate(node, builder);
    case 'binary':
      return compileLine(node, builder) ?? compileBinary(node, builder);
    case 'call':
      return compileCall(node, builder);
    case 'choose':
      return compileLadder(node, builder) ?? compileChoose(node, builder);
    case 'recover':
      return compileRecover(node, builder);
    case 'statistic':
      return compileStatistic(node, builder);
    case 'rank':
      return compileRank(node, builder);
  }
}

function compileNegate(node: NegateNode, builder: Builder): Operand {
  const of = numeric(node.of, builder);
  return builder.derive(
    { kind: 'number', grain: of.grain, labels: [] },
    [of],
    (out) =>
      ({ count }) =>
        negate({ of: of.strip, out }, count),
  );
}

function compileStatistic(node: StatisticNode, builder: Builder): Operand {
  const summary = builder.surroundings.summary(node);
  const { placeOf, members } = builder.surroundings.division(node.population);
  const shape = { kind: 'number', grain: summary.grain, labels: [] } as const;
  const gather =
    (out: Operand['strip']) =>
    ({ from, count }: Rows): void => {
      out.troubled = summary.strip.troubled;
      spreadPlaces({ of: summary.strip, out }, placeOf.subarray(from, from + count));
    };
  return members.length === 1 ? builder.derive(shape, [], gather) : builder.emit(shape, gather);
}

/** Each row's place among the figures of places. */
function spreadPlaces({ of, out }: Single, places: Int32Array): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    out.values[i] = of.values[place] ?? 0;
    out.errors[i] = of.errors[place] ?? 0;
    out.status[i] = of.status[place] ?? 0;
  }
}

function compileRank(node: RankNode, builder: Builder): Operand {
  const own = builder.operand(node.of);
  // The exact evaluator hands on what cannot be ranked as it is.
  if (own.kind === 'yesno' || own.kind === 'label' || own.kind === 'nothing') return own;
  if (own.kind === 'mixed') throw new TypeError('a rank of what is a number in one case and a yes/no in another');
  return builder.view(builder.surroundings.ranks(node));
}
