import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../diagnostics/problem.ts';

/** What of a process's stream is needed; tests give their own. */
export interface TextStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

const eraseLine = '\r\u001b[2K';

/** The only place that writes to the process's streams: colours and progress on a terminal, plain text in a pipe. */
export class Terminal {
  readonly #out: TextStream;
  readonly #error: TextStream;
  readonly #paintError: ChalkInstance;
  readonly #closed = new Set<TextStream>();
  readonly #timed: boolean;
  #progress = false;
  readonly chalk: ChalkInstance;
  /** Why standard output could not be written, when it could not; a reader that left early (`| head -1`) is no trouble. */
  broken: string | undefined;

  constructor(out: TextStream, error: TextStream, environment: Environment) {
    this.#out = out;
    this.#error = error;
    this.#timed = (environment['KAOHE_TIMES'] ?? '') !== '';
    const plain = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
    const levelOf = (stream: TextStream) => (stream.isTTY === true && !plain ? 1 : 0);
    this.chalk = new Chalk({ level: levelOf(out) });
    this.#paintError = new Chalk({ level: levelOf(error) });
    for (const stream of [out, error]) stream.on?.('error', (fault) => this.#close(stream, fault));
  }

  /** Columns of the terminal; undefined in a pipe, where nothing is wrapped. */
  get columns(): number | undefined {
    return this.#out.isTTY === true ? this.#out.columns : undefined;
  }

  line(text = ''): void {
    this.#write(this.#out, `${text}\n`);
  }

  complain(text: string): void {
    this.endProgress();
    this.#write(this.#error, `${text}\n`);
  }

  /** Shown on a terminal only, and overwritten by whatever comes next. With KAOHE_TIMES, when each part of the run began. */
  progress(text: string): void {
    if (this.#timed) this.#write(this.#error, `${performance.now().toFixed(0).padStart(6)} ms  ${text}\n`);
    if (this.#error.isTTY !== true) return;
    this.#progress = true;
    this.#write(this.#error, `${eraseLine}${text}`);
  }

  endProgress(): void {
    if (this.#progress) this.#write(this.#error, eraseLine);
    this.#progress = false;
  }

  /** For what goes to the error stream. */
  paint(severity: Severity, text: string): string {
    const chalk = this.#paintError;
    return severity === 'error' ? chalk.red(text) : severity === 'warning' ? chalk.yellow(text) : chalk.cyan(text);
  }

  #write(stream: TextStream, text: string): void {
    if (!this.#closed.has(stream)) stream.write(text);
  }

  #close(stream: TextStream, fault: Error): void {
    this.#closed.add(stream);
    const code = 'code' in fault ? String(fault.code) : fault.message;
    if (stream === this.#out && code !== 'EPIPE') this.broken ??= code;
  }
}
