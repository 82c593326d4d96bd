import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseScenario, type Step, scenarioText } from './scenario.ts';
import { Stage } from './stage.ts';

const folder = join(import.meta.dirname, 'scenarios');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.scenario'))
  .sort();
const played: Step[] = [];

describe('scenarios of the command line', () => {
  test.each(files)(
    '%s',
    async (name) => {
      const path = join(folder, name);
      const stage = new Stage();
      const steps: Step[] = [];
      try {
        for (const step of parseScenario(readFileSync(path, 'utf8'))) steps.push(await stage.play(step));
      } finally {
        stage.strike();
      }
      played.push(...steps);
      await expect(scenarioText(steps)).toMatchFileSnapshot(path);
      // Some play a whole year's papers several times.
    },
    240_000,
  );

  test('reach every command and every exit code', () => {
    const commands = played.filter((step) => step.kind === 'command');
    const codes = new Set(commands.map(({ output }) => output.at(-1)));
    const names = new Set(commands.map(({ line }) => line.split(' ')[2]));
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect([...codes]).toEqual(expect.arrayContaining(['[0]', '[1]', '[2]', '[70]']));
    expect([...names]).toEqual(
      expect.arrayContaining(['check', 'status', 'collect', 'month', 'explain', 'source', 'help']),
    );
  });
});
