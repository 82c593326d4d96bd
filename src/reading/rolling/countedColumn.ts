import { Rational } from '../../domain/rational.ts';
import type { MeasuredColumn } from '../layout/columnMeasures.ts';
import { plainText } from '../plainText.ts';
import type { RollUp } from '../sourceMapping.ts';
import type { ReadColumn } from '../sourceRequest.ts';
import { cellText } from '../table.ts';
import { rowsFor } from './memberRows.ts';
import { wordsOf } from './rolledCells.ts';
import { noLines, type Rolling, rolledColumn, ruleWords } from './rolledColumn.ts';

/** 计数: of each unit's lines, those whose cell is filled (with more than a declared 记号) or holds one of the texts. */
export function countedColumn(
  rolling: Rolling,
  { item, place }: MeasuredColumn,
  rule: Extract<RollUp, { kind: 'count' }>,
): ReadColumn {
  const { table } = rolling.view;
  const { markers } = rolling.request.mapping;
  const wanted = rule.texts && new Set(rule.texts.map(plainText));
  const counts = rolling.rows.units.map((unit) => {
    const rows = rowsFor(rule, unit);
    if (rows.length === 0) return noLines(rolling);
    const counted = rows.filter((row) => {
      const text = plainText(cellText(table.rows[row - 1]?.[place]));
      return wanted ? wanted.has(text) : text !== '' && !markers.has(text);
    });
    const value = Rational.of(counted.length).times(item.measure.factor);
    return { ...wordsOf({ table, place }, rows), value, zeros: 0 };
  });
  return rolledColumn(rolling, { item, place, measure: `${item.measure.name},${ruleWords.count}` }, counts);
}
