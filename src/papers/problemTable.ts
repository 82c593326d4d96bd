import type { YearResult } from '../aggregation/yearResult.ts';
import { type LostPoints, pointsCells } from './lostPoints.ts';
import type { PaperColumn, PaperTable } from './paper.ts';

/** Columns of a list of problems, each an indicator with points lost. */
export const problemColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '领域', width: 16, kind: 'text' },
  { header: '指标', width: 26, kind: 'text' },
  { header: '分值', width: 9, kind: 'figure' },
  { header: '得分', width: 9, kind: 'figure' },
  { header: '失分', width: 9, kind: 'figure' },
  { header: '原因', width: 44, kind: 'text' },
] as const satisfies readonly PaperColumn[];

/** 问题清单. */
export function problemTable(lost: readonly LostPoints[], { policy }: YearResult): PaperTable {
  return {
    name: '问题',
    title: '问题清单',
    measure: '单位:分',
    columns: problemColumns,
    rows: lost.map((each, place) => [
      String(place + 1),
      each.area,
      each.indicator.name,
      ...pointsCells(each, policy),
      each.reason,
    ]),
  };
}

export function headersOf(columns: readonly PaperColumn[]): readonly string[] {
  return columns.map(({ header }) => header);
}
