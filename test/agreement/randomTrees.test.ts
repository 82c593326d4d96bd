import { describe, expect, it } from 'vitest';
import fc from '../properties.ts';
import { CalendarSheet } from './calendarSheet.ts';
import { paperOf } from './paper.ts';
import { randomCase } from './randomTrees.ts';
import { calculate } from './strictCalculator.ts';

describe('trees drawn at random', () => {
  it('give what their formulas give, every bit counting', () => {
    fc.assert(
      fc.property(randomCase, (drawn) => {
        const calendars = new CalendarSheet();
        const paper = paperOf(drawn, 1, calendars);
        const found = calculate(paper, calendars);
        const formulas = paper.columns.map(({ letters, formula }) => `${letters}: ${formula(2)}`);
        expect({ found, formulas }).toEqual({ found: paper.points, formulas });
      }),
      { numRuns: 300, seed: 20_260_600 },
    );
  }, 60_000);
});
