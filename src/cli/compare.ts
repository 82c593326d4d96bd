import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { compareResults } from '../aggregation/compareResults.ts';
import type { Assessment } from '../domain/assessment.ts';
import { readBytes } from '../reading/files.ts';
import { parseAssessment } from '../reports/assessmentJson.ts';
import { resultFolder } from '../run/stored.ts';
import { UsageError } from './exitCode.ts';
import type { Session } from './session.ts';

/** `--compare OLD`: whose figures moved since an earlier result of the same month. */
export interface Comparison {
  readonly lines: readonly string[];
  readonly csv: Uint8Array;
}

export function compareWithOld(session: Session, now: Assessment, path: string): Comparison {
  const old = findOld(session.resolve(path), now);
  if (!old) throw new UsageError(session.text.noOld(path));
  const moves = compareResults(old, now);
  const header = ['单位代码', '单位', '原指数', '现指数', '变动', '原名次', '现名次', '本单位数据', '得分变动的指标'];
  const rows = moves.map((move) => [
    move.code,
    move.name,
    move.oldIndex ?? '',
    move.newIndex ?? '',
    move.change ?? '',
    move.oldRank ?? '',
    move.newRank ?? '',
    move.ownData ? '有变动' : '无变动',
    move.indicators.join(' '),
  ]);
  const csv = new TextEncoder().encode(`\ufeff${stringify([header, ...rows], { record_delimiter: '\r\n' })}`);
  const lines =
    moves.length === 0
      ? [`与 ${path} 相比,没有单位的结果变动。`]
      : [`与 ${path} 相比,${moves.length} 个单位的结果有变动:`, ...moves.map(describe)];
  return { lines, csv };
}

function describe(move: ReturnType<typeof compareResults>[number]): string {
  const rank = move.oldRank === move.newRank ? '' : `,名次 ${move.oldRank ?? '—'}→${move.newRank ?? '—'}`;
  return `  ${move.name}: 指数 ${move.oldIndex ?? '—'}→${move.newIndex ?? '—'}${rank};本单位数据${move.ownData ? '有变动' : '无变动'};${move.indicators.join('、')}`;
}

/** A result file itself, its folder, or an output folder of an earlier run. */
function findOld(path: string, now: Assessment): Assessment | undefined {
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
