import { type SourceValue, sourceValues } from '../../explain/sourceValues.ts';
import { draftMark, monthTitle, type ReportContext, type SheetMaker, unitLines } from '../context.ts';
import { cell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';

interface Line {
  readonly unit: string;
  readonly indicator: string;
  readonly source: SourceValue;
}

/** 数据: each value used, with its unit of measure and the file, sheet, cell and text it came from. Internal. */
export const dataSheet: SheetMaker = {
  name: '数据',
  internalOnly: true,
  make(context) {
    const { assessment } = context;
    const lines = linesOf(context);
    return tableSheet<Line>({
      name: '数据',
      title: `${monthTitle(assessment)}${assessment.assessment}考核取用数据${draftMark(assessment)}`,
      subtitle: '(内部使用;取用值为折算后的数,原文为文件中的写法)',
      columns: [
        { header: '单位', width: [10, 20], cell: ({ unit }) => cell(unit, 'text') },
        { header: '编号', width: 8, cell: ({ indicator }) => cell(indicator, 'centred') },
        { header: '数据项', width: [20, 36], cell: ({ source }) => cell(source.item, 'text') },
        { header: '数据月', width: 9, cell: ({ source }) => cell(source.period, 'centred') },
        {
          header: '取用值',
          width: [12, 24],
          cell: ({ source }) => cell(source.value, source.value === '缺失' ? 'warn' : 'amount'),
        },
        { header: '原文', width: [12, 24], cell: ({ source }) => cell(source.text, 'amount') },
        { header: '原计量单位\n及折算', width: [12, 24], cell: ({ source }) => cell(source.measure, 'centred') },
        { header: '文件', width: [20, 60], cell: ({ source }) => cell(source.file, 'text') },
        { header: '工作表', width: [8, 24], cell: ({ source }) => cell(source.sheet, 'text') },
        { header: '单元格', width: 8, cell: ({ source }) => cell(source.cell, 'centred') },
        ...(lines.some(({ source }) => source.note !== undefined)
          ? [
              {
                header: '说明',
                width: [20, 60] as const,
                cell: ({ source }: Line) => cell(source.note ?? '', 'wrapped'),
              },
            ]
          : []),
      ],
      lines,
      frozenColumns: 3,
      filter: true,
    });
  },
};

function linesOf({ workings, assessment }: ReportContext): readonly Line[] {
  return unitLines(assessment).flatMap(({ unit, row }) =>
    [...workings.state.leaves.values()].flatMap((leaf) =>
      sourceValues(workings, leaf, row).map((source) => ({
        unit: unit.shortName,
        indicator: leaf.indicator.id,
        source,
      })),
    ),
  );
}
