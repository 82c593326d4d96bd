import { monthTitle, type SheetMaker } from '../context.ts';
import { cell, figureCell, tableSheet } from '../sheet.ts';

/** 提醒清单: who is to be reminded of what, by which 处室. Internal: it names the weak. */
export const remindersSheet: SheetMaker = {
  name: '提醒清单',
  internalOnly: true,
  make({ assessment }) {
    const units = new Map(assessment.units.map((unit) => [unit.code, unit.name]));
    const indicators = new Map(assessment.indicators.map((indicator) => [indicator.id, indicator]));
    return tableSheet({
      name: '提醒清单',
      rowHeight: 18,
      title: `${monthTitle(assessment)}${assessment.assessment}适时提醒清单`,
      subtitle: '(内部使用)',
      columns: [
        { header: '序号', width: 6 },
        { header: '单位', width: 26 },
        { header: '提醒事项', width: 16 },
        { header: '指标', width: 30 },
        { header: '数据', width: 34 },
        { header: '责任处室', width: 16 },
        { header: '责任人', width: 10 },
      ],
      body: assessment.reminders.map((reminder, place) => {
        const indicator = reminder.indicator === null ? undefined : indicators.get(reminder.indicator);
        return [
          figureCell(String(place + 1), 'integer'),
          cell(units.get(reminder.unit) ?? reminder.unit, 'text'),
          cell(reminder.rule, 'centred'),
          cell(indicator ? `${indicator.id} ${indicator.name}` : '绩效管理指数', 'text'),
          cell(reminder.figure, 'text'),
          cell(reminder.office, 'centred'),
          cell(indicator?.person ?? '', 'centred'),
        ];
      }),
      filter: true,
    });
  },
};
