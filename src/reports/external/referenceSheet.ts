import type { YearResult } from '../../aggregation/yearResult.ts';
import type { ExternalUse } from '../../aggregation/yearUse.ts';
import { csvBytes, figureField } from '../csv.ts';
import { cell, figureCell, type Sheet } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import { type UnitLine, unitLines, yearTitle } from '../yearContext.ts';

type Reference = NonNullable<ExternalUse['reference']>;
type Use = Reference['uses'][number];

/** 参考表: what each grade means to those who share out transfers and debt limits. */
export function referenceSheet(result: YearResult, reference: Reference): Sheet {
  return tableSheet<UnitLine>({
    name: '运用参考表',
    title: yearTitle(result, '结果运用参考表'),
    subtitle: `(${result.office})`,
    columns: [
      { header: '序号', width: 6, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
      { header: '单位', width: [11, 26], cell: ({ unit }) => cell(unit.name, 'text') },
      { header: '组别', width: 8, cell: ({ unit }) => cell(unit.group, 'centred') },
      { header: '总分', width: 10, cell: ({ year }) => figureCell(year.total?.shown, 'twoPlaces') },
      { header: '等次', width: 8, cell: ({ year }) => cell(year.grade ?? '—', 'centred') },
      ...reference.uses.flatMap(columnsOf),
    ],
    lines: unitLines(result),
    frozenColumns: 2,
    notes: [
      `依据:${reference.basis}${reference.status === null ? '' : `(${reference.status})`}。系数和意见供参考,以各项资金、限额的管理办法为准。`,
    ],
  });
}

function columnsOf(use: Use): readonly TableColumn<UnitLine>[] {
  const factors = use.byGrade.some(([, { factor }]) => factor !== null);
  const words = (line: UnitLine) => cell(ofGrade(use, line)?.words ?? '—', 'wrapped');
  const column: TableColumn<UnitLine> = { header: '意见', above: [use.name], width: 30, cell: words };
  if (!factors) return [{ ...column, above: [], header: `${use.name}\n意见` }];
  const factor = (line: UnitLine) => figureCell(ofGrade(use, line)?.factor, 'due');
  return [{ header: '系数', above: [use.name], width: 8, cell: factor }, column];
}

function ofGrade({ byGrade }: Use, { year }: UnitLine): Use['byGrade'][number][1] | undefined {
  return byGrade.find(([grade]) => grade === year.grade)?.[1];
}

/** The same as a CSV for other programs. */
export function referenceCsv(result: YearResult, { uses }: Reference): Uint8Array {
  return csvBytes([
    ['单位代码', '单位', '组别', '总分', '等次', ...uses.flatMap(({ name }) => [`${name}系数`, `${name}意见`])],
    ...unitLines(result).map((line) => [
      line.unit.code,
      line.unit.name,
      line.unit.group,
      figureField(line.year.total?.shown),
      line.year.grade,
      ...uses.flatMap((use) => {
        const own = ofGrade(use, line);
        return [figureField(own?.factor), own?.words ?? null];
      }),
    ]),
  ]);
}
