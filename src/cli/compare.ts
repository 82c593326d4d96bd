import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { compareResults, type UnitMove } from '../aggregation/compareResults.ts';
import type { Assessment } from '../domain/assessment.ts';
import { readBytes } from '../reading/files.ts';
import { parseAssessment } from '../reports/assessmentJson.ts';
import { resultFolder } from '../run/stored.ts';
import { signed } from './rankingTable.ts';
import type { Texts } from './texts.ts';

/** `--compare OLD`: whose figures moved since an earlier result of the same month. */
export interface Comparison {
  readonly lines: readonly string[];
  readonly csv: Uint8Array;
}

export function comparisonOf(old: Assessment, now: Assessment, { path, run }: ComparisonWords): Comparison {
  const moves = compareResults(old, now);
  const lines =
    moves.length === 0
      ? [run.unchanged(path)]
      : [run.moved(path, moves.length), ...moves.map((move) => `  ${describe(move, run)}`)];
  return { lines, csv: csvOf(moves) };
}

export interface ComparisonWords {
  /** As the user typed it. */
  readonly path: string;
  readonly run: Texts['run'];
}

function csvOf(moves: readonly UnitMove[]): Uint8Array {
  const header = [
    '单位代码',
    '单位',
    '原指数',
    '现指数',
    '变动',
    '精确变动',
    '原名次',
    '现名次',
    '本单位数据',
    '得分变动的指标',
  ];
  const rows = moves.map((move) => [
    move.code,
    move.name,
    move.oldIndex ?? '',
    move.newIndex ?? '',
    move.change ?? '',
    move.exactChange ?? '',
    move.oldRank ?? '',
    move.newRank ?? '',
    move.ownData ? '有变动' : '无变动',
    move.indicators.join(' '),
  ]);
  return new TextEncoder().encode(`\ufeff${stringify([header, ...rows], { record_delimiter: '\r\n' })}`);
}

function describe(move: UnitMove, run: Texts['run']): string {
  const parts = [
    run.move(move.name, move.oldIndex ?? run.none, move.newIndex ?? run.none, changeText(move, run)),
    ...(move.oldRank === move.newRank
      ? []
      : [run.rankMove(String(move.oldRank ?? run.none), String(move.newRank ?? run.none))]),
    move.ownData ? run.ownData : run.othersData,
    ...(move.indicators.length > 0 ? [move.indicators.join('、')] : []),
  ];
  return parts.join(run.listMark);
}

/** The difference of the figures beside it; where rounding tells another story, the exact one too. */
function changeText({ change, exactChange, differsExactly }: UnitMove, run: Texts['run']): string {
  return differsExactly ? run.exactly(signed(change), signed(exactChange)) : signed(change);
}

/** The earlier result of the same assessment and month: a result file itself, its folder, or an output folder of an earlier run. */
export function findOld(path: string, now: Assessment): Assessment | undefined {
  const places = [
    '',
    'assessment.json',
    join(now.assessment, 'assessment.json'),
    join(resultFolder(now.assessment, now.period), 'assessment.json'),
  ];
  for (const place of places) {
    const bytes = readBytes(path, place);
    const old = typeof bytes === 'string' ? undefined : parseAssessment(new TextDecoder().decode(bytes));
    if (old && old.period === now.period && old.assessment === now.assessment) return old;
  }
  return undefined;
}
