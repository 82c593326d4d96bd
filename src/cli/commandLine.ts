import { CommanderError } from 'commander';
import type { MessageLanguage } from '../diagnostics/phrase.ts';
import { type ExitCode, exitCode, UsageError } from './exitCode.ts';
import { makeProgram } from './program.ts';
import type { Surroundings } from './session.ts';
import { texts } from './texts.ts';
import { toolVersion } from './version.ts';

/** Runs a command line; whatever goes wrong ends in a sentence and an exit code. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings & { readonly debug?: boolean },
): Promise<ExitCode> {
  const { terminal, debug = false } = surroundings;
  const language = languageOf(args);
  const { run } = texts[language];
  let code: ExitCode = exitCode.done;
  try {
    await makeProgram(surroundings, language, (finished) => {
      code = finished;
    }).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return exitCode.done;
    if (!(error instanceof UsageError)) {
      terminal.complain(`${run.internal(String(error))}\n${run.internalReport(toolVersion)}`);
      if (debug && error instanceof Error) terminal.complain(error.stack ?? '');
      return exitCode.internal;
    }
    terminal.complain(error.message);
    return exitCode.usage;
  }
  terminal.endProgress();
  if (terminal.broken === undefined) return code;
  terminal.complain(run.outputBroken(terminal.broken));
  return exitCode.problems;
}

/** Known before commander reads the line, so that its own faults are told in the right language. */
function languageOf(args: readonly string[]): MessageLanguage {
  const given = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const word = args[given] === '--lang' ? args[given + 1] : args[given]?.slice('--lang='.length);
  return word === 'en' ? 'en' : 'zh';
}
