import { runCommandLine } from './commandLine.ts';
import { Terminal } from './terminal.ts';

// What libraries call outdated is no concern of an analyst.
process.noDeprecation = true;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: new Terminal(process.stdout, process.stderr, process.env),
  folder: process.cwd(),
  debug: (process.env['KAOHE_DEBUG'] ?? '') !== '',
});
