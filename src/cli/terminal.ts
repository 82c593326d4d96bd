import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../diagnostics/problem.ts';

/** The only place that touches the process's streams: colours and progress on a terminal, plain text in a pipe. */
export class Terminal {
  readonly #out: NodeJS.WriteStream;
  readonly #error: NodeJS.WriteStream;
  readonly chalk: ChalkInstance;

  constructor(out: NodeJS.WriteStream, error: NodeJS.WriteStream, environment: NodeJS.ProcessEnv) {
    this.#out = out;
    this.#error = error;
    const colour = out.isTTY === true && environment['NO_COLOR'] === undefined;
    this.chalk = new Chalk({ level: colour ? 1 : 0 });
  }

  line(text = ''): void {
    this.#out.write(`${text}\n`);
  }

  complain(text: string): void {
    this.#error.write(`${text}\n`);
  }

  /** Shown on a terminal only, and overwritten by whatever comes next. */
  progress(text: string): void {
    if (this.#error.isTTY === true) this.#error.write(`\r\u001b[2K${text}`);
  }

  endProgress(): void {
    if (this.#error.isTTY === true) this.#error.write('\r\u001b[2K');
  }

  paint(severity: Severity, text: string): string {
    return severity === 'error'
      ? this.chalk.red(text)
      : severity === 'warning'
        ? this.chalk.yellow(text)
        : this.chalk.cyan(text);
  }
}
