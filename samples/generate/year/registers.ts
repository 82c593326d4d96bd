import type { Cell } from '../export.ts';
import { departments, prefectures } from '../units.ts';
import { decisionLines, entryLines, exemptFunds, nominationLines } from './lines.ts';

/** A register the office keeps itself: its header is the first row. */
export interface Register {
  readonly file: string;
  readonly rows: readonly (readonly Cell[])[];
}

const fictional = '(虚构示例数据)';
const signatures = ['张某', '李某'] as const;

const names = new Map([...prefectures, ...departments].map(({ code, name }) => [code, name]));

function nameOf(code: string): string {
  const name = names.get(code);
  if (name === undefined) throw new TypeError(`no unit ${code}`);
  return name;
}

const entries: Register = {
  file: '年终登记册.csv',
  rows: [
    ['单位代码', '单位名称', '事项', '指标', '数值', '事项编号', '来源', '依据', '经办', '复核', '日期'],
    ...entryLines.map(({ unit, item, indicator = '', figure = '', matter, origin, basis, date }) => [
      ...[unit, nameOf(unit), item, indicator, figure, matter, origin],
      ...[`${basis}${fictional}`, ...signatures, date],
    ]),
  ],
};

const nominations: Register = {
  file: '示范点推荐.csv',
  rows: [
    ['单位代码', '单位名称', '示范点', '审核', '依据', '经办', '复核', '日期'],
    ...nominationLines.map(({ unit, site, review, basis, date }) => [
      ...[unit, nameOf(unit), site, review],
      ...[`${basis}${fictional}`, ...signatures, date],
    ]),
  ],
};

const decisions: Register = {
  file: '领导决定.csv',
  rows: [
    ...[
      ['单位代码', '单位名称', '决定', '结果', '资金事项', '考核', '范围', '会议纪要', '理由', '经办', '复核', '日期'],
    ],
    ...decisionLines.map(({ unit = '', kind, result, rule = '', assessment = '', list = '', reason }) => [
      ...[unit, unit === '' ? '' : nameOf(unit), kind, result, rule, assessment, list],
      ...[`会议纪要〔2027〕3号${fictional}`, reason, ...signatures, '2027-03-20'],
    ]),
  ],
};

/** Every unit has its line: what is not registered is not known to be nothing. */
const funds: Register = {
  file: '资金数据.csv',
  rows: [
    ['单位代码', '单位名称', '资金数据', '金额', '依据', '经办', '复核', '日期'],
    ...[prefectures, departments].flatMap((units, place) =>
      units.flatMap(({ code, name }) =>
        Object.entries(exemptFunds[place] ?? {}).map(([fund, amounts]) => [
          ...[code, name, fund, `${amounts[code] ?? 0}万元`],
          ...[`预算处核定表〔2027〕${place + 1}号${fictional}`, ...signatures, '2027-02-15'],
        ]),
      ),
    ),
  ],
};

export const registers: readonly Register[] = [entries, nominations, decisions, funds];
