import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// Half as many functions are worth optimising in a run of two seconds as in a server's: the rest of the processor is ours.
setFlagsFromString('--interrupt-budget=300000');

const file = fileURLToPath(new URL('../dist/kaohe.cjs', import.meta.url));

/** Compiled code of the bundle, made by the build for the Node that built it; another Node passes it over and compiles anew. */
export const compiledFile = `${file}.compiled`;

/** The program as a script that can be run, any number of times. */
export function readBundle() {
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`;
  return new Script(source, { filename: file, cachedData: compiledCode() });
}

/** Runs the program by `process.argv`; resolves when it is done. */
export function runBundle(script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module);
  return module.exports.done;
}

function compiledCode() {
  try {
    return readFileSync(compiledFile);
  } catch {
    return undefined;
  }
}
