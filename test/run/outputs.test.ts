import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOurs, writeOutput, writeOutputs } from '../../src/run/outputs.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaohe-outputs-'));
});

afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function write(contents: Readonly<Record<string, string>>, force = false) {
  return writeOutputs(
    folder,
    new Map(Object.entries(contents).map(([name, text]) => [name, Buffer.from(text)])),
    force,
  );
}

/** Name → text of everything in the folder, the manifest apart. */
function found(): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name !== 'manifest.json');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function manifest(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

const first = { '指数.xlsx': 'w1', 'index.csv': 'c1', 'assessment.json': 'j1' };
const second = { '指数.xlsx': 'w2', 'index.csv': 'c2', 'assessment.json': 'j2' };

describe('outputs', () => {
  it('are written into a new folder, with a manifest of their hashes', () => {
    rmSync(folder, { recursive: true });
    expect(write(first)).toBeUndefined();
    expect(found()).toEqual(first);
    expect(Object.keys(manifest())).toEqual(['assessment.json', 'index.csv', '指数.xlsx']);
    for (const [name, text] of Object.entries(first)) expect(isOurs(folder, name, Buffer.from(text))).toBe(true);
    expect(isOurs(folder, 'index.csv', Buffer.from('c2'))).toBe(false);
    expect(isOurs(folder, 'other.csv', Buffer.from('c1'))).toBe(false);
  });

  it('replace what an earlier run wrote', () => {
    write(first);
    expect(write(second)).toBeUndefined();
    expect(found()).toEqual(second);
  });

  it('leave others of earlier runs alone, and remember them', () => {
    write({ ...first, '指数(领导).xlsx': 'l1' });
    expect(write(second)).toBeUndefined();
    expect(found()).toEqual({ ...second, '指数(领导).xlsx': 'l1' });
    expect(write({ '指数(领导).xlsx': 'l2' })).toBeUndefined();
  });

  it('are the same twice over', () => {
    write(first);
    const before = readFileSync(join(folder, 'manifest.json'));
    write(first);
    expect(readFileSync(join(folder, 'manifest.json')).equals(before)).toBe(true);
  });
});

describe('a file that a person changed', () => {
  it('stops the run, and nothing at all is written', () => {
    write(first);
    writeFileSync(join(folder, 'index.csv'), 'by hand');
    expect(write(second)).toEqual({ kind: 'notOurs', file: join(folder, 'index.csv') });
    expect(found()).toEqual({ ...first, 'index.csv': 'by hand' });
  });

  it('is kept beside when replaced by force, each time under a name of its own', () => {
    write(first);
    writeFileSync(join(folder, 'index.csv'), 'by hand');
    expect(write(second, true)).toBeUndefined();
    expect(found()).toEqual({ ...second, 'index.csv.保留1': 'by hand' });
    writeFileSync(join(folder, 'index.csv'), 'by hand again');
    expect(write(first, true)).toBeUndefined();
    expect(found()).toEqual({ ...first, 'index.csv.保留1': 'by hand', 'index.csv.保留2': 'by hand again' });
  });

  it('is no stranger when it says what would be written anyway', () => {
    writeFileSync(join(folder, 'index.csv'), 'c1');
    expect(write(first)).toBeUndefined();
    expect(found()).toEqual(first);
  });

  it('is a stranger too when this program never wrote it, or its manifest is gone or broken', () => {
    write(first);
    rmSync(join(folder, 'manifest.json'));
    expect(write(second)).toMatchObject({ kind: 'notOurs' });
    for (const broken of ['', '{', '[]', 'null', '{"index.csv": 5}']) {
      writeFileSync(join(folder, 'manifest.json'), broken);
      expect(write(second)).toMatchObject({ kind: 'notOurs' });
    }
    expect(found()).toEqual(first);
  });
});

describe('a failure in the middle', () => {
  /** A folder in the place of a temporary file: nothing can be written there. */
  function blocked(name: string): void {
    mkdirSync(join(folder, `.${name}.tmp`), { recursive: true });
  }

  it.each(Object.keys(first))('at %s leaves the old files whole', (name) => {
    write(first);
    const before = manifest();
    blocked(name);
    expect(write(second)).toMatchObject({ kind: 'other', reason: 'EISDIR', file: join(folder, name) });
    rmSync(join(folder, `.${name}.tmp`), { recursive: true });
    expect(found()).toEqual(first);
    expect(manifest()).toEqual(before);
  });

  it('of the last rename brings back what was replaced already, and what was kept beside', () => {
    write({ '指数.xlsx': 'w1', 'index.csv': 'c1' });
    writeFileSync(join(folder, 'index.csv'), 'by hand');
    const before = manifest();
    // The name of a copy is taken by a folder: nothing can be put there, after the other files have been replaced.
    mkdirSync(join(folder, '.manifest.json.old', 'full'), { recursive: true });
    expect(write(second, true)).toMatchObject({ kind: 'other', file: join(folder, 'manifest.json') });
    rmSync(join(folder, '.manifest.json.old'), { recursive: true });
    expect(found()).toEqual({ '指数.xlsx': 'w1', 'index.csv': 'by hand' });
    expect(manifest()).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('in a new folder leaves nothing behind', () => {
    blocked('index.csv');
    expect(write(first)).toMatchObject({ kind: 'other' });
    rmSync(join(folder, '.index.csv.tmp'), { recursive: true, force: true });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is said when a folder stands in the place of a file', () => {
    mkdirSync(join(folder, 'index.csv'));
    expect(write(first)).toEqual({ kind: 'other', file: join(folder, 'index.csv'), reason: 'EISDIR' });
    expect(readdirSync(folder)).toEqual(['index.csv']);
  });
});

describe('a place that cannot be written', () => {
  it('below a file is a fault, not an exception', () => {
    writeFileSync(join(folder, '2026-06'), '');
    const fault = writeOutputs(join(folder, '2026-06', '地市'), new Map([['index.csv', Buffer.from('')]]), false);
    expect(fault).toEqual({ kind: 'other', file: join(folder, '2026-06', '地市'), reason: 'EEXIST' });
  });

  it('where no folder can be made is a fault at once', () => {
    // A recursive mkdir never comes back from here.
    const nowhere = '/proc/kaohe/2026-06/地市';
    if (!existsSync('/proc/self')) return;
    expect(writeOutputs(nowhere, new Map([['index.csv', Buffer.from('')]]), false)).toEqual({
      kind: 'other',
      file: nowhere,
      reason: 'ENOENT',
    });
  });

  it('because the folder itself is a file is a fault about the folder', () => {
    const taken = join(folder, '地市');
    writeFileSync(taken, 'something else');
    const fault = writeOutputs(taken, new Map([['index.csv', Buffer.from('')]]), true);
    expect(fault).toEqual({ kind: 'other', file: taken, reason: 'EEXIST' });
    expect(readFileSync(taken, 'utf8')).toBe('something else');
  });

  it('because its path is too long is a fault', () => {
    const long = join(folder, 'x'.repeat(300), '地市');
    expect(writeOutputs(long, new Map(), false)).toMatchObject({ kind: 'other', reason: 'ENAMETOOLONG' });
  });

  it('because the folder is read-only is a fault, and the old files stand', () => {
    write(first);
    chmodSync(folder, 0o555);
    expect(asNobody(() => write(second))).toMatchObject({ kind: 'other', reason: 'EACCES' });
    chmodSync(folder, 0o755);
    expect(found()).toEqual(first);
    chmodSync(folder, 0o555);
    expect(asNobody(() => writeOutputs(join(folder, 'new'), new Map(), false))).toEqual({
      kind: 'other',
      file: join(folder, 'new'),
      reason: 'EACCES',
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

/** Root may write anywhere. */
function asNobody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a single output', () => {
  const path = () => join(folder, '退回', '问题.xlsx');
  const put = (text: string, force = false) => writeOutput(path(), Buffer.from(text), force);

  it('is written wherever it is wanted, without a manifest', () => {
    expect(put('一')).toBeUndefined();
    expect(readFileSync(path(), 'utf8')).toBe('一');
    expect(readdirSync(join(folder, '退回'))).toEqual(['问题.xlsx']);
  });

  it('never replaces another file unasked', () => {
    put('一');
    expect(put('一')).toBeUndefined();
    expect(put('二')).toEqual({ kind: 'notOurs', file: path() });
    expect(readFileSync(path(), 'utf8')).toBe('一');
  });

  it('keeps the old file beside when it is told to replace it', () => {
    put('一');
    expect(put('二', true)).toBeUndefined();
    expect(readFileSync(path(), 'utf8')).toBe('二');
    expect(readFileSync(`${path()}.保留1`, 'utf8')).toBe('一');
    expect(readdirSync(join(folder, '退回')).sort()).toEqual(['问题.xlsx', '问题.xlsx.保留1']);
  });

  it('leaves a manifest of others alone', () => {
    mkdirSync(join(folder, '退回'));
    writeFileSync(join(folder, '退回', 'manifest.json'), '{"a":{}}');
    put('一');
    expect(readFileSync(join(folder, '退回', 'manifest.json'), 'utf8')).toBe('{"a":{}}');
  });

  it('does not take the place of a folder', () => {
    mkdirSync(path(), { recursive: true });
    expect(put('一', true)).toEqual({ kind: 'other', file: path(), reason: 'EISDIR' });
  });
});
