import { expect, test } from 'vitest';
import { withAlias } from '../../src/reading/rosterEdit.ts';

const block = `# 名册
名册: { 考核: 部门 }
组别: { 一: 一组 }
单位:
  # 第一个
  - 代码: '001'   # 代码
    名称: 甲局
    组: 一
    参评: 参评   # 说明

  - 代码: '002'
    名称: 乙局
    别名:
      - 乙   # 旧名
    组: 一
    参评: 参评
  - { 代码: '003', 名称: 丙局, 别名: [], 组: 一, 参评: 参评 }  # 末尾
  - { 代码: '004', 名称: 丁局, 别名: [丁, { 名称: 丁办, 止: 2026-03 }], 组: 一, 参评: 参评 }
`;

test.each([
  ['001', '    参评: 参评   # 说明\n', '    参评: 参评   # 说明\n    别名: [新名]\n'],
  ['002', '      - 乙   # 旧名\n', '      - 乙   # 旧名\n      - 新名\n'],
  ['003', '别名: []', '别名: [新名]'],
  ['004', '止: 2026-03 }]', '止: 2026-03 }, 新名]'],
])('the unit %s gets one more alias, and nothing else changes', (code, before, after) => {
  expect(withAlias(block, { code, name: '新名' })).toBe(block.replace(before, after));
  const windows = block.replaceAll('\n', '\r\n');
  expect(withAlias(windows, { code, name: '新名' })).toBe(
    windows.replace(before.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')),
  );
});

test('the last unit of a file, with and without a line end', () => {
  const last = "单位:\n  - 代码: '001'\n    名称: 甲局";
  expect(withAlias(last, { code: '001', name: '甲' })).toBe(`${last}\n    别名: [甲]`);
  expect(withAlias(`${last}\n`, { code: '001', name: '甲' })).toBe(`${last}\n    别名: [甲]\n`);
});

test('names that YAML would read otherwise are quoted; a unit that is not there is left to a person', () => {
  expect(withAlias("单位:\n  - { 代码: '001' }\n", { code: '001', name: "甲'局 #1" })).toBe(
    "单位:\n  - { 代码: '001', 别名: ['甲''局 #1'] }\n",
  );
  expect(withAlias(block, { code: '009', name: '新名' })).toBeUndefined();
});
