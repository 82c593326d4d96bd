import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { parseTree, treeJson } from '../../src/reading/sourceTreeJson.ts';
import { readYaml } from '../../src/reading/yaml.ts';

const root = join(import.meta.dirname, '../..');
const files = ['config', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.yaml'));

test('every definition file reads back from its tree as it was read from its text, place by place', () => {
  const trees = files.flatMap((file) => readYaml(readFileSync(join(root, file), 'utf8'), file, new Problems()) ?? []);
  expect(trees.length).toBeGreaterThan(100);
  const differing = trees.filter(
    (tree) => JSON.stringify(parseTree(treeJson(tree), tree.location.file)) !== JSON.stringify(tree),
  );
  expect(differing).toEqual([]);
});

test('a tree of another format, or none, is not taken', () => {
  const text = treeJson({ kind: 'empty', location: { file: 'a.yaml', line: 1, column: 1, width: 1 } });
  expect(parseTree(text, 'b.yaml')?.location.file).toBe('b.yaml');
  expect(parseTree(text.replace('kaohe.definition/1', 'kaohe.definition/0'), 'b.yaml')).toBeUndefined();
  expect(['', '[]', 'null', text.slice(0, -1)].map((each) => parseTree(each, 'b.yaml'))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
