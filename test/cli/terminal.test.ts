import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/commandLine.ts';
import { Terminal, type TextStream } from '../../src/cli/terminal.ts';

/** A stream that can be closed by its reader. */
class FakeStream implements TextStream {
  readonly isTTY: boolean;
  readonly columns = 80;
  text = '';
  #listener: ((error: Error) => void) | undefined;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }

  on(_event: 'error', listener: (error: Error) => void): void {
    this.#listener = listener;
  }

  fail(code: string): void {
    this.#listener?.(Object.assign(new Error(code), { code }));
  }
}

function made({ tty = false, environment = {} }: { tty?: boolean; environment?: Record<string, string> } = {}) {
  const [out, error] = [new FakeStream(tty), new FakeStream(tty)];
  return { out, error, terminal: new Terminal(out, error, environment) };
}

describe('a terminal', () => {
  test('has colours and progress, a pipe has neither', () => {
    for (const tty of [true, false]) {
      const { error, terminal } = made({ tty });
      terminal.progress('reading');
      terminal.endProgress();
      expect(error.text !== '').toBe(tty);
      expect(terminal.chalk.bold('x') !== 'x').toBe(tty);
      expect(terminal.columns).toBe(tty ? 80 : undefined);
    }
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('is plain with %o', (environment) => {
    const { terminal } = made({ tty: true, environment });
    expect([terminal.chalk.bold('x'), terminal.paint('error', 'x')]).toEqual(['x', 'x']);
  });

  test('an empty NO_COLOR does not count', () => {
    expect(made({ tty: true, environment: { NO_COLOR: '' } }).terminal.chalk.bold('x')).not.toBe('x');
  });

  test('clears progress before it complains', () => {
    const { error, terminal } = made({ tty: true });
    terminal.progress('reading');
    terminal.complain('wrong');
    expect(error.text.endsWith('reading\r\u001b[2Kwrong\n')).toBe(true);
  });
});

describe('standard output', () => {
  const office = join(import.meta.dirname, 'office');
  const check = ['check', '--workspace', office];

  test('closed by its reader: nothing more is written, and nothing is wrong', async () => {
    const { out, error, terminal } = made();
    out.fail('EPIPE');
    expect(await runCommandLine(check, { terminal, folder: office })).toBe(0);
    expect([out.text, error.text]).toEqual(['', '']);
  });

  test('that cannot be written is told', async () => {
    const { out, error, terminal } = made();
    out.fail('ENOSPC');
    expect(await runCommandLine(check, { terminal, folder: office })).toBe(1);
    expect(error.text).toBe('结果无法写到标准输出: ENOSPC\n');
  });

  test('both streams may go', async () => {
    const { out, error, terminal } = made();
    out.fail('EPIPE');
    error.fail('EPIPE');
    expect(await runCommandLine(['chek'], { terminal, folder: office })).toBe(2);
  });
});

describe('a fault of the program’s own', () => {
  const failing: TextStream = {
    write: () => {
      throw new Error('cannot happen');
    },
  };

  test.each([true, false])('shows where it happened only when asked for: %s', async (debug) => {
    const error = new FakeStream(false);
    const terminal = new Terminal(failing, error, {});
    expect(await runCommandLine(['--version'], { terminal, folder: '.', debug })).toBe(70);
    expect(error.text).toContain('cannot happen');
    expect(error.text.includes('    at ')).toBe(debug);
  });
});
