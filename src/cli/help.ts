import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import stringWidth from 'string-width';
import type { CommandHelp } from './texts/helpTexts.ts';
import type { Texts } from './texts.ts';

/** Help in the user's language; Chinese is two columns wide. */
export function helpFormat({ usage }: Texts): HelpConfiguration {
  const plain = new Help();
  const titles: Readonly<Record<string, string>> = usage.titles;
  const localized = (text: string) =>
    text.replace('[options]', usage.optionsMark).replace('[command]', usage.commandMark);
  return {
    showGlobalOptions: true,
    displayWidth: (text) => stringWidth(text),
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => localized(plain.commandUsage(command)),
    subcommandTerm: (command) => localized(plain.subcommandTerm(command)),
    // Choices and defaults are part of our own words.
    optionDescription: (option) => option.description,
    visibleGlobalOptions: (command) => [...globalOptions(command)],
  };
}

function globalOptions({ parent }: Command): readonly Option[] {
  if (!parent) return [];
  return [...parent.options.filter((option) => option.long !== '--version'), ...globalOptions(parent)];
}

/** Examples under a command's help: what an analyst types. */
export function examplesOf({ examples }: CommandHelp, { usage }: Texts): string {
  const width = Math.max(...examples.map(([command]) => stringWidth(command)));
  const lines = examples.map(([command, what]) => `  ${command}${' '.repeat(width - stringWidth(command))}  ${what}`);
  return `\n${usage.examples}\n${lines.join('\n')}\n\n${usage.exitCodes}`;
}
