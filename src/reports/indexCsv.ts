import type { Assessment, UnitMark, UnitResult } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';
import { unitLines } from './context.ts';
import { csvBytes, figureField } from './csv.ts';
import type { CellValue } from './sheet.ts';

/** index.csv: a line a unit in roster order, for whatever reads it next. */
export function indexCsv(assessment: Assessment): Uint8Array {
  const lines = unitLines(assessment).map(({ unit, row }) => lineOf(assessment, unit, assessment.results[row]));
  return csvBytes([headerOf(assessment), ...lines]);
}

function headerOf({ areas }: Assessment): readonly string[] {
  return [
    '考核',
    '月份',
    '单位代码',
    '单位',
    '组别',
    '指数',
    '下界',
    '上界',
    '状态',
    '名次',
    '组内名次',
    '上月指数',
    '环比',
    '可比环比',
    '名次变化',
    ...areas.map((area) => `${area.name}得分率`),
    '应考分值',
    '折算系数',
  ];
}

function lineOf(
  { assessment, period }: Assessment,
  unit: UnitMark,
  result: UnitResult | undefined,
): readonly CellValue[] {
  const { index, bounds, change } = result ?? {};
  return [
    assessment,
    period,
    unit.code,
    unit.name,
    unit.group,
    figureField(index?.shown),
    figureField(bounds?.low),
    figureField(bounds?.high),
    stateOf(result),
    figureField(result?.rank),
    figureField(result?.groupRank),
    figureField(change?.previous),
    figureField(change?.published),
    figureField(change?.comparable),
    figureField(change?.rankChange),
    ...(result?.areas ?? []).map((area) => figureField(area.rate?.shown)),
    figureField(result && Rational.fromText(result.due).toDecimal(4)),
    figureField(result && Rational.fromText(result.coefficient).toDecimal(4)),
  ];
}

/** 状态: empty for a figure that stands. */
function stateOf(result: UnitResult | undefined): string {
  if (result?.bounds) return '暂定';
  if (result?.provisional) return '相对计分暂定';
  return result?.index ? '' : '无指数';
}
