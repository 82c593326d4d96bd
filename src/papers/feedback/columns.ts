import type { Indicator } from '../../catalogue/edition.ts';
import type { IndicatorMark } from '../../domain/assessment.ts';
import type { PaperColumn, PaperTable } from '../paper.ts';

export const detailTable = '明细';

/** One indicator of a 反馈单, as printed. */
export interface FeedbackLine {
  readonly area: string;
  readonly indicator: IndicatorMark;
  readonly due: string;
  readonly value: string;
  readonly source: string;
  readonly standard: string;
  readonly points: string;
  readonly lost: string;
  readonly reason: string;
  readonly peers: string;
}

interface Column extends PaperColumn {
  text(line: FeedbackLine, place: number): string;
}

const cycles: Readonly<Record<IndicatorMark['cycle'], string>> = {
  month: '月',
  quarter: '季',
  year: '年',
  milestone: '节点',
};

const columns: readonly Column[] = [
  { header: '序号', width: 5, kind: 'centred', text: (_, place) => String(place + 1) },
  { header: '领域', width: 14, kind: 'centred', text: ({ area }) => area },
  { header: '指标', width: 18, kind: 'text', text: ({ indicator }) => indicator.name },
  { header: '周期', width: 6, kind: 'centred', text: ({ indicator }) => cycles[indicator.cycle] },
  { header: '分值', width: 8, kind: 'figure', text: ({ due }) => due },
  { header: '数据值', width: 15, kind: 'centred', text: ({ value }) => value },
  { header: '来源及截止日', width: 20, kind: 'text', text: ({ source }) => source },
  { header: '标准条款', width: 26, kind: 'text', text: ({ standard }) => standard },
  { header: '得分', width: 9, kind: 'figure', text: ({ points }) => points },
  { header: '扣分', width: 9, kind: 'figure', text: ({ lost }) => lost },
  { header: '原因', width: 30, kind: 'text', text: ({ reason }) => reason },
  { header: '处室联系人', width: 13, kind: 'text', text: ({ indicator: { office, person } }) => `${office}${person}` },
  { header: '最高/平均/最低', width: 16, kind: 'centred', text: ({ peers }) => peers },
];

export const detailHeaders = columns.map(({ header }) => header);

export function detail(title: string, lines: readonly FeedbackLine[]): PaperTable {
  return {
    name: detailTable,
    title,
    measure: '(单位:分)',
    columns,
    rows: lines.map((line, place) => columns.map((column) => column.text(line, place))),
  };
}

/** 标准条款 as the catalogue has it. */
export function standardText(indicator: Indicator | undefined): string {
  return indicator ? `${indicator.scoring.form.keyword}:${indicator.scoring.describe('zh')}` : '';
}
