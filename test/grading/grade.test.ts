import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';
import { gradeUnits } from '../../src/grading/grade.ts';
import type { Guard, Restriction } from '../../src/grading/gradePolicy.ts';
import { gradeListWords, lineWords, unitGradeWords } from '../../src/grading/gradeWords.ts';
import type { Speech } from '../../src/grading/wording.ts';
import fc from '../properties.ts';
import { contenders, type Given, gradeNames, gradesOf, methods, onlyList, policyOf } from './policies.ts';

const zh: Speech = { language: 'zh', nameOf: (code) => `${code}号` };
const en: Speech = { language: 'en', nameOf: (code) => `no. ${code}` };
const seven = [95, 93, 91, 88, 84, 70, 55];

const guard = (grade: string, changes: Partial<Guard>): Guard => ({
  grade,
  least: undefined,
  below: undefined,
  to: '',
  pushes: false,
  ...changes,
});
const cap = (best: string): Restriction => ({ kind: 'cap', name: '新增隐性债务', basis: '审计报告1号', best });
const whole = (grade: string, counted: boolean): Restriction => ({
  kind: 'whole',
  name: '重大违纪',
  basis: '通报2号',
  grade,
  counted,
});

describe('guards', () => {
  it('keep a grade from those below its least figure; the next grade grows by them, or hands its last places on', () => {
    const least = { least: Rational.of(94), to: '良好' };
    expect(gradesOf(policyOf({ guards: [guard('优秀', least)] }), contenders(seven))).toEqual([
      '优秀',
      '良好',
      '良好',
      '良好',
      '一般',
      '一般',
      '较差',
    ]);
    expect(gradesOf(policyOf({ guards: [guard('优秀', { ...least, pushes: true })] }), contenders(seven))).toEqual([
      '优秀',
      '良好',
      '良好',
      '一般',
      '一般',
      '较差',
      '较差',
    ]);
  });

  it('may leave the best grade empty, and the worst', () => {
    const guards = [
      guard('优秀', { least: Rational.of(96), to: '良好' }),
      guard('较差', { below: Rational.of(55), to: '一般' }),
    ];
    const list = onlyList(policyOf({ guards }), contenders(seven));
    expect(list.units.map((unit) => unit.grade)).toEqual(['良好', '良好', '良好', '良好', '一般', '一般', '一般']);
    expect(list.lines.map(({ displaced, lifted }) => ({ displaced, lifted }))).toEqual([
      { displaced: ['1', '2'], lifted: [] },
      { displaced: [], lifted: [] },
      { displaced: [], lifted: ['7'] },
    ]);
  });
});

describe('restrictions', () => {
  const second = (restriction: Restriction): readonly Given[] =>
    seven.map((score, place) => ({ score, restrictions: place === 1 ? [restriction] : [] }));

  it('before the quota hand the place on to the next unit', () => {
    expect(gradesOf(policyOf(), contenders(second(cap('一般'))))).toEqual([
      '优秀',
      '一般',
      '优秀',
      '良好',
      '良好',
      '一般',
      '较差',
    ]);
  });

  it('after the quota leave the place empty', () => {
    expect(gradesOf(policyOf({ capTime: 'after' }), contenders(second(cap('一般'))))).toEqual([
      '优秀',
      '一般',
      '良好',
      '良好',
      '一般',
      '一般',
      '较差',
    ]);
  });

  it('of the whole result take a place of their grade, or none', () => {
    const counted = onlyList(policyOf(), contenders(second(whole('较差', true))));
    expect(counted.quota.units).toBe(7);
    expect(counted.units.map((unit) => [unit.code, unit.rank, unit.grade])).toEqual([
      ['1', 1, '优秀'],
      ['3', 2, '优秀'],
      ['4', 3, '良好'],
      ['5', 4, '良好'],
      ['6', 5, '一般'],
      ['7', 6, '一般'],
      ['2', null, '较差'],
    ]);
    const apart = onlyList(policyOf(), contenders(second(whole('不合格', false))));
    expect(apart.quota.units).toBe(6);
    expect(apart.units.map((unit) => unit.grade)).toEqual(['优秀', '优秀', '良好', '良好', '一般', '一般', '不合格']);
  });

  it('say whether they acted', () => {
    const list = onlyList(policyOf(), contenders(second(cap('优秀'))));
    expect(list.units[1]?.restrictions).toEqual([{ name: '新增隐性债务', basis: '审计报告1号', acted: false }]);
  });
});

describe('lists', () => {
  it('are the groups; those too small make one list together', () => {
    const groups = ['甲', '甲', '甲', '乙', '丙', '丙'];
    const units = contenders(groups.map((group, place) => ({ score: 90 - place, group })));
    const scope = { kind: 'withinGroup', smallerThan: 3 } as const;
    const lists = (small: 'pooled' | 'own') =>
      gradeUnits(policyOf({ scope: { ...scope, small } }), units).map(({ list, units: each }) => [list, each.length]);
    expect(Object.fromEntries(lists('pooled'))).toEqual({ 甲: 3, 小组合并: 3 });
    expect(Object.fromEntries(lists('own'))).toEqual({ 甲: 3, 乙: 1, 丙: 2 });
  });
});

describe('a line in words', () => {
  it('tells why the one above it and the one below it have their grades', () => {
    const scores = Array.from({ length: 57 }, (_, place) => (place === 17 ? 83 : 100 - place));
    const list = onlyList(policyOf(), contenders(scores));
    expect(list.lines.map(({ target, above }) => [target, above])).toEqual([
      [17, 17],
      [34, 34],
      [51, 51],
    ]);
    const tied = contenders(scores.map((score, place) => (place === 17 ? 84 : score)));
    const [first] = onlyList(policyOf(), tied).lines;
    expect(first && lineWords(onlyList(policyOf(), tied), first, zh)).toEqual([
      '优秀与良好的线:按名额在第17个之后,实际18个在线上',
      '线上最后是18号(第17名,84分),线下最先是19号(第19名,82分)',
      '17号、18号同为84分,跨线并列,按规定一起上靠',
    ]);
    expect(gradeListWords(list, en).at(-1)).toBe(
      'the last above it is no. 51 (rank 51, 50), the first below it no. 52 (rank 52, 49)',
    );
  });

  it('names the key that told two apart', () => {
    const units = contenders(
      [95, { score: 90, keys: [] }, 90, 80, 70, 60, 50].map((unit, place) => ({
        score: typeof unit === 'number' ? unit : unit.score,
        keys: [place === 2 ? 9 : 1, 1],
      })),
    );
    const list = onlyList(policyOf({ ties: { kind: 'keys', keys: ['预算执行', '平时'], exhausted: 'up' } }), units);
    expect(list.units.map(({ code, rank, grade }) => [code, rank, grade]).slice(0, 3)).toEqual([
      ['1', 1, '优秀'],
      ['3', 2, '优秀'],
      ['2', 2, '良好'],
    ]);
    const unit = list.units[2];
    expect(unit && unitGradeWords(list, unit, zh)).toContain('3号、2号同为90分,跨线并列,按次序键“预算执行”分出先后');
  });

  it('tells what a restriction did', () => {
    const units = contenders([{ score: 95, restrictions: [cap('良好')] }, 90, 80, 70, 60, 50, 40]);
    const words = (capTime: 'before' | 'after', code: string) => {
      const list = onlyList(policyOf({ capTime }), units);
      const unit = list.units.find((each) => each.code === code);
      return unit ? unitGradeWords(list, unit, zh) : [];
    };
    expect(words('after', '1')).toContain('按名次为优秀,因“新增隐性债务”(审计报告1号)限为良好,空出的名额不递补');
    expect(words('before', '3')).toContain('1号受等次限制,优秀名额由后面的单位递补');
  });
});

describe('grades in general', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
  const policies = fc.record({
    method: fc.constantFrom(methods.high, methods.low, methods.cumulative),
    ties: fc.constantFrom(
      { kind: 'up' } as const,
      { kind: 'down' } as const,
      { kind: 'keys', keys: ['甲键'], exhausted: 'up' } as const,
    ),
    guards: fc.constantFrom(
      [],
      [guard('优秀', { least: Rational.of(20), to: '良好' }), guard('较差', { below: Rational.of(12), to: '一般' })],
      [guard('优秀', { least: Rational.of(25), to: '良好', pushes: true })],
    ),
    capTime: fc.constantFrom('before' as const, 'after' as const),
  });
  const given = (list: readonly number[]) => list.map((score, place) => ({ score, keys: [(place * 7) % 5] }));

  it('a better score never has a worse grade', () => {
    fc.assert(
      fc.property(scores, policies, (list, changes) => {
        const grades = gradesOf(policyOf(changes), contenders(given(list))).map((grade) => gradeNames.indexOf(grade));
        for (const [a, own] of list.entries()) {
          for (const [b, other] of list.entries())
            if (own > other) expect(grades[a]).toBeLessThanOrEqual(grades[b] ?? -1);
        }
      }),
    );
  });

  it('everybody has one grade, and the order of the units changes nothing', () => {
    const restricted = fc.array(fc.constantFrom('none', 'cap', 'whole'), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(scores, policies, restricted, fc.integer(), (list, changes, kinds, seed) => {
        const units = contenders(
          given(list).map((each, place) => ({
            ...each,
            restrictions:
              kinds[place] === 'cap' ? [cap('一般')] : kinds[place] === 'whole' ? [whole('较差', true)] : [],
          })),
        );
        const grades = gradesOf(policyOf(changes), units);
        expect(grades.every((grade) => gradeNames.includes(grade))).toBe(true);
        const shuffled = [...units].sort((a, b) => ((Number(a.code) * seed) % 101) - ((Number(b.code) * seed) % 101));
        const byCode = new Map(
          shuffled.map((unit, place) => [unit.code, gradesOf(policyOf(changes), shuffled)[place]]),
        );
        expect(units.map((unit) => byCode.get(unit.code))).toEqual(grades);
      }),
      { numRuns: 60 },
    );
  });
});
