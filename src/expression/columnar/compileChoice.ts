import type { ChooseNode, RecoverNode } from '../expr.ts';
import type { Builder } from './builder.ts';
import { condition, fitted, jointShape } from './operands.ts';
import { copy, overlay, recoverFrom } from './selection.ts';
import { noValue, type Operand, ok } from './strip.ts';

interface Case {
  readonly when: Operand;
  readonly taken: Operand;
}

/** Branches are laid over each other from the last to the first. One that is the same for all rows ends or leaves the list at once. */
export function compileChoose(node: ChooseNode, builder: Builder): Operand {
  const cases: Case[] = [];
  let last: Operand | undefined;
  for (const branch of node.branches) {
    const when = condition(branch.when, builder);
    if (!when.uniform) {
      cases.push({ when, taken: builder.operand(branch.then) });
      continue;
    }
    const status = when.strip.status[0] ?? ok;
    if (status === ok && when.strip.values[0] === 0) continue;
    last = status === ok ? builder.operand(branch.then) : builder.nothing(status);
    break;
  }
  last ??= builder.operand(node.otherwise);
  return cases.length === 0 ? last : layered(cases, last, builder);
}

function layered(cases: readonly Case[], last: Operand, builder: Builder): Operand {
  const shape = jointShape([...cases.map((each) => each.taken), last]);
  const otherwise = fitted(last, shape, builder).strip;
  const layers = cases
    .map(({ when, taken }) => ({ condition: when.strip, of: fitted(taken, shape, builder).strip }))
    .reverse();
  return builder.emit(shape, (out) => ({ count }) => {
    copy({ of: otherwise, out }, count);
    for (const layer of layers) overlay({ ...layer, out }, count);
  });
}

export function compileRecover(node: RecoverNode, builder: Builder): Operand {
  const of = builder.operand(node.of);
  if (of.uniform) return of.strip.status[0] === noValue ? builder.operand(node.otherwise) : of;
  const otherwise = builder.operand(node.otherwise);
  const shape = jointShape([of, otherwise]);
  const [first, second] = [fitted(of, shape, builder), fitted(otherwise, shape, builder)];
  return builder.emit(shape, (out) => ({ count }) => {
    copy({ of: first.strip, out }, count);
    if (out.troubled) recoverFrom({ of: second.strip, out }, count);
  });
}
