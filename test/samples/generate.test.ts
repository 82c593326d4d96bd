import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countiesOf } from '../../samples/generate/counties.ts';
import { departmentExports } from '../../samples/generate/department/exports.ts';
import { generateSamples } from '../../samples/generate/generate.ts';
import { prefectureExports } from '../../samples/generate/prefecture/exports.ts';
import { overrides } from '../../samples/generate/scenarios/overrides.ts';
import { departments, prefectures } from '../../samples/generate/units.ts';
import { openSample } from './openSample.ts';

const root = join(import.meta.dirname, '../..');

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

  it('are all marked as fictional', async () => {
    const unmarked: string[] = [];
    for (const path of generated.keys())
      if (!(await openSample(path)).texts.some((text) => text.includes('虚构示例数据'))) unmarked.push(path);
    expect(unmarked).toEqual([]);
  });

  it('leave three cells without a figure that was due, all of them in May and September', async () => {
    const clean = await generateSamples('clean');
    const exported = [...clean].filter(([path]) => /_2026\d*\.csv$/.test(path));
    const blank = exported.filter(([, bytes]) => /,(?:,|\r\n)/.test(new TextDecoder().decode(bytes)));
    expect(blank.map(([path]) => path)).toEqual([
      '2026-05/直达资金监控表_202605.csv',
      '2026-05/公务卡结算表_202605.csv',
      '2026-09/人员信息核对表_202609.csv',
    ]);
  });

  it('come with the counties that their tables name', async () => {
    const declared = await readFile(join(root, 'config/地市/下级单位.csv'), 'utf8');
    const lines = [...countiesOf].flatMap(([prefecture, counties]) =>
      counties.map(({ code, name }) => `${code},${name},${prefecture},三保系统编码(虚构)`),
    );
    expect(declared).toBe(`\ufeff${['代码,名称,上级单位代码,备注', ...lines, ''].join('\r\n')}`);
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
      expect(targets).toContain(`${code},${name},一般公共预算支出上年决算数,2026,,${general},万元,`);
      expect(targets).toContain(`${code},${name},政府性基金支出上年决算数,2026,,${fund},万元,`);
    }
  });
});
