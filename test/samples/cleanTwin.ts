import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateSamples } from '../../samples/generate/generate.ts';

const repository = join(import.meta.dirname, '../..');

/** Files of the clean twin below a workspace: the shipped definitions with sources of plain tables, and those tables. */
export async function cleanTwinFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const samples = await generateSamples('clean');
  return new Map([...samples].map(([path, bytes]) => [`samples/${path}`, bytes]));
}

/** 数据源.yaml of the twin, one for each assessment. */
export const cleanSources = join(import.meta.dirname, 'clean');

/** A workspace with the same year as samples/, one plain table a file. */
export async function cleanTwin(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'kaohe-clean-'));
  cpSync(join(repository, 'config'), join(root, 'config'), { recursive: true });
  cpSync(cleanSources, join(root, 'config'), { recursive: true });
  for (const [path, bytes] of await cleanTwinFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}
