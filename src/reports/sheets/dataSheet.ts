import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import { columnKey } from '../../domain/dataset.ts';
import { itemsOf } from '../../explain/compiledItems.ts';
import { type SourceValue, sourceValue } from '../../explain/sourceValues.ts';
import type { ItemNode } from '../../expression/expr.ts';
import { draftMark, monthTitle, type ReportContext, type SheetMaker, unitLines } from '../context.ts';
import { type Cell, type CellStyle, cell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { widthOf } from '../textExtent.ts';

interface Line {
  readonly unit: string;
  readonly use: Use;
  readonly source: SourceValue;
}

/** A data item of a month, and the indicators that ask for it. */
interface Use {
  readonly node: ItemNode;
  readonly first: ScoredLeaf;
  readonly indicators: string;
}

/** 数据: each value used, once, with its unit of measure and the file, sheet, cell and text it came from. Internal. */
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
        { header: '用于指标', width: [10, 22], cell: ({ use }) => cell(use.indicators, 'text') },
        { header: '数据项', width: [20, 36], cell: ({ source }) => cell(source.item, 'text') },
        { header: '数据月', width: 9, cell: ({ source }) => cell(source.period, 'centred') },
        {
          header: '取用值',
          width: [12, 24],
          cell: ({ source }) => cell(source.value, source.value === '缺失' ? 'warn' : 'amount'),
        },
        { header: '原文', width: [12, mostWide], cell: ({ source }) => fitted(source.text, 'amount') },
        {
          header: '原计量单位\n及折算',
          width: [12, mostWide],
          cell: ({ source }) => fitted(source.measure, 'centred'),
        },
        { header: '文件', width: [20, 60], cell: ({ source }) => cell(source.file, 'text') },
        { header: '工作表', width: [8, 24], cell: ({ source }) => cell(source.sheet, 'text') },
        { header: '单元格', width: [8, mostWide], cell: ({ source }) => fitted(source.cell, 'centred') },
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

const mostWide = 32;

/** A figure made of the rows of many sub-units names every one of them: over several lines. */
function fitted(text: string, style: CellStyle): Cell {
  return cell(text, widthOf(text) + 2 > mostWide ? 'wrapped' : style);
}

function linesOf(context: ReportContext): readonly Line[] {
  const { workings, assessment } = context;
  const uses = usesOf(context);
  return unitLines(assessment).flatMap(({ unit, row }) =>
    uses.map((use) => {
      const { item, period } = use.node;
      return { unit: unit.shortName, use, source: sourceValue(workings, use.first, { item, period, row }) };
    }),
  );
}

function usesOf({ workings }: ReportContext): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const leaf of workings.state.leaves.values())
    for (const node of itemsOf(leaf.scores.compiled)) {
      const key = columnKey(node.item, node.period);
      const known = uses.get(key);
      const indicators = known ? `${known.indicators}、${leaf.indicator.id}` : leaf.indicator.id;
      uses.set(key, { node, first: known?.first ?? leaf, indicators });
    }
  return [...uses.values()];
}
