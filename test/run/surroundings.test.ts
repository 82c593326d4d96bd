import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../samples/sampleMonth.ts';

const run = promisify(execFile);

let folder: string;

/** The command as it is shipped, in a folder of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaohe-bytes-'));
  await run('node', [join(repository, 'bin/build.js'), join(folder, 'dist')]);
  // The program as it is carried to another machine: without anything compiled beforehand.
  cpSync(join(repository, 'bin'), join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a run of June wrote, by path. */
async function month(
  out: string,
  surroundings: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<ReadonlyMap<string, Buffer>> {
  const path = join(folder, out);
  const program = join(folder, 'bin/kaohe.js');
  const env = { PATH: process.env['PATH'] ?? '', ...surroundings };
  await run('node', [program, 'month', '2026-06', '--workspace', repository, '--out', path, ...options], {
    cwd: folder,
    env,
  });
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(path, name))]),
  );
}

/** Without the definitions kept beside them: a run of one assessment keeps its own only. */
function ofResults(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...files].filter(([name]) => !name.startsWith('definitions/')));
}

function differing(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));
}

describe('the bytes of every file', () => {
  it('are the same in Lhasa, in New York, in Istanbul, and the next time', async () => {
    const lhasa = await month('lhasa', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    expect([...lhasa.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
    expect([...lhasa.keys()].filter((name) => !name.startsWith('definitions/'))).toHaveLength(8);
    const newYork = await month('newYork', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' });
    expect(differing(lhasa, newYork)).toEqual([]);
    const istanbul = await month(
      'istanbul',
      { TZ: 'UTC', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NO_COLOR: '1' },
      '--assessment',
      '地市',
      '--lang',
      'en',
    );
    expect(differing(new Map([...lhasa].filter(([name]) => name.includes('地市'))), ofResults(istanbul))).toEqual([]);
    // The same folder once more: its own files are replaced by the same.
    expect(differing(istanbul, await month('istanbul', { TZ: 'Asia/Kathmandu' }, '--assessment', '地市'))).toEqual([]);
  }, 240_000);
});
