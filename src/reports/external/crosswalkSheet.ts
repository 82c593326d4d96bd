import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Handover, HandoverFigures } from '../../aggregation/yearUse.ts';
import { Rational } from '../../domain/rational.ts';
import { percentText, plainFigure } from '../../grading/wording.ts';
import { totalRate } from '../../incentives/external/externalUse.ts';
import { cell, type Sheet } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { yearTitle } from '../yearContext.ts';

/** 指标对照: how each item of the other assessment follows from this one. */
export function crosswalkSheet(result: YearResult, handover: Handover): Sheet {
  return tableSheet<HandoverFigures>({
    name: '指标对照',
    title: yearTitle(result, '与综合考核指标对照表'),
    subtitle: `(${result.office})`,
    columns: [
      { header: '项目', width: [12, 30], cell: ({ name }) => cell(name, 'text') },
      { header: '折算方式', width: 14, cell: ({ scale }) => cell(ways[scale.kind], 'centred') },
      { header: '折算办法', width: 70, cell: ({ scale }) => cell(scaleWords(scale, result), 'wrapped') },
      { header: '小数', width: 8, cell: ({ digits }) => cell(`${digits}位`, 'centred') },
      { header: '舍入', width: 10, cell: ({ rounding }) => cell(roundings[rounding], 'centred') },
      {
        header: '对应的列',
        width: [12, 30],
        cell: ({ name }) => cell(headersOf(handover, name) || '—', 'text'),
      },
    ],
    lines: handover.items,
    frozenColumns: 1,
    notes: [`依据:${handover.basis}${handover.status === null ? '' : `(${handover.status})`}。`],
  });
}

type Scale = HandoverFigures['scale'];

const ways: Readonly<Record<Scale['kind'], string>> = {
  factor: '总分乘系数',
  byGrade: '等次定分',
  rates: '得分率加权',
  sum: '项目合计',
};

export const roundings: Readonly<Record<HandoverFigures['rounding'], string>> = {
  half: '四舍五入',
  down: '舍去',
  up: '进位',
};

const absences: Readonly<Record<Extract<Scale, { kind: 'rates' }>['absent'], string>> = {
  spread: '不适用的按其余的占比算',
  full: '不适用的按满分算',
  zero: '不适用的按零分算',
};

function headersOf({ columns }: Handover, item: string): string {
  return columns.flatMap(({ header, source }) => (source === item ? [header] : [])).join('、');
}

function scaleWords(scale: Scale, result: YearResult): string {
  switch (scale.kind) {
    case 'factor':
      return `考核总分(满分${plainFigure(result.policy.total)}分,按公布的数) × ${plainFigure(scale.factor)}`;
    case 'byGrade':
      return scale.points.map(([grade, points]) => `${grade}${plainFigure(points)}分`).join('、');
    case 'rates': {
      const parts = scale.shares.map(([name, share]) => `${rateName(name, result)}得分率 × ${percentText(share)}`);
      const sum = parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? '');
      return `${plainFigure(scale.full)}分 × ${sum};${absences[scale.absent]}`;
    }
    case 'sum':
      return scale.items.join(' + ');
  }
}

/** An indicator with its name and points; areas and the total speak for themselves. */
function rateName(name: string, { indicators, areas }: YearResult): string {
  const indicator = indicators.find(({ id }) => id === name);
  if (indicator) return `${name}“${indicator.name}”(${Rational.fromText(indicator.points).toDecimal(4)}分)`;
  if (name === totalRate) return '总分';
  const area = areas.find((each) => each.name === name);
  return area ? `方面“${name}”(${Rational.fromText(area.points).toDecimal(4)}分)` : name;
}
