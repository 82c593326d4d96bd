import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostics/problems.ts';
import { StoredTrees } from '../../src/run/definitionTrees.ts';
import { openOffice } from '../../src/run/office.ts';
import { WorkspaceCopy } from './workspaceCopy.ts';

const catalogue = 'config/地市/目录/2026.yaml';

let copy: WorkspaceCopy;

beforeAll(() => {
  copy = new WorkspaceCopy({ periods: ['2026'] });
});

afterAll(() => copy.remove());

const folder = () => join(copy.output, 'definitions');

/** The first indicator's name, and how many files were read from their text. */
async function open() {
  const trees = new StoredTrees(copy.output);
  const anew: string[] = [];
  const watched = {
    find: (bytes: Uint8Array, path: string) => trees.find(bytes, path),
    keep: (bytes: Uint8Array, tree: Parameters<StoredTrees['keep']>[1]) => {
      anew.push(tree.location.file);
      trees.keep(bytes, tree);
    },
  };
  const problems = new Problems();
  const office = await openOffice(copy.root, { year: 2026, only: '地市', trees: () => watched }, problems);
  trees.write();
  const [setup] = office?.setups ?? [];
  const name = setup?.definitions.editions[0]?.indicators[0]?.name;
  return {
    name,
    hash: setup?.definitionsHash,
    large: anew.filter((path) => path === catalogue),
    problems: problems.list,
  };
}

it('are known to the next run, changed ones are read anew, and a kept one that somebody edited is not taken', async () => {
  const first = await open();
  expect(first).toMatchObject({ large: [catalogue], problems: [] });
  expect(await open()).toEqual({ ...first, large: [] });

  for (const name of readdirSync(folder()).filter((each) => each !== 'manifest.json')) {
    const path = join(folder(), name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(first.name ?? '', '改过'));
  }
  expect(await open()).toEqual(first);

  copy.edit(catalogue, first.name ?? '', '另一个名称');
  const renamed = await open();
  expect(renamed).toMatchObject({ name: '另一个名称', large: [catalogue] });
  expect(renamed.hash).not.toBe(first.hash);
});

it('of a file with a finding are not kept: it is told in every run', async () => {
  copy.edit(catalogue, '另一个名称', '另一个：名称');
  const first = await open();
  expect(first.problems.length).toBeGreaterThan(0);
  expect(await open()).toEqual(first);
});
