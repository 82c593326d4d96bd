import { nth } from '../amounts.ts';
import { cells } from '../cells.ts';
import { cardSettlement } from '../department/payments.ts';
import { misreport } from '../messy/misreport.ts';
import { departments } from '../units.ts';

/** 人工核定: the register that sets right what a system got wrong. */
export function overrideRows(): readonly (readonly string[])[] {
  const { unit, item, measure, period, reason, basis, date } = misreport;
  const found = departments.find(({ name }) => name === unit);
  const column = cardSettlement.columns.find((each) => each.item === item);
  if (!found || !column) throw new TypeError(`no ${item} of ${unit}`);
  const right = Number(nth(cells([column], found, period), 0));
  return [
    ['单位代码', '单位名称', '数据项', '月份', '原值', '数值', '计量单位', '理由', '依据', '经办', '复核', '日期'],
    [
      ...[found.code, unit, item, String(period), String(misreport.wrong(right)), String(right), measure],
      ...[reason, `${basis}(虚构示例数据)`, '张某', '李某', date],
    ],
  ];
}
