import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workings } from '../../src/assess.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import { explainUnit, type UnitExplanation } from '../../src/explain/explanation.ts';
import type { IndexChild } from '../../src/explain/indexTree.ts';
import { runMonth } from '../../src/run/month.ts';
import { openOffice } from '../../src/run/office.ts';

const root = join(import.meta.dirname, '../..');
const months = ['2026-02', '2026-06', '2026-11'];
const explanations: UnitExplanation[] = [];

beforeAll(async () => {
  const problems = new Problems();
  const office = await openOffice(root, { year: 2026, only: undefined }, problems);
  for (const setup of office?.setups ?? []) {
    for (const month of months) {
      const workings = await scored(setup, month);
      explanations.push(...workings.assessment.units.map((_, row) => explainUnit(workings, row)));
    }
  }

  async function scored(setup: Parameters<typeof runMonth>[0]['setup'], month: string): Promise<Workings> {
    const period = parsePeriod(month);
    if (!office || !period) throw new Error(month);
    const request = { workspace: office.workspace, setup, period, output: join(root, 'no-output'), tool: 'test' };
    const workings = await runMonth(request, problems);
    if (!workings) throw new Error(`nothing in ${month}`);
    return workings;
  }
});

/** What a reader does with pencil and paper: from the counted points of the lines up to the index. */
class ByHand {
  readonly #lines: ReadonlyMap<string, { readonly earned: string; readonly due: string } | null>;

  constructor({ areas }: UnitExplanation) {
    this.#lines = new Map(areas.flatMap((area) => area.lines.map(({ indicator, counted }) => [indicator, counted])));
  }

  /** 得分率 of a part: what its members earned over what they are due, each member at its 折算分值. */
  rate(children: readonly IndexChild[]): Rational | undefined {
    const members = children.flatMap((child) => this.#member(child) ?? []);
    const due = Rational.sum(members.map((member) => member.due));
    return due.isZero ? undefined : Rational.sum(members.map((member) => member.earned)).dividedBy(due);
  }

  #member(child: IndexChild): { readonly earned: Rational; readonly due: Rational } | undefined {
    if ('indicator' in child) {
      const counted = this.#lines.get(child.indicator);
      return counted ? { earned: Rational.fromText(counted.earned), due: Rational.fromText(counted.due) } : undefined;
    }
    const rate = this.rate(child.children);
    const weight = Rational.fromText(child.weight);
    return rate && { earned: rate.times(weight), due: weight };
  }
}

describe('the index of a unit', () => {
  test('is reached from the lines of its explanation, exactly', () => {
    let reached = 0;
    for (const explanation of explanations) {
      const { result, arithmetic } = explanation;
      const rate = new ByHand(explanation).rate(arithmetic.children);
      expect(rate?.toText() ?? null).toBe(arithmetic.rate);
      if (!result?.index) continue;
      expect(rate?.times(Rational.hundred).toText()).toBe(result.index.exact);
      reached++;
    }
    expect(reached).toBe(3 * (7 + 62));
  });

  test('leaves out what is open, and counts points as they are written', () => {
    for (const { areas, arithmetic } of explanations) {
      const lines = areas.flatMap((area) => area.lines);
      for (const { points, due, counted } of lines.filter((line) => line.points !== null))
        expect([counted && Rational.fromText(counted.earned).toFixed(4), counted?.due]).toEqual([points, due]);
      expect(arithmetic.open).toEqual(
        lines.filter(({ status }) => status === '待核').map(({ indicator }) => indicator),
      );
    }
  });
});
