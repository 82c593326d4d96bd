#!/usr/bin/env node
// Bundles the command into dist/ (or the folder named), so that it runs with Node alone and starts fast; exceljs stays in a chunk of its own.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , folder = 'dist'] = process.argv;
if (folder === 'dist') await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: {
    kaohe: 'src/cli/main.ts',
    'generate-samples': 'samples/generate/main.ts',
    'generate-templates': 'samples/generate/papers/main.ts',
    'bench-core': 'bench/core.ts',
    'bench-reading': 'bench/reading.ts',
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // An optional import of a dependency's dependency that nothing here reaches.
  external: ['@aws-sdk/client-s3'],
  // CommonJS dependencies inside the bundle call require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
