import { describe, expect, it } from 'vitest';
import { rankColumn } from '../../../src/expression/columnar/ranking.ts';
import { sortedRows } from '../../../src/expression/columnar/sortedRows.ts';
import { rank, zero } from '../../../src/expression/expr.ts';

describe('a rank of doubles within one another’s bounds', () => {
  /** Ranks of rows whose exact figures are `figures`, while the doubles say `values` with errors of 0.4. */
  const ranks = (values: readonly number[], figures: readonly number[]): readonly number[] => {
    const strip = {
      values: Float64Array.from(values),
      errors: new Float64Array(values.length).fill(0.4),
      status: new Uint8Array(values.length),
      troubled: false,
    };
    const column = rankColumn(rank(zero, { by: 'all', fallbackBelow: 0 }, { better: 'lower', ties: 'competition' }), {
      column: { kind: 'number', grain: 1, labels: [], strip },
      division: { placeOf: new Int32Array(values.length), members: [Int32Array.from(values.keys())] },
      participates: new Uint8Array(values.length).fill(1),
      figures: {
        number: () => {
          throw new Error('a rank compares');
        },
        compare: (left, right) => (figures[left.row] ?? 0) - (figures[right.row] ?? 0),
      },
      twin: (cell) => cell.row,
    });
    return Array.from(column.strip.values);
  };

  it('follows the exact figures', () => {
    expect(ranks([1, 1.5, 3], [1.4, 1.1, 3])).toEqual([2, 1, 3]);
    expect(ranks([1, 1.7, 2.4], [1.3, 1.3, 2])).toEqual([1, 1, 3]);
    expect(ranks([Number.NaN, 1, 2], [1.5, 1, 2])).toEqual([2, 1, 3]);
  });
});

describe('rows sorted by digits', () => {
  it('stand in the order of their values, negative ones and zeros included', () => {
    const values = Float64Array.from(
      { length: 5000 },
      (_, row) => (((row * 7919) % 4999) - 2500) * 10 ** ((row % 40) - 20),
    );
    values.set([0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE]);
    const rows = [...values.keys()];
    const sorted = Array.from(sortedRows(rows, values), (row) => (values[row] ?? 0) + 0);
    expect(sorted).toEqual([...values].map((value) => value + 0).sort((a, b) => a - b));
  });
});
