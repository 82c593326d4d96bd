import { CommanderError } from 'commander';
import { type ExitCode, exitCode, UsageError } from './exitCode.ts';
import { makeProgram } from './program.ts';
import { Terminal } from './terminal.ts';
import { texts } from './texts.ts';

const terminal = new Terminal(process.stdout, process.stderr, process.env);

/** Runs the command line; whatever goes wrong ends in a sentence and an exit code. */
async function main(): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const program = makeProgram({ terminal, folder: process.cwd() }, (finished) => {
    code = finished;
  });
  program.exitOverride();
  try {
    await program.parseAsync(process.argv);
    return code;
  } catch (error) {
    return endOf(error);
  }
}

function endOf(error: unknown): ExitCode {
  terminal.endProgress();
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof UsageError) {
    terminal.complain(error.message);
    return exitCode.usage;
  }
  terminal.complain(`${texts.zh.internal}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exitCode.internal;
}

process.exitCode = await main();
