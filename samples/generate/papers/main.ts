import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateTemplates } from './templates.ts';

/** Writes the templates of papers into the folder named as the only argument, the samples' own by default. */
const folder = process.argv[2] ?? 'config/公文模板';

await mkdir(folder, { recursive: true });
const files = generateTemplates();
for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
process.stdout.write(`${files.size} templates written to ${folder}\n`);
