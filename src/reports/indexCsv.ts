import { stringify } from 'csv-stringify/sync';
import type { Assessment } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';

/** index.csv: a line a unit in roster order, UTF-8 with BOM, so that Excel and WPS read the Chinese right. Figures are plain decimals. */
export function indexCsv(assessment: Assessment): Uint8Array {
  const header = [
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
    ...assessment.areas.map((area) => `${area.name}得分率`),
    '应考分值',
    '折算系数',
  ];
  const lines = assessment.units.map((unit, row) => {
    const result = assessment.results[row];
    return [
      assessment.assessment,
      assessment.period,
      unit.code,
      unit.name,
      unit.group,
      result?.index?.shown,
      result?.bounds?.low,
      result?.bounds?.high,
      result?.bounds ? '暂定' : result?.provisional ? '相对计分暂定' : result?.index ? '' : '无指数',
      result?.rank,
      result?.groupRank,
      result?.change?.previous,
      result?.change?.published,
      result?.change?.comparable,
      result?.change?.rankChange,
      ...(result?.areas ?? []).map((area) => area.rate?.shown),
      result && Rational.fromText(result.due).toDecimal(4),
      result && Rational.fromText(result.coefficient).toDecimal(4),
    ].map((value) => value ?? '');
  });
  const text = stringify([header, ...lines], { record_delimiter: '\r\n' });
  return new TextEncoder().encode(`\ufeff${text}`);
}
