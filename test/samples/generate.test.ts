import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { departmentExports } from '../../samples/generate/department/exports.ts';
import { generateSamples } from '../../samples/generate/generate.ts';
import { prefectureExports } from '../../samples/generate/prefecture/exports.ts';
import { overrides } from '../../samples/generate/scenarios/overrides.ts';
import { departments, prefectures } from '../../samples/generate/units.ts';

const root = join(import.meta.dirname, '../..');

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Everything a reader sees: the text of a CSV, or the shared strings of a workbook. */
const textOf = (path: string, bytes: Uint8Array): string => {
  if (!path.endsWith('.xlsx')) return utf8(bytes);
  const strings = unzipSync(bytes)['xl/sharedStrings.xml'];
  return strings === undefined ? '' : strFromU8(strings);
};

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(join(root, 'samples'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'samples/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('generate/'));
}

describe('samples', () => {
  let generated: Map<string, Uint8Array>;
  beforeAll(async () => {
    generated = await generateSamples();
  });

  it('are the files on disk, none missing and none besides', async () => {
    expect(generated.size).toBeGreaterThan(100);
    expect((await filesOnDisk()).sort()).toEqual([...generated.keys()].sort());
  });

  it('are the same to the byte', async () => {
    const differing: string[] = [];
    for (const [path, bytes] of generated) {
      const onDisk = await readFile(join(root, 'samples', path));
      if (!onDisk.equals(bytes)) differing.push(path);
    }
    expect(differing).toEqual([]);
  });

  it('are all marked as fictional', () => {
    const unmarked = [...generated].filter(([path, bytes]) => !textOf(path, bytes).includes('虚构示例数据'));
    expect(unmarked.map(([path]) => path)).toEqual([]);
  });

  it('leave three cells blank, all of them in May and September', () => {
    const exported = [...generated].filter(([path]) => /_2026\d*\.csv$/.test(path));
    const blank = exported.filter(([, bytes]) => /,(?:,|\r\n)/.test(utf8(bytes)));
    expect(blank.map(([path]) => path)).toEqual([
      '2026-05/直达资金监控表_202605.csv',
      '2026-05/公务卡结算表_202605.csv',
      '2026-09/人员信息核对表_202609.csv',
    ]);
  });
});

describe('scenarios', () => {
  it('each change a cell of an export that is due', () => {
    const units = new Set([...prefectures, ...departments].map(({ name }) => name));
    const due = new Set(
      [...prefectureExports, ...departmentExports].flatMap(({ columns }) =>
        columns.flatMap((column) => column.due.map((period) => `${period} ${column.item}`)),
      ),
    );
    expect(overrides.length).toBeGreaterThan(20);
    for (const { unit, periods, cells } of overrides) {
      expect(units).toContain(unit);
      for (const period of periods) for (const item of Object.keys(cells)) expect(due).toContain(`${period} ${item}`);
    }
  });

  it('rest on the outturns frozen in the target table', async () => {
    const targets = await readFile(join(root, 'config/地市/目标.csv'), 'utf8');
    for (const { code, name, general, fund } of prefectures) {
      expect(targets).toContain(`${code},${name},一般公共预算支出上年决算数,,${general},万元,`);
      expect(targets).toContain(`${code},${name},政府性基金支出上年决算数,,${fund},万元,`);
    }
  });
});
