import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateSamples } from './generate.ts';

/** Writes the samples into the directory named as the only argument, samples/ by default. */
const directory = process.argv[2] ?? 'samples';

const files = await generateSamples();
for (const [path, bytes] of files) {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), bytes);
}
process.stdout.write(`${files.size} files written to ${directory}\n`);
