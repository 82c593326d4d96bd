import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { convert, type Rate, type UnitStanding } from '../../src/incentives/external/convert.ts';
import type { HandoverItem, Scale } from '../../src/incentives/external/externalUse.ts';
import fc from '../properties.ts';

const r = (text: string) => Rational.fromText(text);
const item = (name: string, scale: Scale, change: Partial<HandoverItem> = {}): HandoverItem => ({
  ...{ name, scale, digits: 2, rounding: 'half' },
  ...change,
});

function unit({
  total,
  grade,
  rates = {},
}: {
  total?: string;
  grade?: string;
  rates?: Record<string, Rate>;
}): UnitStanding {
  return { total: total === undefined ? undefined : r(total), grade, rate: (name) => rates[name] ?? 'absent' };
}

const shown = (items: readonly HandoverItem[], of: UnitStanding) => convert(items, of).map((each) => each.shown);

describe('an item of the other assessment', () => {
  const factor = (rounding: HandoverItem['rounding'], digits = 2) =>
    item('折算', { kind: 'factor', factor: r('0.06') }, { rounding, digits });

  it.each([
    ['half', 2, '96.65', '5.80'],
    ['half', 3, '96.65', '5.799'],
    ['down', 2, '96.65', '5.79'],
    ['up', 1, '96.65', '5.8'],
    ['up', 0, '83.50', '6'],
    ['down', 0, '83.50', '5'],
    ['half', 2, '-0.10', '-0.01'],
  ] as const)('rounds %s to %i decimals: %s → %s', (rounding, digits, total, expected) => {
    expect(shown([factor(rounding, digits)], unit({ total }))).toEqual([expected]);
  });

  it('goes by the grade, and is nothing without one', () => {
    const byGrade = item('等次分', { kind: 'byGrade', points: new Map([['优秀', r('3')]]) }, { digits: 1 });
    expect(shown([byGrade], unit({ grade: '优秀' }))).toEqual(['3.0']);
    expect(shown([byGrade], unit({}))).toEqual([undefined]);
  });

  const shares = new Map([
    ['甲', r('0.5')],
    ['乙', r('0.3')],
    ['丙', r('0.2')],
  ]);
  const rates = (absent: 'spread' | 'full' | 'zero') => item('加权', { kind: 'rates', full: r('10'), shares, absent });

  it.each([
    ['spread', { 甲: r('0.8'), 乙: r('0.5'), 丙: r('1') }, '7.50'],
    ['spread', { 甲: r('0.8'), 乙: r('0.5') }, '6.88'],
    ['full', { 甲: r('0.8'), 乙: r('0.5') }, '7.50'],
    ['zero', { 甲: r('0.8'), 乙: r('0.5') }, '5.50'],
    ['spread', {}, undefined],
    ['full', {}, '10.00'],
    ['zero', { 甲: 'open' as const }, undefined],
  ] as const)('weighs rates, what does not apply being %s: %#', (absent, known, expected) => {
    expect(shown([rates(absent)], unit({ rates: known }))).toEqual([expected]);
  });

  it('adds up items as they are printed', () => {
    const parts = [1, 2, 3].map((part) => item(`项${part}`, { kind: 'factor', factor: r('0.00333') }));
    const sum = item('合计', { kind: 'sum', items: ['项1', '项2', '项3'] });
    expect(shown([...parts, sum], unit({ total: '100' }))).toEqual(['0.33', '0.33', '0.33', '0.99']);
    expect(shown([...parts, sum], unit({}))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('stays within its points, and reaches them with full rates alone, whatever the shares', () => {
    const rate = fc.integer({ min: 0, max: 1000 }).map((grains) => Rational.of(grains, 1000));
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 97 }), fc.option(rate)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom('spread', 'full', 'zero'), (parts, absent) => {
        const whole = parts.reduce((sum, [share]) => sum + share, 0);
        const scale = {
          kind: 'rates' as const,
          full: Rational.of(10),
          shares: new Map(parts.map(([share], place) => [String(place), Rational.of(share, whole)])),
          absent,
        };
        const known = Object.fromEntries(parts.map(([, own], place) => [String(place), own ?? ('absent' as const)]));
        const [result] = convert([item('项', scale)], unit({ rates: known }));
        const exact = result?.exact;
        if (!exact) return absent === 'spread' && parts.every(([, own]) => own === null);
        const counted = Rational.sum(result.parts.map(({ share }) => share));
        const full = parts.every(([, own]) => own?.equals(Rational.one) ?? absent !== 'zero');
        return (
          exact.sign >= 0 &&
          exact.compare(Rational.of(10)) <= 0 &&
          counted.equals(Rational.one) &&
          exact.equals(Rational.of(10)) === full
        );
      }),
    );
  });
});
