import type { Edition, Indicator } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { available, suggestion } from '../diagnostics/suggest.ts';
import { type Term, term } from '../diagnostics/terms.ts';
import { yearPeriod } from '../domain/period.ts';
import { isAssessed, type Roster, type Unit } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { plainText } from './plainText.ts';
import type { RecordRow } from './recordTable.ts';
import { UnitFinder } from './unitFinder.ts';

/** An assessment that lines of the year's registers may belong to. */
export interface YearParty {
  readonly assessment: string;
  readonly roster: Roster;
  readonly editions: readonly Edition[];
  readonly yearPolicy: YearPolicy;
}

/** The unit a line is about, in the assessment whose roster knows it. */
export interface YearSubject {
  readonly party: YearParty;
  readonly unit: string;
  readonly name: string;
}

type SubjectRow = RecordRow<'单位代码' | '单位名称'>;

/** Finds units, indicators and names of the policies that lines of a register speak of. */
export class YearParties {
  readonly #parties: readonly { readonly party: YearParty; readonly units: UnitFinder }[];
  readonly #problems: Problems;

  constructor(parties: readonly YearParty[], problems: Problems) {
    this.#parties = parties.map((party) => ({ party, units: new UnitFinder(party.roster) }));
    this.#problems = problems;
  }

  /** Codes are one unit's over all assessments of an office; the first roster answers for those nobody knows. */
  subject(row: SubjectRow): YearSubject | undefined {
    const code = plainText(row.text('单位代码'));
    const { party, units } = this.#parties.find((each) => each.units.knows(code)) ?? this.#parties[0] ?? {};
    const found = units?.find(code, plainText(row.text('单位名称')));
    if (!party || !units || !found) return undefined;
    const doubt = found.row === undefined ? found : found.doubt;
    if (doubt) this.#problems.report(doubt.code, row.at(doubt.at === 'name' ? '单位名称' : '单位代码'), doubt.facts);
    const unit = found.row === undefined ? undefined : atYearEnd(party)[found.row];
    if (!unit) return undefined;
    if (!isAssessed(unit)) {
      const facts = { unit: unit.name, year: String(party.yearPolicy.year) };
      this.#problems.report(unit.standing === 'absent' ? 'DAT-1702' : 'DAT-1701', row.at('单位代码'), facts);
    }
    return { party, unit: unit.code, name: unit.name };
  }

  /** The assessment a line names where it names no unit. */
  assessment(row: RecordRow<'考核'>): YearParty | undefined {
    const parties = this.#parties.map(({ party }) => party);
    const name = this.named(row, '考核', { kind: '考核', names: parties.map((each) => each.assessment) });
    return parties.find((each) => each.assessment === name);
  }

  /** A name that the policy of the unit's assessment declares. */
  named<C extends string>(
    row: RecordRow<C>,
    column: C,
    { kind, names }: { kind: Term; names: readonly string[] },
  ): string | undefined {
    const name = row.text(column);
    if (names.includes(name)) return name;
    const hint = suggestion(name, names, available(names));
    this.#problems.report('DAT-1501', row.at(column), { kind: term(kind), name, hint });
    return undefined;
  }
}

function atYearEnd({ roster, yearPolicy }: YearParty): readonly Unit[] {
  return rosterIn(roster, yearPeriod(yearPolicy.year)).units;
}

/** An indicator of the unit's assessment, by number or full name. */
export function indicatorNamed({ editions }: YearParty, text: string): Indicator | undefined {
  const name = plainText(text);
  return editions.flatMap((each) => each.indicators).find((each) => each.id === name || plainText(each.name) === name);
}
