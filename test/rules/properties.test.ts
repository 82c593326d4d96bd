import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { ExactEvaluator } from '../../src/expression/evaluate.ts';
import { type Expr, nodesOf } from '../../src/expression/expr.ts';
import type { Outcome } from '../../src/expression/outcome.ts';
import { clauseAt, type FormCase, findings } from './formHarness.ts';
import { absoluteSamples } from './formSamples/absolute.ts';
import { gapSamples } from './formSamples/gap.ts';
import { caseOf, hold } from './formSamples/hold.ts';
import { monotoneSamples } from './formSamples/monotone.ts';
import { comparingSamples, relativeSamples } from './formSamples/relative.ts';
import type { FormSample } from './formSamples/sample.ts';

/** What holds of every form whatever its parameters, as long as lint finds nothing in them. */
describe.each([...Object.entries(absoluteSamples), ...Object.entries(relativeSamples)])('%s', (_keyword, samples) => {
  it('has no finding for parameters that make sense', () => {
    hold(samples, (sample) => expect(findings(caseOf(sample))).toEqual([]));
  });

  it('keeps points between its floor and 满分, unless it may exceed', () => {
    hold(samples, (sample) => {
      const each = caseOf(sample);
      const { full } = each.table;
      for (const points of valued(each, each.points)) {
        expect(points.compare(floorOf(sample, full))).toBeGreaterThanOrEqual(0);
        if (!each.table.scoring.form.mayExceed) expect(points.compare(full)).toBeLessThanOrEqual(0);
      }
    });
  });

  it('gives each unit its points whatever the order of units', () => {
    hold(samples, (sample) => expect(outcomes(caseOf(turned(sample)))).toEqual(turnedList(outcomes(caseOf(sample)))));
  });

  it('scales with 满分 when every parameter is a share of it', () => {
    hold(samples, (sample) => {
      const times = Rational.of(3);
      const larger = { ...sample, 满分: Rational.fromText(sample.满分).times(times).toText() };
      expect(outcomes(caseOf(larger))).toEqual(outcomes(caseOf(sample), times));
    });
  });
});

describe.each([...Object.entries(monotoneSamples), ...Object.entries(comparingSamples)])('%s', (_keyword, samples) => {
  it('never scores a better value lower', () => {
    hold(samples, (sample) => expectMonotone(caseOf(sample)));
  });
});

describe('偏离扣分', () => {
  it('treats both sides alike', () => {
    hold(absoluteSamples['偏离扣分'], (sample) => {
      const mirrored = { ...sample, 取值: '-x' };
      expect(outcomes(caseOf(mirrored))).toEqual(outcomes(caseOf(sample)));
    });
  });
});

describe.each(['按次扣分', '按人扣分'])('%s', (keyword) => {
  it('never gives more for one more', () => {
    hold(absoluteSamples[keyword], (sample) => {
      const worse = sample.行.map((row) =>
        Object.fromEntries(Object.entries(row).map(([item, count]) => [item, `${count} + 1`])),
      );
      const [before, after] = [sample, { ...sample, 行: worse }].map((each) => points(caseOf(each)));
      for (const [place, value] of (before ?? []).entries())
        expect(after?.[place]?.compare(value ?? Rational.zero)).toBeLessThanOrEqual(0);
    });
  });
});

describe('差距', () => {
  it('never scores a better value lower in a declared mode', () => {
    hold(gapSamples, (sample) => expectMonotone(caseOf(sample)));
  });

  it('keeps points between 0 and 满分', () => {
    hold(gapSamples, (sample) => {
      const each = caseOf(sample);
      for (const value of valued(each, each.points)) {
        expect(value.sign).toBeGreaterThanOrEqual(0);
        expect(value.compare(each.table.full)).toBeLessThanOrEqual(0);
      }
    });
  });

  it('keeps an adjusted unit between 低分 and 高分', () => {
    hold(gapSamples, (sample) => {
      const each = caseOf({ ...sample, 差距: { ...sample.差距, 方式: '相对', 只升不降: '否' } });
      const evaluator = new ExactEvaluator(each.units);
      for (let row = 0; row < each.units.size; row++) {
        if (clauseAt(each.points, row, evaluator)?.name !== 'adjusted') continue;
        const parts = [namedIn(each.points, '低分'), each.points, namedIn(each.points, '高分')];
        const [low, adjusted, high] = parts.map((tree) => figureOf(evaluator.evaluate(tree, row)));
        if (!low || !adjusted || !high) continue;
        expect(adjusted.compare(low)).toBeGreaterThanOrEqual(0);
        expect(adjusted.compare(high)).toBeLessThanOrEqual(0);
      }
    });
  });

  it('never lowers a unit with 只升不降', () => {
    hold(gapSamples, (sample) => {
      const each = caseOf({ ...sample, 差距: { ...sample.差距, 只升不降: '是', 全等时: '直接' } });
      const [direct, adjusted] = [valued(each, each.direct), valued(each, each.points)];
      for (const [place, value] of direct.entries()) expect(adjusted[place]?.compare(value)).toBeGreaterThanOrEqual(0);
    });
  });

  it('gives each unit its points whatever the order of units', () => {
    hold(gapSamples, (sample) =>
      expect(outcomes(caseOf(turned(sample)))).toEqual(turnedList(outcomes(caseOf(sample)))),
    );
  });

  it('scales with 满分', () => {
    hold(gapSamples, (sample) => {
      const times = Rational.of(3);
      const larger = { ...sample, 满分: Rational.fromText(sample.满分).times(times).toText() };
      expect(outcomes(caseOf(larger))).toEqual(outcomes(caseOf(sample), times));
    });
  });
});

function namedIn(tree: Expr, name: string): Expr {
  const found = [...nodesOf(tree)].find((node) => node.kind === 'named' && node.name === name);
  if (!found) throw new Error(`no ${name} in the tree`);
  return found;
}

function figureOf(outcome: Outcome): Rational | undefined {
  return outcome.kind === 'number' ? outcome.value : undefined;
}

function valued({ units }: FormCase, tree: Expr): readonly Rational[] {
  const evaluator = new ExactEvaluator(units);
  return Array.from({ length: units.size }, (_, row) => evaluator.evaluate(tree, row)).flatMap((each) =>
    each.kind === 'number' ? each.value : [],
  );
}

function points(each: FormCase): readonly Rational[] {
  return valued(each, each.points);
}

function outcomes({ units, points: tree }: FormCase, times = Rational.one): readonly string[] {
  const evaluator = new ExactEvaluator(units);
  const text = (outcome: Outcome) => (outcome.kind === 'number' ? outcome.value.times(times).toText() : outcome.kind);
  return Array.from({ length: units.size }, (_, row) => text(evaluator.evaluate(tree, row)));
}

function turned(sample: FormSample): FormSample {
  return { ...sample, 行: turnedList(sample.行) };
}

function turnedList<T>(list: readonly T[]): readonly T[] {
  return [...list].reverse();
}

function floorOf(sample: FormSample, full: Rational): Rational {
  const percent = /^(\d+)% \* 满分$/.exec(String(sample.计分['保底'] ?? ''))?.[1] ?? '0';
  return full.times(Rational.of(Number(percent), 100));
}

function expectMonotone({ table, scope, units, points: tree }: FormCase): void {
  const evaluator = new ExactEvaluator(units);
  const pairs = Array.from(
    { length: units.size },
    (_, row) => [evaluator.evaluate(scope.value, row), evaluator.evaluate(tree, row)] as const,
  );
  const known = pairs.flatMap(([value, score]) =>
    value.kind === 'number' && score.kind === 'number' ? [[value.value, score.value] as const] : [],
  );
  const sign = (table.better ?? 'higher') === 'higher' ? 1 : -1;
  const sorted = [...known].sort((a, b) => sign * a[0].compare(b[0]));
  for (const [place, [value, score]] of sorted.entries()) {
    const worse = sorted[place - 1];
    if (worse) expect(score.compare(worse[1])).toBeGreaterThanOrEqual(0);
    if (worse?.[0].equals(value)) expect(score.equals(worse[1])).toBe(true);
  }
}
