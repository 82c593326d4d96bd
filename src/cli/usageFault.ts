import type { Command, CommanderError } from 'commander';
import { nearest } from '../diagnostics/suggest.ts';
import { UsageError } from './exitCode.ts';
import type { Texts } from './texts.ts';

type Usage = Texts['usage'];

/** Commander's finding in the user's language, with what was probably meant and the command's usage. */
export function usageFault(error: CommanderError, command: Command, usage: Usage): UsageError {
  const full = fullName(command);
  const hint = usage.usage(command.createHelp().commandUsage(command), full);
  return new UsageError(`${sentence(error, command, usage)}\n${hint}`);
}

/** `，是不是 --month?` after an unknown word; nothing when nothing is near. */
export function meantBy(word: string, candidates: Iterable<string>, usage: Usage): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : usage.meant(meant);
}

/** Commander tells its facts in the English message only; each case is held by a test. */
function sentence(error: CommanderError, command: Command, usage: Usage): string {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  switch (error.code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(first, meantBy(first, namesOf(command), usage));
    case 'commander.unknownOption':
      return usage.unknownOption(first, meantBy(first, flagsOf(command), usage));
    case 'commander.missingArgument':
      return usage.missingArgument(first);
    case 'commander.optionMissingArgument':
      return usage.missingValue(first);
    case 'commander.missingMandatoryOptionValue':
      return usage.missingOption(first);
    case 'commander.invalidArgument':
      return usage.invalidChoice(first, second, choicesOf(command, first));
    case 'commander.excessArguments':
      return usage.tooMany(command.args.slice(command.registeredArguments.length).join(' '));
    default:
      return error.message;
  }
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function namesOf(command: Command): readonly string[] {
  return command.commands.map((each) => each.name());
}

function flagsOf(command: Command | null): readonly string[] {
  if (!command) return [];
  return [...command.options.flatMap((option) => option.long ?? []), '--help', ...flagsOf(command.parent)];
}

function choicesOf(command: Command | null, flags: string): string {
  const option = command?.options.find((each) => each.flags === flags);
  return option?.argChoices?.join(' | ') ?? (command?.parent ? choicesOf(command.parent, flags) : '');
}
