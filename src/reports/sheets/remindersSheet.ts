import type { IndicatorMark, Reminder } from '../../domain/assessment.ts';
import { draftMark, monthTitle, type SheetMaker } from '../context.ts';
import { cell, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';

interface Line {
  readonly place: number;
  readonly reminder: Reminder;
  readonly unit: string;
  readonly indicator: IndicatorMark | undefined;
}

/** Only where the catalogue names people. */
const person: TableColumn<Line> = {
  header: '责任人',
  width: 10,
  cell: ({ indicator }) => cell(indicator?.person ?? '', 'centred'),
};

/** 提醒清单: who is to be reminded of what, by which 处室. Internal: it names the weak. */
export const remindersSheet: SheetMaker = {
  name: '提醒清单',
  internalOnly: true,
  make({ assessment }) {
    const units = new Map(assessment.units.map((unit) => [unit.code, unit.name]));
    const indicators = new Map(assessment.indicators.map((indicator) => [indicator.id, indicator]));
    const lines = assessment.reminders.map(
      (reminder, place): Line => ({
        place,
        reminder,
        unit: units.get(reminder.unit) ?? reminder.unit,
        indicator: reminder.indicator === null ? undefined : indicators.get(reminder.indicator),
      }),
    );
    return tableSheet<Line>({
      name: '提醒清单',
      rowHeight: 20,
      title: `${monthTitle(assessment)}${assessment.assessment}适时提醒清单${draftMark(assessment)}`,
      subtitle: '(内部使用)',
      columns: [
        { header: '序号', width: 6, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
        { header: '单位', width: [14, 26], cell: ({ unit }) => cell(unit, 'text') },
        { header: '提醒事项', width: [14, 24], cell: ({ reminder }) => cell(reminder.rule, 'centred') },
        {
          header: '指标',
          width: 40,
          cell: ({ indicator }) => cell(indicator ? `${indicator.id} ${indicator.name}` : '绩效管理指数', 'wrapped'),
        },
        { header: '数据', width: 30, cell: ({ reminder }) => cell(reminder.figure, 'wrapped') },
        { header: '责任处室', width: [14, 20], cell: ({ reminder }) => cell(reminder.office, 'centred') },
        ...(lines.some(({ indicator }) => indicator?.person) ? [person] : []),
      ],
      lines,
      frozenColumns: 2,
      filter: true,
    });
  },
};
