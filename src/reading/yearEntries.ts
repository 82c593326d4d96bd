import type { Indicator } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { Rational } from '../domain/rational.ts';
import type { YearEntry } from '../domain/yearEntry.ts';
import { type AdjustmentItem, itemOf } from '../grading/adjustmentPolicy.ts';
import { plainText } from './plainText.ts';
import { isFilled, isSigned } from './recordFields.ts';
import { recordDate } from './recordFigure.ts';
import type { RecordRow } from './recordTable.ts';
import { indicatorNamed, type YearParties, type YearParty, type YearSubject } from './yearParty.ts';

/** Columns of 年终登记册.csv. */
export const entryColumns = {
  required: ['单位代码', '事项', '事项编号', '来源', '依据', '经办', '复核', '日期'],
  optional: ['单位名称', '指标', '数值', '备注'],
} as const;
type Row = RecordRow<(typeof entryColumns.required)[number] | (typeof entryColumns.optional)[number]>;

/** What an item's line must give beside its basis. */
type Takes = 'points' | 'score' | 'nothing';
const takes: Readonly<Record<AdjustmentItem['kind'], { readonly figure: Takes; readonly indicator: boolean }>> = {
  bonus: { figure: 'points', indicator: false },
  malus: { figure: 'points', indicator: false },
  apart: { figure: 'points', indicator: false },
  manual: { figure: 'score', indicator: true },
  objection: { figure: 'score', indicator: true },
  excused: { figure: 'nothing', indicator: true },
  zeroed: { figure: 'nothing', indicator: true },
  whole: { figure: 'nothing', indicator: false },
  cap: { figure: 'nothing', indicator: false },
  barred: { figure: 'nothing', indicator: false },
};

/** Reads 年终登记册 line by line; a line with any fault gives no entry. */
export class EntryReader {
  readonly #parties: YearParties;
  readonly #problems: Problems;
  readonly #taken = new Map<string, string>();

  constructor(parties: YearParties, problems: Problems) {
    this.#parties = parties;
    this.#problems = problems;
  }

  entry(row: Row): { readonly assessment: string; readonly entry: YearEntry } | undefined {
    const subject = this.#parties.subject(row);
    const signed = isSigned(row, '依据', this.#problems);
    const date = recordDate(row, this.#problems);
    const filled = isFilled(row, ['事项编号', '来源'], this.#problems);
    const item = subject && this.#item(row, subject);
    if (!subject || !item) return undefined;
    const figure = this.#figure(row, item);
    const indicator = this.#indicator(row, item, subject);
    if (!signed || !filled || date === undefined || figure === null || indicator === null) return undefined;
    if (this.#isRepeated(row, subject)) return undefined;
    return {
      assessment: subject.party.assessment,
      entry: {
        matter: row.text('事项编号'),
        unit: subject.unit,
        item: item.name,
        indicator,
        figure,
        origin: row.text('来源'),
        basis: row.text('依据'),
        handler: row.text('经办'),
        reviewer: row.text('复核'),
        date,
      },
    };
  }

  #item(row: Row, { party }: YearSubject): AdjustmentItem | undefined {
    const { adjustments } = party.yearPolicy;
    const name = this.#parties.named(row, '事项', { kind: '事项', names: adjustments.items.map((each) => each.name) });
    return name === undefined ? undefined : itemOf(adjustments, name);
  }

  /** null when it is wrong. */
  #figure(row: Row, item: AdjustmentItem): Rational | undefined | null {
    const text = plainText(row.text('数值'));
    const figure = Rational.parse(text);
    const right = {
      points: figure !== undefined && figure.sign > 0,
      score: figure !== undefined && figure.sign >= 0,
      nothing: text === '',
    };
    if (right[takes[item.kind].figure]) return figure;
    this.#problems.report('DAT-1502', row.at('数值'), { item: item.name, found: text });
    return null;
  }

  #indicator(row: Row, item: AdjustmentItem, { party }: YearSubject): string | undefined | null {
    const text = row.text('指标');
    const indicator = indicatorNamed(party, text);
    if (takes[item.kind].indicator ? indicator && countsByItself(indicator, party) : text === '') return indicator?.id;
    this.#problems.report('DAT-1503', row.at('指标'), { item: item.name, found: text });
    return null;
  }

  #isRepeated(row: Row, { unit, name }: YearSubject): boolean {
    const key = JSON.stringify([unit, row.text('事项'), row.text('事项编号'), row.text('指标')]);
    const other = this.#taken.get(key);
    if (other !== undefined) {
      this.#problems.report('DAT-1504', row.at('事项'), { unit: name, name: row.text('事项'), other });
      return true;
    }
    this.#taken.set(key, row.at('事项').cell ?? '');
    return false;
  }
}

/** Where the year takes the index as a whole, a regular indicator has no points of its own to change. */
function countsByItself({ regularity }: Indicator, { yearPolicy }: YearParty): boolean {
  return regularity === 'annual' || yearPolicy.combination.regular.kind === 'byIndicator';
}
