import { describe, expect, test } from 'vitest';
import { type Disclosure, exposureOf } from '../../src/grading/exposure.ts';

const grades = ['优秀', '良好', '一般', '较差'];
const praised: Disclosure = { named: ['优秀', '良好'], leastPeers: 5 };

function exposed(counts: readonly number[], disclosure = praised) {
  const places = new Map(grades.map((grade, place) => [grade, counts[place] ?? 0]));
  return exposureOf(disclosure, grades, { name: '总体', places });
}

describe('who is not named', () => {
  test('is known by elimination where few are left', () => {
    expect(exposed([2, 2, 2, 1])).toMatchObject({ kind: 'few', units: 7, named: 4, rest: 3, others: ['一般', '较差'] });
  });

  test('hides among as many as may be shown together', () => {
    expect(exposed([4, 4, 4, 1])).toBeUndefined();
    expect(exposed([4, 4, 3, 1])).toMatchObject({ rest: 4 });
  });

  test('is nobody where everybody is named, and nothing is told where nobody is', () => {
    expect(exposed([4, 3, 0, 0])).toBeUndefined();
    expect(exposed([2, 2, 2, 1], { ...praised, named: [] })).toBeUndefined();
  });

  test('has a known grade where one grade alone is left, however many there are', () => {
    const allButOne = { ...praised, named: ['优秀', '良好', '一般'] };
    expect(exposed([20, 20, 20, 10], allButOne)).toMatchObject({ kind: 'certain', others: ['较差'], rest: 10 });
  });

  test('a group without any praise is told by the silence about it', () => {
    expect(exposed([0, 0, 2, 0])).toMatchObject({ kind: 'few', named: 0, rest: 2 });
  });

  test('a grade that only a veto gives counts among the rest', () => {
    const places = new Map([
      ['优秀', 3],
      ['良好', 3],
      ['一般', 3],
      ['不合格', 1],
    ]);
    expect(exposureOf(praised, grades, { name: '总体', places })?.others).toEqual(['一般', '较差', '不合格']);
  });
});

describe('what would be safer', () => {
  test('fewer grades, as many as leave enough unnamed', () => {
    expect(exposed([2, 2, 2, 1])?.safer).toEqual({ grades: ['优秀'], named: 2, rest: 5 });
    const three = { ...praised, named: ['优秀', '良好', '一般'] };
    expect(exposed([3, 3, 3, 1], three)?.safer).toEqual({ grades: ['优秀'], named: 3, rest: 7 });
    expect(exposed([5, 5, 5, 2], three)?.safer?.grades).toEqual(['优秀', '良好']);
  });

  test('none where even the best grade leaves too few, or names nobody', () => {
    expect(exposed([2, 2, 1, 0])?.safer).toBeUndefined();
    expect(exposed([0, 3, 3, 0])?.safer).toBeUndefined();
  });
});
