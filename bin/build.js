#!/usr/bin/env node
// Bundles the command into dist/ (or the folder named), so that it runs with Node alone and starts fast.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , folder = 'dist'] = process.argv;
if (folder === 'dist') await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });

const common = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  outdir: folder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // An optional import of a dependency's dependency that nothing here reaches.
  external: ['@aws-sdk/client-s3'],
  legalComments: 'linked',
  logLevel: 'warning',
};

// One script, since compiled code can be kept of a script only; parts that a command does not need are not even run.
const script = await build({
  ...common,
  entryPoints: { kaohe: 'src/cli/main.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  write: false,
});
for (const { path, text } of script.outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text.replaceAll(/[^\0-\x7f]/g, escaped), 'latin1');
}

/** Patterns too, which the bundler leaves: the text takes half the memory then. */
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

await build({
  ...common,
  entryPoints: {
    'generate-samples': 'samples/generate/main.ts',
    'generate-templates': 'samples/generate/papers/main.ts',
    'bench-core': 'bench/core.ts',
    'bench-reading': 'bench/reading.ts',
  },
  format: 'esm',
  // CommonJS dependencies inside the bundle call require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
