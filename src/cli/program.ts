import { Command, CommanderError, Option } from 'commander';
import type { MessageLanguage } from '../diagnostics/phrase.ts';
import type { ExitCode } from './exitCode.ts';
import { examplesOf, helpFormat } from './help.ts';
import { type CommonOptions, Session, type Surroundings } from './session.ts';
import type { CommandHelp, FlagHelp } from './texts/helpTexts.ts';
import { type Texts, texts } from './texts.ts';
import { usageFault } from './usageFault.ts';
import { toolVersion } from './version.ts';

type Run = (session: Session, command: Command) => Promise<ExitCode>;

/** The command tree; each command's module is loaded only when it runs, so that start-up stays short. */
export function makeProgram(
  surroundings: Surroundings,
  language: MessageLanguage,
  finish: (code: ExitCode) => void,
): Command {
  const text = texts[language];
  const program = programWithoutCommands(surroundings, text);
  const act = (command: Command, run: Run) =>
    command.action(async () => {
      const options = { ...command.optsWithGlobals<CommonOptions>(), lang: language };
      finish(await run(new Session(options, surroundings), command));
    });
  const add = (name: string, help: CommandHelp, parent = program) => addCommand(parent, { name, help, text });
  addCheck(add('check', text.help.check), text, act);
  addStatus(add('status', text.help.status), text, act);
  addCollect(add('collect', text.help.collect), text, act);
  addMonth(add('month', text.help.month), text, act);
  addExplain(add('explain', text.help.explain), text, act);
  addAlias(add('alias', text.help.alias), text, act);
  addYear(add('year', text.help.year), text, act);
  addRectify(add('rectify', text.help.rectify), text, act);
  const source = add('source', text.help.source).helpCommand(false);
  addSourceTry(add('try', text.help.sourceTry, source), text, act);
  return program;
}

function programWithoutCommands({ terminal }: Surroundings, text: Texts): Command {
  const { help } = text;
  const program = new Command('kaohe');
  program
    .description(help.program.description)
    .version(toolVersion, '-v, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(...help.helpCommand)
    .configureHelp(helpFormat(text))
    .configureOutput({
      writeOut: (words) => terminal.line(words.trimEnd()),
      // Only help is written here: what is wrong is told by whoever catches it.
      writeErr: (words) => terminal.line(words.trimEnd()),
      outputError: () => {},
      getOutHelpWidth: () => terminal.columns ?? helpWidth,
      getErrHelpWidth: () => terminal.columns ?? helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', examplesOf(help.program, text));
  for (const flag of [help.workspace, help.assessment, help.out]) program.option(...flag);
  program.addOption(choice(help.lang, ['zh', 'en']));
  throwFaults(program, text);
  return program;
}

const helpWidth = 100;

function addCommand(parent: Command, { name, help, text }: { name: string; help: CommandHelp; text: Texts }): Command {
  const command = parent.command(name).description(help.description).helpOption('-h, --help', text.help.help);
  command.addHelpText('after', examplesOf(help, text));
  throwFaults(command, text);
  return command;
}

/** Help and version end in commander's own error; anything else is a fault of usage. */
function throwFaults(command: Command, { usage }: Texts): void {
  command.exitOverride((error) => {
    if (error.exitCode === 0 || error.code === 'commander.help') throw new CommanderError(0, error.code, error.message);
    throw usageFault(error, command, usage);
  });
}

type Act = (command: Command, run: Run) => void;

function addCheck(command: Command, { help }: Texts, act: Act): void {
  command
    .option(...help.checkMonth)
    .option(...help.checkYear)
    .addOption(choice(help.format, ['text', 'json']))
    .option(...help.problems)
    .option(...help.forceProblems);
  act(command, async (session) => (await import('./commands/check.ts')).check(session, command.opts()));
}

function addStatus(command: Command, { help }: Texts, act: Act): void {
  command.argument(...required(help.monthArgument)).addOption(choice(help.format, ['text', 'json']));
  act(command, async (session) =>
    (await import('./commands/status.ts')).status(session, command.args[0] ?? '', command.opts()),
  );
}

function addCollect(command: Command, { help }: Texts, act: Act): void {
  command.argument(...required(help.monthArgument)).option(...help.force);
  act(command, async (session) =>
    (await import('./commands/collect.ts')).collect(session, command.args[0] ?? '', command.opts()),
  );
}

function addMonth(command: Command, { help }: Texts, act: Act): void {
  command
    .argument(...required(help.monthArgument))
    .addOption(choice(help.for, ['internal', 'leaders', 'public']))
    .option(...help.monthPapers)
    .option(...help.compare)
    .option(...help.force)
    .addOption(choice(help.format, ['text', 'json']));
  act(command, async (session) =>
    (await import('./commands/month.ts')).month(session, command.args[0] ?? '', command.opts()),
  );
}

function addExplain(command: Command, { help }: Texts, act: Act): void {
  const [indicator, what] = help.indicator;
  command
    .argument(...required(help.unit))
    .argument(`[${indicator}]`, what)
    .requiredOption(...help.explainMonth)
    .addOption(choice(help.format, ['text', 'json']));
  act(command, async (session) => {
    const { explain } = await import('./commands/explain.ts');
    return explain(session, { unit: command.args[0] ?? '', indicator: command.args[1] }, command.opts());
  });
}

function addAlias(command: Command, { help }: Texts, act: Act): void {
  command.argument(...required(help.aliasName)).argument(...required(help.unit));
  act(command, async (session) =>
    (await import('./commands/alias.ts')).alias(session, command.args[0] ?? '', command.args[1] ?? ''),
  );
}

function addYear(command: Command, { help }: Texts, act: Act): void {
  command
    .argument(...required(help.yearArgument))
    .option(...help.onlyPapers)
    .option(...help.compareYear)
    .option(...help.force);
  act(command, async (session) =>
    (await import('./commands/year.ts')).year(session, command.args[0] ?? '', command.opts()),
  );
}

function addRectify(command: Command, { help }: Texts, act: Act): void {
  command
    .argument(...required(help.yearArgument))
    .requiredOption(...help.date)
    .addOption(choice(help.format, ['text', 'json']));
  act(command, async (session) =>
    (await import('./commands/rectify.ts')).rectify(session, command.args[0] ?? '', command.opts()),
  );
}

function addSourceTry(command: Command, { help }: Texts, act: Act): void {
  command
    .argument(...required(help.exportFile))
    .option(...help.sheet)
    .addOption(choice(help.format, ['text', 'json']));
  act(command, async (session) =>
    (await import('./commands/sourceTry.ts')).sourceTry(session, command.args[0] ?? '', command.opts()),
  );
}

function required([name, what]: FlagHelp): FlagHelp {
  return [`<${name}>`, what];
}

function choice([flags, what]: FlagHelp, choices: readonly string[]): Option {
  return new Option(flags, what).choices(choices);
}
