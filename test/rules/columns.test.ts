import { describe, expect, it } from 'vitest';
import { ColumnEvaluator } from '../../src/expression/columnar/columnEvaluator.ts';
import { ExactEvaluator } from '../../src/expression/evaluate.ts';
import type { Outcome } from '../../src/expression/outcome.ts';
import { type FormCase, formCase } from './formHarness.ts';
import { absoluteSamples } from './formSamples/absolute.ts';
import { gapSamples } from './formSamples/gap.ts';
import { caseOf, hold } from './formSamples/hold.ts';
import { allFormTables } from './formTable.ts';

/** Points in columns are the exact points, rounded: over every case table, and over parameters and data made at random. */
const digits = 4;

describe('points in columns are the exact ones', () => {
  const cases = allFormTables()
    .map(formCase)
    .filter((each) => each.units.size > 0);

  it.each(cases.map((each) => ({ label: each.table.label, each })))('$label', ({ each }) => {
    expect(inColumns(each)).toEqual(exactly(each));
  });

  it('over all tables', () => {
    expect(cases.reduce((rows, each) => rows + each.units.size, 0)).toBeGreaterThanOrEqual(900);
  });

  it.each([...Object.entries(absoluteSamples), ['差距', gapSamples] as const])('%s at random', (_keyword, samples) => {
    hold(samples, (sample) => {
      const each = caseOf(sample);
      expect(inColumns(each)).toEqual(exactly(each));
    });
  });
});

function inColumns({ units, points }: FormCase): readonly string[] {
  const { scaled, status } = new ColumnEvaluator(units).points(points, digits);
  return Array.from(status, (code, row) => (code === 0 ? String(scaled[row]) : code === 1 ? 'missing' : 'undefined'));
}

function exactly({ units, points }: FormCase): readonly string[] {
  const evaluator = new ExactEvaluator(units);
  return Array.from({ length: units.size }, (_, row) => scaledText(evaluator.evaluate(points, row)));
}

function scaledText(outcome: Outcome): string {
  return outcome.kind === 'number'
    ? outcome.value
        .toFixed(digits)
        .replace('.', '')
        .replace(/^(-?)0+(?=\d)/, '$1')
    : outcome.kind;
}
