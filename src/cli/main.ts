import { runCommandLine } from './commandLine.ts';
import { Terminal } from './terminal.ts';

// What libraries call outdated is no concern of an analyst.
process.noDeprecation = true;

/** Resolves when the command is done. */
export const done = runCommandLine(process.argv.slice(2), {
  terminal: new Terminal(process.stdout, process.stderr, process.env),
  folder: process.cwd(),
  debug: (process.env['KAOHE_DEBUG'] ?? '') !== '',
}).then((code) => {
  process.exitCode = code;
});
