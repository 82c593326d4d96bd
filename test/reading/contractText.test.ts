import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { sourcesOf } from '../../src/reading/sources.ts';
import { contractLines } from '../../src/reading/trial/contractText.ts';
import { scalar } from '../../src/reading/trial/entryText.ts';
import type { SourceContract } from '../../src/reading/trust/contract.ts';
import { readYaml } from '../../src/reading/yaml.ts';

const columns = '{ 支出: { 列名: 支出, 单位: 万元 }, 预算: { 列名: 预算, 单位: 万元 } }';

function contractIn(lines: readonly string[]): SourceContract | undefined {
  const problems = new Problems();
  const head = [
    '数据源:',
    '  表:',
    '    系统: 国库',
    '    文件: 表*',
    '    频率: 月',
    '    名称列: 单位',
    '    空白: 缺失',
  ];
  const node = readYaml([...head, ...lines, `    列: ${columns}`].join('\n'), '数据源.yaml', problems);
  const read = node && sourcesOf(node, problems);
  expect(problems.list).toEqual([]);
  return read?.mappings[0]?.contract;
}

/** Without the lines of the file they were read from. */
function plain(contract: SourceContract | undefined): unknown {
  return JSON.parse(
    JSON.stringify(contract, (key, value) => {
      if (key === 'location') return undefined;
      return value instanceof Map ? [...value] : typeof value === 'bigint' ? String(value) : value;
    }),
  );
}

test.each([
  [['    行数: 7']],
  [['    行数: [5, 9]', '    合计: { 不符: 错误 }', '    跳变: 2.5']],
  [
    [
      '    合计: { 公布: { 支出: { 2026-05: 784.10万元, 2026-06: 0.15亿元 }, 预算: 公布预算 } }',
      '    多份: 取文件名最新',
    ],
  ],
  [["    多份: ['*更正*', '表_*', '*']", '    合计: { 不符: 错误, 公布: { 支出: 公布支出 } }']],
  [['    多份: 报错']],
  [[]],
])('%j is proposed as it was declared', (lines) => {
  const declared = contractIn(lines);
  if (!declared) throw new Error('not read');
  expect(plain(contractIn(contractLines(declared, scalar)))).toEqual(plain(declared));
});
