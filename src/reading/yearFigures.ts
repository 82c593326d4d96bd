import type { Problems } from '../diagnostics/problems.ts';
import { parseAmount } from '../incentives/amount.ts';
import type { RegisteredFigure } from '../incentives/registeredFigure.ts';
import { isSigned } from './recordFields.ts';
import { recordDate } from './recordFigure.ts';
import type { RecordRow } from './recordTable.ts';
import type { OfAssessment } from './yearDecisions.ts';
import type { YearParties } from './yearParty.ts';

/** Columns of 资金数据.csv. */
export const figureColumns = {
  required: ['单位代码', '资金数据', '金额', '依据', '经办', '复核', '日期'],
  optional: ['单位名称', '备注'],
} as const;
type Row = RecordRow<(typeof figureColumns.required)[number] | (typeof figureColumns.optional)[number]>;

/** Reads 资金数据 line by line; a line with any fault gives no figure. */
export class FigureReader {
  readonly #parties: YearParties;
  readonly #problems: Problems;
  readonly #taken = new Map<string, string>();

  constructor(parties: YearParties, problems: Problems) {
    this.#parties = parties;
    this.#problems = problems;
  }

  figure(row: Row): OfAssessment<RegisteredFigure> | undefined {
    const subject = this.#parties.subject(row);
    const signed = isSigned(row, '依据', this.#problems);
    const date = recordDate(row, this.#problems);
    const amount = parseAmount(row.text('金额'));
    if (!amount) this.#problems.report('DAT-1505', row.at('金额'), { found: row.text('金额') });
    if (!subject) return undefined;
    const { figures } = subject.party.yearPolicy;
    const names = [...figures].flatMap(([name, item]) => (item === undefined ? [name] : []));
    const name = this.#parties.named(row, '资金数据', { kind: '资金数据', names });
    if (name === undefined || !amount || !signed || date === undefined) return undefined;
    const key = JSON.stringify([subject.unit, name]);
    const other = this.#taken.get(key);
    if (other !== undefined) {
      this.#problems.report('DAT-1504', row.at('资金数据'), { unit: subject.name, name, other });
      return undefined;
    }
    this.#taken.set(key, row.at('资金数据').cell ?? '');
    return {
      assessment: subject.party.assessment,
      entry: { unit: subject.unit, name, amount, basis: row.text('依据') },
    };
  }
}
