import { type Column as DataColumn, valueAt } from '../../domain/dataset.ts';
import { isYesNo } from '../evaluate.ts';
import type { ItemNode } from '../expr.ts';
import { remember } from '../remember.ts';
import { approximate, integers } from './bounds.ts';
import type { Builder } from './builder.ts';
import { finestGrain, powerOfTen } from './grain.ts';
import { missing, noErrors, type Operand, ok, type Rows, type Strip, yesnoShape } from './strip.ts';

export function compileItem(node: ItemNode, builder: Builder): Operand {
  const column = builder.surroundings.table.column(node.item, node.period);
  if (!column) return builder.nothing(missing);
  if (column.labels) return compileLabels(column, column.labels, builder);
  const facts = factsOf(column);
  const grain = Math.min(finestGrain, Math.max(1, powerOfTen(column.scale)));
  const shape = { kind: 'number', grain, labels: [] } as const;
  return builder.emit(shape, (out) =>
    facts.plain ? plainStep(column, out, facts.gaps) : exactStep(column, out, grain),
  );
}

/** A column whose mantissas are exact in the grain of its scale is read in place. */
function plainStep({ mantissa }: DataColumn, out: Strip, gaps: Int32Array): (rows: Rows) => void {
  out.errors = noErrors;
  let next = 0;
  return ({ from, count }) => {
    out.values = mantissa.subarray(from, from + count);
    if (from === 0) next = 0;
    const first = next;
    while (next < gaps.length && (gaps[next] ?? 0) < from + count) next++;
    if (out.troubled) out.status.fill(ok);
    out.troubled = next > first;
    for (let gap = first; gap < next; gap++) out.status[(gaps[gap] ?? 0) - from] = missing;
  };
}

/** Values of more digits than a double has, or of an unusual scale. */
function exactStep(column: DataColumn, out: Strip, grain: number): (rows: Rows) => void {
  out.troubled = true;
  return ({ from, count }) => {
    for (let i = 0; i < count; i++) {
      const figure = valueAt(column, from + i);
      const { value, error } = figure ? approximate(figure, grain) : { value: 0, error: 0 };
      out.values[i] = value;
      out.errors[i] = error;
      out.status[i] = figure ? ok : missing;
    }
  };
}

function compileLabels(column: DataColumn, labels: readonly string[], builder: Builder): Operand {
  const yesno = isYesNo(labels);
  const texts = [...new Set([...labels, ''])];
  // Places that no label stands at read as the empty text, as they do exactly; for 是/否 that is no.
  const codes = labels.map((label) => texts.indexOf(label));
  const empty = texts.indexOf('');
  const shape = yesno ? yesnoShape : ({ kind: 'label', grain: 1, labels: texts } as const);
  return builder.emit(shape, (out) => {
    out.troubled = true;
    return ({ from, count }) => {
      for (let i = 0; i < count; i++) {
        const mantissa = column.mantissa[from + i] ?? Number.NaN;
        out.status[i] = Number.isNaN(mantissa) ? missing : ok;
        out.values[i] = yesno ? (mantissa === 1 ? 1 : 0) : (codes[mantissa] ?? empty);
      }
    };
  });
}

interface Facts {
  readonly plain: boolean;
  /** Rows without a value. */
  readonly gaps: Int32Array;
}

const known = new WeakMap<DataColumn, Facts>();

function factsOf(column: DataColumn): Facts {
  return remember(known, column, () => lookOver(column));
}

function lookOver({ mantissa, scale, wide }: DataColumn): Facts {
  const gaps: number[] = [];
  let plain = !wide && scale >= 0 && powerOfTen(scale) <= finestGrain;
  for (let row = 0; row < mantissa.length; row++) {
    const value = mantissa[row] ?? 0;
    if (Math.abs(value) < integers) continue;
    if (Number.isNaN(value)) gaps.push(row);
    else plain = false;
  }
  return { plain, gaps: Int32Array.from(gaps) };
}
