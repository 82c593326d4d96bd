import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../src');

/** The rooms in the order in which data walks through them; a file imports from its own room and earlier ones only. */
const rooms = [
  'domain',
  'diagnostics',
  'schema',
  'expression',
  'rules',
  'catalogue',
  'grading',
  'incentives',
  'reading',
  'scoring',
  'aggregation',
  'assess.ts',
  'assessYear.ts',
  'explain',
  'reports',
  'papers',
  'run',
  'cli',
] as const;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Every import, type imports counted. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map((match) => match[1] ?? '');
}

function internalImports(file: string): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
    .map((name) => relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'));
}

function roomOf(file: string): number {
  const first = file.split('/')[0] ?? '';
  return rooms.findIndex((room) => room === first);
}

describe('architecture', () => {
  test('there are files and imports to look at', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(internalImports).length).toBeGreaterThan(500);
    expect(new Set(files.map(roomOf)).size).toBe(rooms.length);
  });

  test('every file stands in a room', () => {
    expect(files.filter((file) => roomOf(file) < 0)).toEqual([]);
  });

  test('imports run one way through the rooms', () => {
    const backward = files.flatMap((file) =>
      internalImports(file)
        .filter((target) => roomOf(target) > roomOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(backward).toEqual([]);
  });

  test('no file is in an import cycle', () => {
    const graph = new Map(files.map((file) => [file, internalImports(file)]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('what reaches outside stays in its place', () => {
    const allowed: readonly (readonly [pattern: RegExp, only: RegExp])[] = [
      [/^node:fs/, /^(reading\/|run\/outputs\.ts)/],
      [/^exceljs$/, /^(reading\/|reports\/)/],
      [/^yaml$/, /^reading\/(yaml|rosterEdit)\.ts/],
      [/^csv-parse/, /^reading\//],
      [/^chalk$/, /^cli\//],
      [/^commander$/, /^cli\//],
      [/^cli-table3$/, /^cli\//],
      [/^node:worker_threads$/, /^cli\/pack/],
      [/^node:(child_process|http|https|net|os)$/, /^$/],
    ];
    const astray = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => allowed.some(([pattern, only]) => pattern.test(name) && !only.test(file)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(astray).toEqual([]);
  });

  test('no clock, randomness, locale or process outside cli', () => {
    const banned = /\b(Date\.now|new Date\(\)|Math\.random|toLocale\w*|Intl\.|process\.|console\.)/;
    const found = files
      .filter((file) => !file.startsWith('cli/'))
      .flatMap((file) => {
        const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        const match = banned.exec(code);
        return match ? [`${file}: ${match[0]}`] : [];
      });
    expect(found).toEqual([]);
  });

  test('files stay short', () => {
    const lengths = files
      .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(70);
    expect(at(0.95)).toBeLessThanOrEqual(200);
    expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  });

  test('no any, no non-null assertion, named exports only', () => {
    const banned = /(:|<|\bas) any\b|[\w)\]]!(\.|\[|;|,|\))|export default/;
    const found = files.flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
      const match = banned.exec(code);
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });
});
