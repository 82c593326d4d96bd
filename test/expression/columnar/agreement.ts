import { type Column, columnOf } from '../../../src/domain/dataset.ts';
import { Rational } from '../../../src/domain/rational.ts';
import { ColumnEvaluator } from '../../../src/expression/columnar/columnEvaluator.ts';
import { ExactEvaluator } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { numberIn, type Outcome, truthIn } from '../../../src/expression/outcome.ts';
import { emptyTable, type UnitTable } from '../../../src/expression/unitTable.ts';

type Cell = number | boolean | 'missing' | 'undefined';

/** Everybody takes part, in one group unless `groups` says otherwise. */
export function tableOf(columns: Readonly<Record<string, Column>>, groups?: readonly number[]): UnitTable {
  const size = Math.max(...Object.values(columns).map((column) => column.mantissa.length));
  return {
    ...emptyTable,
    size,
    participates: new Uint8Array(size).fill(1),
    groups: groups ? Int32Array.from(groups) : new Int32Array(size),
    column: (name) => columns[name],
  };
}

/** `1/3` and decimals alike; `-` is a missing value. */
export function figures(...texts: readonly string[]): Column {
  return columnOf(texts.map((text) => (text === '-' ? undefined : Rational.fromText(text))));
}

/** The double's own value. */
export function figureOf(value: number): Rational {
  const bits = value === 0 ? 0 : Math.max(0, 53 - Math.floor(Math.log2(Math.abs(value))));
  return Rational.of(BigInt(value * 2 ** bits), 2n ** BigInt(bits));
}

export function exactPoints(table: UnitTable, expr: Expr, digits: number): readonly Cell[] {
  return exactly(table, expr, (outcome) =>
    Number(numberIn(outcome).round(digits).times(Rational.scaled(1, -digits)).numerator),
  );
}

export function columnPoints(table: UnitTable, expr: Expr, digits: number): readonly Cell[] {
  const { scaled, status } = new ColumnEvaluator(table).points(expr, digits);
  return Array.from(scaled, (points, row) => troubleIn(status, row) ?? points);
}

export function exactTruth(table: UnitTable, expr: Expr): readonly Cell[] {
  return exactly(table, expr, truthIn);
}

export function columnTruth(table: UnitTable, expr: Expr): readonly Cell[] {
  const { value, status } = new ColumnEvaluator(table).truth(expr);
  return Array.from(value, (truth, row) => troubleIn(status, row) ?? truth === 1);
}

function exactly(table: UnitTable, expr: Expr, read: (outcome: Outcome) => Cell): readonly Cell[] {
  const exact = new ExactEvaluator(table);
  return Array.from({ length: table.size }, (_, row) => {
    const outcome = exact.evaluate(expr, row);
    return outcome.kind === 'missing' || outcome.kind === 'undefined' ? outcome.kind : read(outcome);
  });
}

function troubleIn(status: Uint8Array, row: number): Cell | undefined {
  return status[row] === 1 ? 'missing' : status[row] === 2 ? 'undefined' : undefined;
}
