// Measures the whole commands and the scoring core. Prints medians; judges nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceCount, writeWide, writeWideWorkbook, writeWorkspace } from './generated.js';

const runs = Number(process.argv[2] ?? 5);
const out = mkdtempSync(join(tmpdir(), 'kaohe-bench-'));

/** Runs a command in its own process; answers wall seconds and peak memory in MB. */
function measure(args) {
  const probe = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, '\\nPEAK ' + process.resourceUsage().maxRSS));`;
  const start = process.hrtime.bigint();
  const result = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args],
    { encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0)
    throw new Error(`${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
  const peak = Number(/PEAK (\d+)/.exec(result.stderr)?.[1] ?? Number.NaN) / 1024;
  return { seconds, peak, text: result.stdout };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function show(title, prepare, args) {
  const results = Array.from({ length: runs }, () => {
    prepare();
    return measure(args);
  });
  const seconds = results.map((result) => result.seconds);
  const line = `${title}: median ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}), peak ${median(results.map((result) => result.peak)).toFixed(0)} MB`;
  process.stdout.write(`${line}\n`);
}

const kaohe = 'bin/kaohe.js';
try {
  const history = join(out, 'history');
  const work = join(out, 'work');
  for (let month = 1; month <= 11; month++)
    measure([kaohe, 'month', `2026-${String(month).padStart(2, '0')}`, '--out', history]);
  const fresh = () => {
    rmSync(work, { recursive: true, force: true });
    cpSync(history, work, { recursive: true });
  };
  const phases = () => {
    fresh();
    const { stderr } = spawnSync(process.execPath, [kaohe, 'month', '2026-12', '--out', work], {
      encoding: 'utf8',
      env: { ...process.env, KAOHE_TIMES: '1' },
    });
    process.stdout.write(`when each part of the month began:\n${stderr}`);
  };
  show('start-up (kaohe --version)', () => {}, [kaohe, '--version']);
  show('month 2026-12, both assessments, eleven months of history', fresh, [kaohe, 'month', '2026-12', '--out', work]);
  phases();
  show('month 2026-12, no history kept', () => rmSync(work, { recursive: true, force: true }), [
    kaohe,
    'month',
    '2026-12',
    '--out',
    work,
  ]);
  const whole = join(out, 'whole');
  measure([kaohe, 'month', '2026-12', '--out', history]);
  show('year 2026, both assessments, all papers', () => {
    rmSync(whole, { recursive: true, force: true });
    cpSync(history, whole, { recursive: true });
  }, [kaohe, 'year', '2026', '--out', whole]);
  show('explain 昌都市 P-A07, December', () => {}, [
    kaohe,
    'explain',
    '昌都市',
    'P-A07',
    '--month',
    '2026-12',
    '--out',
    work,
  ]);
  const office = join(out, 'office');
  await writeWorkspace(office);
  show(`check --month 2026-06, ${sourceCount} exports of 120 units (budget 1.0 s)`, () => {}, [
    kaohe,
    'check',
    '--month',
    '2026-06',
    '--workspace',
    office,
  ]);
  process.stdout.write('\nwide exports (no budget):\n');
  const wide = { rows: 100_000, columns: 60 };
  writeWide(join(out, 'wide.csv'), wide);
  await writeWideWorkbook(join(out, 'wide.xlsx'), wide);
  await writeWideWorkbook(join(out, 'narrow.xlsx'), { rows: 100_000, columns: 12 });
  for (const file of ['wide.csv', 'wide.xlsx', 'narrow.xlsx']) {
    const { text, peak } = measure(['dist/bench-reading.js', out, file]);
    process.stdout.write(`${text.trimEnd()}, peak ${peak.toFixed(0)} MB\n`);
  }
  process.stdout.write(`\nscoring core:\n${measure(['dist/bench-core.js']).text}`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
