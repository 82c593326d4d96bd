import type { YearResult } from '../aggregation/yearResult.ts';
import type { Rational } from '../domain/rational.ts';
import { csvBytes, figureField } from './csv.ts';
import type { CellValue } from './sheet.ts';
import { shownFigure, type UnitLine, unitLines } from './yearContext.ts';
import { moneyLines, netOf } from './yearSheets/moneySheet.ts';
import { deducted, restrictionsText } from './yearSheets/totalsSheet.ts';

/** 考核结果.csv: a line a unit in 排序号 order, for whatever reads it next. */
export function yearCsv(result: YearResult): Uint8Array {
  return csvBytes([headerOf(result), ...unitLines(result).map((line) => lineOf(result, line))]);
}

function headerOf({ areas }: YearResult): readonly string[] {
  return [
    ...['考核', '年度', '单位代码', '单位', '组别', '状态', '平时', '年度得分', '加分', '扣分', '总分'],
    ...[
      '下界',
      '上界',
      '名次',
      '组内名次',
      '等次',
      '等次限制事项',
      '奖励(万元)',
      '扣减(万元)',
      '示范点奖励(万元)',
      '净额(万元)',
    ],
    ...areas.map(({ name }) => `${name}得分率`),
  ];
}

function lineOf(result: YearResult, { unit, year }: UnitLine): readonly CellValue[] {
  const points = (exact: string | null | undefined) => figureField(shownFigure(exact, result.policy.decimals));
  const amount = (value: Rational | null | undefined) => figureField(value?.toDecimal(6));
  const money = moneyLines(result).find(({ name }) => name === unit.name);
  return [
    result.assessment,
    String(result.year),
    unit.code,
    unit.name,
    unit.group,
    year.open || year.rankOpen || year.gradeOpen ? '暂定' : '',
    points(year.score?.regular),
    points(year.score?.annual),
    points(year.adjusted?.bonus),
    points(deducted(year)),
    figureField(year.total?.shown),
    figureField(year.bounds?.low),
    figureField(year.bounds?.high),
    figureField(year.rank),
    figureField(year.groupRank),
    year.grade,
    restrictionsText(year),
    amount(money?.reward),
    amount(money?.cut),
    amount(money?.sites),
    amount(money && netOf(money)),
    ...year.areas.map(({ rate }) => figureField(shownFigure(rate, result.policy.decimals + 2))),
  ];
}
