import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { drawTree, wrap } from '../../src/cli/tree.ts';
import fc from '../properties.ts';

const tree = [
  { text: '甲', below: [{ text: '一二三四五六七八九十,一二三四五六七八九十' }, { text: '乙' }] },
  { text: '丙 = (取值 - 60% * 进度标准) × (满分 - 0) ÷ (进度标准 - 60% * 进度标准)' },
];

describe('a tree', () => {
  test('has one line a branch in a pipe', () => {
    expect(drawTree(tree, undefined)).toEqual([
      '├─ 甲',
      '│  ├─ 一二三四五六七八九十,一二三四五六七八九十',
      '│  └─ 乙',
      '└─ 丙 = (取值 - 60% * 进度标准) × (满分 - 0) ÷ (进度标准 - 60% * 进度标准)',
    ]);
  });

  test('goes on below itself on a narrow terminal, behind a mark', () => {
    expect(drawTree(tree, 44)).toEqual([
      '├─ 甲',
      '│  ├─ 一二三四五六七八九十,',
      '│  │     一二三四五六七八九十',
      '│  └─ 乙',
      '└─ 丙 = (取值 - 60% * 进度标准) × (满分',
      '      - 0) ÷ (进度标准 - 60% * 进度标准)',
    ]);
  });

  test('no line is wider than the terminal, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('预', '算', 'a', '1', ' ', ',', '÷', '/', '满分'), { maxLength: 120 }),
        fc.integer({ min: 30, max: 80 }),
        (parts, room) => {
          const text = parts.join('');
          const lines = wrap(text, room);
          expect(lines.every((line) => stringWidth(line) <= room)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
