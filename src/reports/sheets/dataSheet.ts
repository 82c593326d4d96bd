import { sourceValues } from '../../explain/sourceValues.ts';
import { monthTitle, type ReportContext, type SheetMaker } from '../context.ts';
import { type Cell, cell, tableSheet } from '../sheet.ts';

/** 数据: each value used, with its unit of measure and the file, sheet, cell and text it came from. Internal. */
export const dataSheet: SheetMaker = {
  name: '数据',
  internalOnly: true,
  make(context) {
    return tableSheet({
      name: '数据',
      title: `${monthTitle(context.assessment)}${context.assessment.assessment}考核取用数据`,
      subtitle: '(内部使用;取用值为折算后的数,原文为文件中的写法)',
      columns: [
        { header: '单位', width: 16 },
        { header: '编号', width: 8 },
        { header: '数据项', width: 26 },
        { header: '数据月', width: 9 },
        { header: '取用值', width: 18 },
        { header: '原文', width: 18 },
        { header: '原计量单位', width: 8 },
        { header: '文件', width: 44 },
        { header: '工作表', width: 18 },
        { header: '单元格', width: 8 },
      ],
      body: dataLines(context),
      frozenColumns: 3,
      filter: true,
    });
  },
};

function dataLines({ workings, assessment }: ReportContext): readonly (readonly Cell[])[] {
  return assessment.units.flatMap((unit, row) =>
    [...workings.state.leaves.values()].flatMap((leaf) =>
      sourceValues(workings, leaf, row).map((source) => [
        cell(unit.shortName, 'text'),
        cell(leaf.indicator.id, 'centred'),
        cell(source.item, 'text'),
        cell(source.period, 'centred'),
        cell(source.value, source.value === '缺失' ? 'warn' : 'text'),
        cell(source.text, 'text'),
        cell(source.measure, 'centred'),
        cell(source.file, 'text'),
        cell(source.sheet, 'text'),
        cell(source.cell, 'centred'),
      ]),
    ),
  );
}
