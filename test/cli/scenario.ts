/** One line of a scenario file. */
export type Step =
  /** Before or between commands: `@ edit PATH: OLD ⇒ NEW`. */
  | { readonly kind: 'setup'; readonly word: string; readonly rest: string; readonly body: readonly string[] }
  /** `$ kaohe …` with what it printed, `! ` before lines of the error stream, and `[exit code]`. */
  | { readonly kind: 'command'; readonly line: string; readonly output: readonly string[] }
  | { readonly kind: 'comment'; readonly text: string };

/** Reads a `.scenario` file: comments (`# `), setup (`@ `) and commands (`$ `) with all their output. */
export function parseScenario(text: string): readonly Step[] {
  const steps: Step[] = [];
  const lines = text.replace(/\n$/, '').split('\n');
  for (let place = 0; place < lines.length; ) {
    const line = lines[place++] ?? '';
    if (line.startsWith('$ ')) {
      const end = lines.findIndex((each, at) => at >= place && /^\[\d+\]$/.test(each));
      if (end < 0) throw new Error(`no exit code after: ${line}`);
      steps.push({ kind: 'command', line, output: lines.slice(place, end + 1) });
      place = end + 1;
    } else if (line.startsWith('@ ')) {
      const [, word = '', rest = ''] = /^@ (\S+) ?(.*)$/.exec(line) ?? [];
      const end = word === 'file' ? lines.indexOf('@ end', place) : place;
      if (end < 0) throw new Error(`no end of: ${line}`);
      steps.push({ kind: 'setup', word, rest, body: lines.slice(place, end) });
      place = word === 'file' ? end + 1 : end;
    } else if (line === '' || line.startsWith('#')) steps.push({ kind: 'comment', text: line });
    else throw new Error(`neither comment, setup nor command: ${line}`);
  }
  return steps;
}

/** The file again, with what the commands printed now. */
export function scenarioText(steps: readonly Step[]): string {
  const lines = steps.flatMap((step) => {
    if (step.kind === 'comment') return [step.text];
    if (step.kind === 'command') return [step.line, ...step.output];
    return [`@ ${step.word} ${step.rest}`.trimEnd(), ...step.body, ...(step.word === 'file' ? ['@ end'] : [])];
  });
  return `${lines.join('\n')}\n`;
}

/** Words of a command line; quotes keep spaces together. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
