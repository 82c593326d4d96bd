import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { fullPointsFrom } from '../../src/explain/fullValue.ts';
import { may } from './explained.ts';

function fullFrom(indicator: string, value: string): string | undefined {
  const compiled = may.state.leaves.get(indicator)?.scores.compiled;
  return compiled && fullPointsFrom(compiled)(Rational.fromText(value))?.toText();
}

describe('达到满分所需取值', () => {
  it('is the upper anchor of a ramp', () => {
    expect(fullFrom('E1', '0.1')).toBe('0.36');
    expect(fullFrom('E1', '0.36')).toBeUndefined();
  });

  it('is the target of a proportion, by the form alone where a gap rule stands', () => {
    expect(fullFrom('E2', '0.1')).toBe('0.36');
  });

  it('lies below where lower is better', () => {
    expect(fullFrom('E4', '70')).toBe('0');
    expect(fullFrom('E5', '6')).toBe('0');
    expect(fullFrom('E5', '0')).toBeUndefined();
  });

  it('is unknown with several values, or none', () => {
    expect([fullFrom('E3', '0'), fullFrom('E6', '0')]).toEqual([undefined, undefined]);
  });
});
