import { Command, Option } from 'commander';
import type { ExitCode } from './exitCode.ts';
import { helpOf } from './help.ts';
import { type CommonOptions, Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { toolVersion } from './version.ts';

/** What the commands stand on, given from outside so that tests can run them. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Where relative paths start. */
  readonly folder: string;
}

type Run = (session: Session) => Promise<ExitCode>;

/** The command tree; each command's module is loaded only when it runs, so that start-up stays short. */
export function makeProgram(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const program = new Command('kaohe');
  program
    .description('考核: 财政绩效管理指数(批量计算,逐格可查)')
    .version(toolVersion, '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false);
  program.configureOutput({
    writeOut: (text) => surroundings.terminal.line(text.trimEnd()),
    writeErr: (text) => surroundings.terminal.complain(text.trimEnd()),
  });
  program.addHelpText('after', helpOf('kaohe'));
  const act = (command: Command, run: Run) => async () => {
    finish(await run(new Session(commonOptions(command), surroundings.terminal, surroundings.folder)));
  };
  add(program, 'check', '检查定义和数据,列出全部问题,不写任何文件', (command) => {
    command.option('--month <月份>', '连同该月数据一起检查,如 2026-06');
    command.action(
      act(command, async (session) => (await import('./commands/check.ts')).check(session, command.opts())),
    );
  });
  add(program, 'status', '某月到了哪些表、缺哪些、哪些待核,按处室列出', (command) => {
    command.argument('<月份>', '如 2026-06').option('--format <格式>', 'text 或 json');
    command.action(
      act(command, async (session) =>
        (await import('./commands/status.ts')).status(session, command.args[0] ?? '', command.opts()),
      ),
    );
  });
  add(program, 'month', '计算某月绩效管理指数,生成工作簿、index.csv 和 assessment.json', (command) => {
    command.argument('<月份>', '如 2026-06');
    command
      .option('--for <对象>', 'internal(内部)、leaders(领导)或 public(公开)')
      .option('--compare <旧结果>', '与同月的旧结果比较,列出谁的结果变了')
      .option('--force', '覆盖被人改动过的输出(原文件保留在旁边)');
    command.action(
      act(command, async (session) =>
        (await import('./commands/month.ts')).month(session, command.args[0] ?? '', command.opts()),
      ),
    );
  });
  add(program, 'explain', '解释某单位的指数或某项得分,一直追到单元格', (command) => {
    command.argument('<单位>', '代码、名称或简称').argument('[指标]', '编号或名称');
    command.requiredOption('--month <月份>', '如 2026-06').option('--format <格式>', 'text 或 json');
    command.action(
      act(command, async (session) => {
        const { explain } = await import('./commands/explain.ts');
        return explain(session, { unit: command.args[0] ?? '', indicator: command.args[1] }, command.opts());
      }),
    );
  });
  return program;
}

function add(program: Command, name: string, description: string, shape: (command: Command) => void): void {
  const command = program.command(name).description(description).helpOption('-h, --help', '显示帮助');
  command
    .option('--workspace <文件夹>', '工作区(默认: 当前文件夹向上最近的一个)')
    .option('--assessment <考核>', '只做其中一个考核,如 地市')
    .option('--out <文件夹>', '输出文件夹(默认: 工作区里声明的)');
  command.addOption(new Option('--lang <语言>', '语言').choices(['zh', 'en']).default('zh'));
  command.addHelpText('after', helpOf(name)).configureHelp({ styleTitle: chineseTitle }).exitOverride();
  shape(command);
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Options:': '选项:',
  'Arguments:': '参数:',
  'Commands:': '命令:',
};

function chineseTitle(title: string): string {
  return titles[title] ?? title;
}

function commonOptions(command: Command): CommonOptions {
  return command.opts<CommonOptions>();
}
