import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import excel from 'exceljs';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { Terminal, type TextStream } from '../../src/cli/terminal.ts';
import { toolVersion } from '../../src/cli/version.ts';
import { type Step, wordsOf } from './scenario.ts';

const here = import.meta.dirname;
const root = join(here, '../..');

/** A temporary folder in which the commands of one scenario run, one after the other. */
export class Stage {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kaohe-cli-'));
  readonly #environment: Record<string, string> = {};
  #columns: number | undefined;
  #fault: string | undefined;
  #below = '';
  #built = false;

  /** Does a setup step, or runs a command and answers with what it printed. */
  async play(step: Step): Promise<Step> {
    if (step.kind === 'command') return { ...step, output: await this.#run(step.line) };
    if (step.kind === 'setup') await this.#arrange(step.word, step.rest, step.body);
    return step;
  }

  strike(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #arrange(word: string, rest: string, body: readonly string[]): Promise<void> {
    const act = this.#acts[word];
    if (!act) throw new Error(`no setup called ${word}`);
    await act(rest, body);
  }

  readonly #acts: Readonly<Record<string, (rest: string, body: readonly string[]) => void | Promise<void>>> = {
    office: (name) => this.#copyOffice(name),
    file: (path, body) => this.#write(path, `${body.join('\n')}\n`),
    fill: (rest) => this.#fill(rest),
    remove: (path) => rmSync(this.#path(path), { recursive: true }),
    edit: (rest) => this.#edit(rest),
    copy: (rest) => {
      const [from = '', to = ''] = rest.split(' ');
      cpSync(this.#path(from), this.#path(to), { recursive: true });
    },
    /** A terminal of so many columns instead of a pipe. */
    terminal: (columns) => {
      this.#columns = columns === '' ? undefined : Number(columns);
    },
    /** An error that standard output throws. */
    fault: (message) => {
      this.#fault = message === '' ? undefined : message;
    },
    below: (folder) => {
      this.#below = folder;
    },
    env: (rest) => {
      const [name = '', value = ''] = rest.split('=');
      this.#environment[name] = value;
    },
    /** From here on the built program, in a process of its own. */
    built: () => {
      this.#built = true;
    },
  };

  #copyOffice(name: string): void {
    if (name === 'samples') {
      for (const part of ['config', 'samples']) cpSync(join(root, part), this.#path(part), { recursive: true });
      rmSync(this.#path('samples/generate'), { recursive: true, force: true });
    } else cpSync(join(here, name), this.#folder, { recursive: true });
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(this.#path(path)), { recursive: true });
    writeFileSync(this.#path(path), text);
  }

  /** `PATH N5=已销号 Q5=2027-05-20`: cells of the first sheet, as somebody types them. */
  async #fill(rest: string): Promise<void> {
    const [path = '', ...cells] = rest.split(' ');
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(this.#path(path));
    const [sheet] = workbook.worksheets;
    for (const [address = '', value = ''] of cells.map((each) => each.split('=')))
      if (sheet) sheet.getCell(address).value = value === '' ? null : value;
    await workbook.xlsx.writeFile(this.#path(path));
  }

  /** `PATH: OLD ⇒ NEW`; OLD must stand there exactly once. */
  #edit(rest: string): void {
    const [, path = '', old = '', now = ''] = /^(.+?): (.*) ⇒ ?(.*)$/.exec(rest) ?? [];
    const text = readFileSync(this.#path(path), 'utf8');
    if (text.split(old).length !== 2) throw new Error(`not there once: ${rest}`);
    writeFileSync(
      this.#path(path),
      text.replace(old, () => now),
    );
  }

  async #run(line: string): Promise<readonly string[]> {
    const [program, ...args] = wordsOf(line.slice(2));
    if (program === 'ls') return this.#list(args[0] ?? '');
    if (program !== 'kaohe') throw new Error(`no program ${program}`);
    const printed: Printed[] = [];
    const code = this.#built ? this.#spawn(line.slice(2), printed) : await this.#inProcess(args, printed);
    // What differs from run to run: where the folder is, and which version this is.
    const steady = (text: string) => text.replaceAll(this.#folder, '…').replaceAll(toolVersion, '0.0.0');
    return [...shown(printed).map(steady), `[${code}]`];
  }

  #list(folder: string): readonly string[] {
    const found = existsSync(this.#path(folder));
    const names = found
      ? spawnSync('ls', ['-A', this.#path(folder)], { encoding: 'utf8' })
          .stdout.trim()
          .split('\n')
      : [];
    return [...names.filter((name) => name !== ''), found ? '[0]' : '[1]'];
  }

  async #inProcess(args: readonly string[], printed: Printed[]): Promise<number> {
    const stream = (error: boolean): TextStream => ({
      isTTY: this.#columns !== undefined,
      columns: this.#columns,
      write: (text) => {
        if (!error && this.#fault !== undefined) throw new Error(this.#fault);
        printed.push({ error, text });
      },
    });
    const terminal = new Terminal(stream(false), stream(true), this.#environment);
    const debug = this.#environment['KAOHE_DEBUG'] !== undefined;
    return runCommandLine(args, { terminal, folder: this.#path(this.#below), debug });
  }

  /** Through a shell, for pipes; the exit code is the program's own. */
  #spawn(line: string, printed: Printed[]): number {
    const program = `"${process.execPath}" "${join(root, 'bin/kaohe.js')}"`;
    const script = `set -o pipefail; ${line.replace('kaohe', () => program)}`;
    const env = { PATH: process.env['PATH'], ...this.#environment };
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], {
      cwd: this.#path(this.#below),
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    printed.push({ error: false, text: stdout }, { error: true, text: stderr });
    return status ?? -1;
  }

  #path(path: string): string {
    return join(this.#folder, path);
  }
}

interface Printed {
  readonly error: boolean;
  readonly text: string;
}

/** What was printed, a line at a time, `! ` before lines of the error stream; escape codes become visible. */
function shown(printed: readonly Printed[]): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const { error, text } of printed) {
    for (const [place, part] of text.split('\n').entries()) {
      const last = place === text.split('\n').length - 1;
      if (open && place === 0) lines[lines.length - 1] += part;
      else if (!last || part !== '') lines.push(error ? `! ${part}` : part);
      open = last && part !== '';
    }
  }
  return lines.map((line) => line.replaceAll('\u001b', '␛').replaceAll('\r', '␍').trimEnd());
}
