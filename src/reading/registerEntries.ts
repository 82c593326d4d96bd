import type { Edition, Indicator } from '../catalogue/edition.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { monthOf, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { RegisterAction, RegisterEntry } from '../domain/register.ts';
import { isAssessed, type Roster } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { plainText } from './plainText.ts';
import { isSigned } from './recordFields.ts';
import { recordDate, recordPeriod } from './recordFigure.ts';
import type { RecordRow } from './recordTable.ts';
import { UnitFinder } from './unitFinder.ts';

export interface LocatedEntry extends RegisterEntry {
  readonly location: Location;
}

/** An assessment that entries of the office's register may belong to. */
export interface RegisterParty {
  readonly assessment: string;
  readonly roster: Roster;
  readonly editions: readonly Edition[];
}

/** Columns of 人工登记册.csv. */
export const registerColumns = {
  required: ['单位代码', '指标', '月份', '类型', '依据', '经办', '复核', '日期'],
  optional: ['单位名称', '数值', '备注'],
} as const;
export type RegisterRow = RecordRow<
  (typeof registerColumns.required)[number] | (typeof registerColumns.optional)[number]
>;

/** Why an entry for a unit does nothing. */
export const notAssessed: Phrase = { zh: '这个单位当月不考核', en: 'the unit is not assessed in the month' };
const notScored: Phrase = { zh: '这项指标当月不计分', en: 'the indicator is not scored in the month' };

const actions: ReadonlyMap<string, RegisterAction> = new Map([
  ['免考', 'excused'],
  ['核定得分', 'manualPoints'],
  ['指标归零', 'zeroed'],
  ['缺失记零', 'missingAsZero'],
]);

interface Subject {
  readonly party: Party;
  readonly unit: string;
  readonly name: string;
  readonly indicator: string;
}

interface Party {
  readonly assessment: string;
  readonly units: UnitFinder;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Months in which some edition scores an indicator, by its number. */
  readonly dueMonths: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Reads the register line by line; a line with any fault gives no entry. */
export class RegisterReader {
  readonly #year: number;
  readonly #parties: readonly Party[];
  readonly #problems: Problems;
  readonly #taken = new Map<string, string>();

  constructor(year: number, parties: readonly RegisterParty[], problems: Problems) {
    this.#year = year;
    this.#problems = problems;
    this.#parties = parties.map(({ assessment, roster, editions }) => {
      const indicators = editions.flatMap((edition) => edition.indicators);
      const named = indicators.flatMap((each): [string, Indicator][] => [
        [plainText(each.name), each],
        [each.id, each],
      ]);
      const dueMonths = new Map(
        indicators.map(({ id }) => {
          const editionsOf = indicators.filter((each) => each.id === id);
          return [id, new Set(editionsOf.flatMap((each) => each.dueMonths))];
        }),
      );
      return { assessment, units: new UnitFinder(roster), indicators: new Map(named), dueMonths };
    });
  }

  /** Whether the entry is about an indicator of the parties. */
  concerns(row: RegisterRow): boolean {
    const named = plainText(row.text('指标'));
    return this.#parties.some(({ indicators }) => indicators.has(named));
  }

  entry(row: RegisterRow): { assessment: string; entry: LocatedEntry } | undefined {
    const subject = this.#subject(row);
    const period = recordPeriod(row, this.#year, this.#problems);
    const action = this.#action(row);
    const points = action && this.#points(row, action);
    const signed = isSigned(row, '依据', this.#problems);
    const date = recordDate(row, this.#problems);
    if (!subject || !period || !action || points === null || !signed || !date) return undefined;
    const { party, unit, indicator } = subject;
    const location = row.at('指标');
    const key = `${unit} ${indicator} ${period}`;
    const other = this.#taken.get(key);
    if (other) this.#problems.report('DAT-0705', location, { unit: subject.name, indicator, period, other });
    this.#taken.set(key, location.cell ?? '');
    this.#checkUse({ ...subject, period, location });
    const [basis, handler, reviewer] = [row.text('依据'), row.text('经办'), row.text('复核')];
    return {
      assessment: party.assessment,
      entry: { unit, indicator, period, action, points, basis, handler, reviewer, date, location },
    };
  }

  /** An entry for a unit that is not assessed then, or for an indicator that no edition scores then, does nothing. */
  #checkUse({
    party,
    unit,
    name,
    indicator,
    period,
    location,
  }: Subject & { period: Period; location: Location }): void {
    const month = monthOf(period);
    if (month === undefined) return;
    const standing = rosterIn(party.units.roster, period).units.find(({ code }) => code === unit);
    const due = party.dueMonths.get(indicator)?.has(month);
    const reason = !standing || !isAssessed(standing) ? notAssessed : due ? undefined : notScored;
    if (reason) this.#problems.report('DAT-0706', location, { unit: name, indicator, period, reason });
  }

  /** The assessment is the one whose catalogue knows the indicator. */
  #subject(row: RegisterRow): Subject | undefined {
    const named = plainText(row.text('指标'));
    const party = this.#parties.find(({ indicators }) => indicators.has(named));
    const indicator = party?.indicators.get(named);
    if (!party || !indicator) {
      const names = this.#parties.flatMap(({ indicators }) => [...indicators.keys()]);
      this.#problems.report('DAT-0701', row.at('指标'), {
        indicator: row.text('指标'),
        hint: suggestion(named, names, ''),
      });
      return undefined;
    }
    const found = party.units.find(plainText(row.text('单位代码')), plainText(row.text('单位名称')));
    const doubt = found.row === undefined ? found : found.doubt;
    if (doubt) this.#problems.report(doubt.code, row.at(doubt.at === 'name' ? '单位名称' : '单位代码'), doubt.facts);
    const unit = found.row === undefined ? undefined : party.units.units[found.row];
    return unit && { party, unit: unit.code, name: unit.name, indicator: indicator.id };
  }

  #action(row: RegisterRow): RegisterAction | undefined {
    const word = row.text('类型');
    const action = actions.get(word);
    if (!action)
      this.#problems.report('DAT-0702', row.at('类型'), { found: word, expected: enumerated(actions.keys()) });
    return action;
  }

  /** Points belong to 核定得分 and to nothing else; null when they are wrong. */
  #points(row: RegisterRow, action: RegisterAction): Rational | undefined | null {
    const text = plainText(row.text('数值'));
    const points = Rational.parse(text);
    if (action === 'manualPoints' ? points !== undefined && points.sign >= 0 : text === '') return points;
    this.#problems.report('DAT-0703', row.at('数值'), { found: text, kind: row.text('类型') });
    return null;
  }
}
