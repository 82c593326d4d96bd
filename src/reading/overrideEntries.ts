import type { DataItem, Edition } from '../catalogue/edition.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { Period } from '../domain/period.ts';
import type { Roster } from '../domain/roster.ts';
import { confidentialItems } from './confidential.ts';
import type { Decimal } from './decimal.ts';
import { plainText } from './plainText.ts';
import { isSigned } from './recordFields.ts';
import { periodOf, type RecordFigure, recordDate, recordFigure, recordPeriod } from './recordFigure.ts';
import type { RecordRow } from './recordTable.ts';
import { UnitFinder } from './unitFinder.ts';

/** Columns of 人工核定.csv. */
export const overrideColumns = {
  required: ['单位代码', '数据项', '月份', '数值', '计量单位', '理由', '依据', '经办', '复核', '日期'],
  optional: ['考核', '单位名称', '止月', '原值', '备注'],
} as const;
type OverrideRow = RecordRow<(typeof overrideColumns.required)[number] | (typeof overrideColumns.optional)[number]>;

/** 人工核定 of a data value: what a person put in the place of an export's figure, and why. */
export interface OverrideEntry {
  readonly assessment: string;
  readonly item: string;
  /** Row of the roster. */
  readonly unit: number;
  readonly from: Period;
  readonly until: Period;
  /** Whether 止月 was written, so that its passing is news. */
  readonly ends: boolean;
  readonly figure: RecordFigure;
  /** 原值: what the export must say for the entry to hold; `blank` where it must say nothing. */
  readonly before: Decimal | 'blank' | undefined;
  readonly words: string;
  readonly location: Location;
  /** Sheet row. */
  readonly row: number;
}

/** An assessment whose data may be overridden. */
export interface OverrideParty {
  readonly assessment: string;
  readonly roster: Roster;
  readonly editions: readonly Edition[];
}

interface Party {
  readonly assessment: string;
  readonly units: UnitFinder;
  readonly items: ReadonlyMap<string, DataItem>;
  readonly secret: ReadonlySet<string>;
}

const ambiguous: Phrase = { zh: '用“考核”一列写明是哪个考核', en: 'say under 考核 which assessment is meant' };

/** Reads the register line by line; a line with any fault gives no entry. */
export class OverrideReader {
  readonly #year: number;
  readonly #parties: readonly Party[];
  readonly #problems: Problems;
  readonly #taken: OverrideEntry[] = [];

  constructor(year: number, parties: readonly OverrideParty[], problems: Problems) {
    this.#year = year;
    this.#problems = problems;
    this.#parties = parties.map(({ assessment, roster, editions }) => ({
      assessment,
      units: new UnitFinder(roster),
      items: new Map(editions.flatMap((edition) => [...edition.items])),
      secret: confidentialItems(editions),
    }));
  }

  /** Whether the entry is about an item and a unit of the parties. */
  concerns(row: OverrideRow): boolean {
    const [named, item] = [row.text('考核'), row.text('数据项')];
    const [code, name] = [plainText(row.text('单位代码')), plainText(row.text('单位名称'))];
    return this.#parties.some(
      ({ assessment, items, units }) =>
        (named === '' || named === assessment) && items.has(item) && units.find(code, name).row !== undefined,
    );
  }

  entry(row: OverrideRow): OverrideEntry | undefined {
    const party = this.#party(row);
    const item = party && this.#item(row, party);
    if (!party || !item) return undefined;
    const unit = this.#unit(row, party);
    const months = this.#months(row);
    const figure = recordFigure(row, item, this.#problems);
    const before = this.#before(row, item);
    const words = this.#words(row);
    if (unit === undefined || !months || !figure || before === null || words === undefined) return undefined;
    const { assessment } = party;
    const location = row.at('数值');
    const entry = { assessment, item: item.name, unit, ...months, figure, before, words, location, row: row.row };
    return this.#isTwice(entry, party) ? undefined : entry;
  }

  /** The assessment named, or the one that knows both the item and the unit. */
  #party(row: OverrideRow): Party | undefined {
    const [named, item, code] = [row.text('考核'), row.text('数据项'), plainText(row.text('单位代码'))];
    const knowing = this.#parties.filter(
      ({ assessment, items }) => (named === '' || assessment === named) && items.has(item),
    );
    const [party, second] = knowing.length > 1 ? knowing.filter(({ units }) => units.knows(code)) : knowing;
    if (party && !second) return party;
    const known = this.#parties.flatMap(({ items }) => [...items.keys()]);
    const hint = known.includes(item) ? ambiguous : suggestion(item, known, '');
    this.#problems.report('DAT-0901', row.at('数据项'), { item, hint });
    return undefined;
  }

  #item(row: OverrideRow, { items, secret }: Party): DataItem | undefined {
    const item = items.get(row.text('数据项'));
    if (item && secret.has(item.name)) {
      this.#problems.report(
        'DAT-1002',
        { ...row.at('数据项'), confidential: true },
        {
          item: item.name,
          table: { zh: '人工核定', en: 'the register of set values' },
        },
      );
      return undefined;
    }
    if (item?.nature !== 'target') return item;
    this.#problems.report('DAT-0902', row.at('数据项'), { item: item.name });
    return undefined;
  }

  #unit(row: OverrideRow, { units }: Party): number | undefined {
    const found = units.find(plainText(row.text('单位代码')), plainText(row.text('单位名称')));
    const doubt = found.row === undefined ? found : found.doubt;
    if (doubt) this.#problems.report(doubt.code, row.at(doubt.at === 'name' ? '单位名称' : '单位代码'), doubt.facts);
    return found.row;
  }

  #months(row: OverrideRow): Pick<OverrideEntry, 'from' | 'until' | 'ends'> | undefined {
    const from = recordPeriod(row, this.#year, this.#problems);
    const text = row.text('止月');
    if (!from || text === '') return from && { from, until: from, ends: false };
    const until = periodOf(text, this.#year);
    if (until && until >= from && until.length === from.length) return { from, until, ends: true };
    this.#problems.report('DAT-0903', row.at('止月'), { text, from });
    return undefined;
  }

  /** null when it cannot be read. */
  #before(row: OverrideRow, item: DataItem): OverrideEntry['before'] | null {
    const text = row.text('原值');
    if (text === '') return undefined;
    if (text === '缺失') return 'blank';
    const figure = recordFigure(withFigure(row, text), item, this.#problems);
    return figure ? figure.value : null;
  }

  #words(row: OverrideRow): string | undefined {
    const reason = row.text('理由');
    if (reason === '') this.#problems.report('DAT-0905', row.at('理由'));
    const signed = isSigned(row, '依据', this.#problems);
    const date = recordDate(row, this.#problems);
    if (reason === '' || !signed || !date) return undefined;
    return `${reason};依据 ${row.text('依据')};${row.text('经办')}/${row.text('复核')} ${date}`;
  }

  #isTwice(entry: OverrideEntry, { units }: Party): boolean {
    const other = this.#taken.find(
      (each) =>
        each.assessment === entry.assessment &&
        each.item === entry.item &&
        each.unit === entry.unit &&
        each.from.length === entry.from.length &&
        each.from <= entry.until &&
        entry.from <= each.until,
    );
    this.#taken.push(entry);
    if (!other) return false;
    const facts = { unit: units.nameOf(entry.unit), item: entry.item, other: other.location.cell ?? '' };
    this.#problems.report('DAT-0904', entry.location, facts);
    return true;
  }
}

/** The line with another text for its figure. */
function withFigure(row: OverrideRow, text: string): RecordRow<'数值' | '计量单位'> {
  return {
    row: row.row,
    table: row.table,
    text: (column) => (column === '数值' ? text : row.text(column)),
    at: (column) => row.at(column === '数值' ? '原值' : column),
  };
}
