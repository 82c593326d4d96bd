import type { YearResult } from '../../aggregation/yearResult.ts';
import type { LedgerItem } from '../../aggregation/yearUse.ts';
import { Rational } from '../../domain/rational.ts';
import type { LedgerRow } from '../../reading/ledger/ledgerRow.ts';
import { shownLoss } from './ledgerLines.ts';

/** How a ledger that people keep and the result of today differ. */
export interface MergePlan {
  /** Not on the ledger yet. */
  readonly added: readonly LedgerItem[];
  /** 核对 of lines where it does not say what it should, by row; '' where it should say nothing any more. */
  readonly marks: ReadonlyMap<number, string>;
  /** Lines whose problem is no longer in the result. */
  readonly gone: number;
}

const goneWords = '结果已不列入';

/** Words that we put under 核对; whatever else stands there is somebody's own. */
const ours = /^(|结果已不列入|(扣分现为|等次现为).+)$/;

/** Lines are told by their 编号; nothing that stands in them is ever changed. */
export function mergePlan(result: YearResult, rows: readonly LedgerRow[]): MergePlan {
  const items = result.rectification?.items ?? [];
  const byKey = new Map(items.map((item) => [item.key, item]));
  const known = new Set(rows.map((row) => row.text('编号')));
  const marked = rows.flatMap((row) => {
    if (row.text('编号') === '' || !ours.test(row.text('核对'))) return [];
    const item = byKey.get(row.text('编号'));
    return [{ row, words: item ? differences(result, item, row) : goneWords }];
  });
  return {
    added: items.filter(({ key }) => !known.has(key)),
    marks: new Map(
      marked.filter(({ row, words }) => words !== row.text('核对')).map(({ row, words }) => [row.row, words]),
    ),
    gone: marked.filter(({ words }) => words === goneWords).length,
  };
}

function differences(result: YearResult, item: LedgerItem, row: LedgerRow): string {
  const [lost, grade] = [shownLoss(result, item), row.text('等次')];
  const written = Rational.parse(row.text('扣分'));
  return [
    written && !written.equals(Rational.fromText(lost)) ? `扣分现为${lost}` : '',
    grade !== '' && grade !== item.grade ? `等次现为${item.grade}` : '',
  ]
    .filter((part) => part !== '')
    .join('、');
}
