import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { findSourceFiles, reportUnclaimed } from '../../src/reading/sourceFiles.ts';
import type { SourceMapping } from '../../src/reading/sourceMapping.ts';
import type { Workspace } from '../../src/reading/workspace.ts';
import { mapping } from './tableFixture.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kaohe-files-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const june = parsePeriod('2026-06');

function found(names: readonly string[], sources: readonly Partial<SourceMapping>[]) {
  if (!june) throw new Error('2026-06 is a period');
  rmSync(join(root, 'data'), { recursive: true, force: true });
  mkdirSync(join(root, 'data/2026-06/旧版'), { recursive: true });
  for (const name of names) writeFileSync(join(root, 'data/2026-06', name), '');
  const location = { file: 'kaohe.yaml' };
  const workspace: Workspace = {
    root,
    office: '',
    dataFolder: 'data',
    outputFolder: '',
    calendarFile: '',
    confidential: [],
    assessments: [],
    location,
  };
  const problems = new Problems();
  const all = sources.map((source, place) => ({ ...mapping, name: `源${place + 1}`, ...source }));
  const files = findSourceFiles(workspace, { sources: all, period: june }, problems);
  reportUnclaimed(workspace, { sources: all, periods: [june] }, problems);
  return {
    paths: files.found.map(({ source, path }) => [source.name, path.slice('data/2026-06/'.length)]),
    absent: files.absent.map(({ name }) => name),
    codes: problems.list.map(({ code }) => code),
  };
}

test.each([
  ['支出表_*', '支出表_202606.csv'],
  ['支出表_*', '支出表_202606.XLSX'],
  ['支出表_??????', '支出表_202606.csv'],
  ['支出表_*.csv', '支出表_202606.csv'],
  ['支出表(地市)_*', '支出表（地市）_202606.csv'],
  ['支出表', '支出表.csv'],
  ['支出表_*', '支出表_202606 (1).csv'],
])('pattern %s takes %s', (pattern, name) => {
  expect(found([name], [{ pattern }])).toEqual({ paths: [['源1', name]], absent: [], codes: [] });
});

test.each([
  ['支出表_*', '收入支出表_202606.csv'],
  ['支出表', '支出表_202606.csv'],
  ['支出表(地市)_*', '支出表地市_202606.csv'],
])('pattern %s leaves %s', (pattern, name) => {
  expect(found([name], [{ pattern }])).toEqual({ paths: [], absent: ['源1'], codes: ['DAT-0202', 'DAT-0203'] });
});

test('lock files, hidden files and folders are nobody’s', () => {
  const names = [
    '支出表_202606.csv',
    '~$支出表_202606.xlsx',
    '.~支出表_202606.xlsx',
    '.~lock.支出表_202606.csv#',
    '.DS_Store',
    'Thumbs.db',
  ];
  expect(found(names, [{}])).toEqual({ paths: [['源1', '支出表_202606.csv']], absent: [], codes: [] });
});

test('two sources may share a workbook as different sheets', () => {
  const sources = [{ sheet: '甲' }, { sheet: '乙' }];
  expect(found(['支出表_202606.xlsx'], sources)).toMatchObject({
    paths: [
      ['源1', '支出表_202606.xlsx'],
      ['源2', '支出表_202606.xlsx'],
    ],
    codes: [],
  });
});
