import { runCommandLine } from './commandLine.ts';
import { Terminal } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: new Terminal(process.stdout, process.stderr, process.env),
  folder: process.cwd(),
  debug: (process.env['KAOHE_DEBUG'] ?? '') !== '',
});
