import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateSamples } from '../../samples/generate/generate.ts';

const repository = join(import.meta.dirname, '../..');

/** 数据源.yaml of the twin, one for each assessment. */
const cleanSources = join(import.meta.dirname, 'clean');

/** What the clean twin has of its own: the year's exports as plain tables, one a file, and the sources that say so. */
export async function cleanTwinFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const samples = await generateSamples('clean');
  const sources = readdirSync(cleanSources).map(
    (assessment) =>
      [`config/${assessment}/数据源.yaml`, readFileSync(join(cleanSources, assessment, '数据源.yaml'))] as const,
  );
  return new Map([...sources, ...[...samples].map(([path, bytes]) => [`samples/${path}`, bytes] as const)]);
}

/** A workspace of the clean twin, its other definitions the shipped ones. */
export async function cleanTwin(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kaohe-clean-'));
  cpSync(join(repository, 'config'), join(root, 'config'), { recursive: true });
  for (const [path, bytes] of await cleanTwinFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}
