import { join } from 'node:path';
import { compareYears, type YearChange, type YearMove } from '../aggregation/compareYears.ts';
import type { YearResult } from '../aggregation/yearResult.ts';
import { yearPeriod } from '../domain/period.ts';
import { readBytes } from '../reading/files.ts';
import { csvBytes } from '../reports/csv.ts';
import { parseYear } from '../reports/yearJson.ts';
import { resultFolder, yearFile } from '../run/stored.ts';
import type { Comparison } from './compare.ts';
import type { Texts } from './texts.ts';

/** `--compare OLD` of a year: whose score, rank, grade, money moved. */
export function yearComparison(
  old: YearResult,
  now: YearResult,
  { path, text }: { readonly path: string; readonly text: Texts },
): Comparison {
  const moves = compareYears(old, now);
  const lines =
    moves.length === 0
      ? [text.year.unchanged(path)]
      : [text.year.moved(path, moves.length), ...moves.map((move) => `  ${describe(move, text)}`)];
  return { lines, csv: csvOf(moves) };
}

function describe({ name, changes, own }: YearMove, { year, run }: Texts): string {
  const parts = changes.map((change) =>
    year.move(wordOf(change, year), change.old ?? run.none, change.now ?? run.none),
  );
  return `${name}: ${[...parts, own ? year.own : year.others].join(run.listMark)}`;
}

function wordOf({ kind, rule }: YearChange, year: Texts['year']): string {
  const words = { total: year.score, rank: year.rank, grade: year.grade, money: year.money(rule), sites: year.sites };
  return words[kind];
}

const kinds = { total: '总分', rank: '名次', grade: '等次', money: '金额(万元)', sites: '示范点奖励(万元)' } as const;

function csvOf(moves: readonly YearMove[]): Uint8Array {
  const header = ['单位代码', '单位', '变动', '资金事项', '原', '现', '本单位数据'];
  const rows = moves.flatMap(({ code, name, changes, own }) =>
    changes.map(({ kind, rule, old, now }) => [
      ...[code, name, kinds[kind], rule],
      ...[old ?? '', now ?? '', own ? '有变动' : '无变动'],
    ]),
  );
  return csvBytes([header, ...rows]);
}

/** The earlier result of the same assessment and year: a result file itself, its folder, or an output folder of an earlier run. */
export function findOldYear(path: string, now: YearResult): YearResult | undefined {
  const folder = resultFolder(now.assessment, yearPeriod(now.year));
  for (const place of ['', yearFile, join(now.assessment, yearFile), join(folder, yearFile)]) {
    const bytes = readBytes(path, place);
    const old = typeof bytes === 'string' ? undefined : parseYear(new TextDecoder().decode(bytes));
    if (old && old.year === now.year && old.assessment === now.assessment) return old;
  }
  return undefined;
}
