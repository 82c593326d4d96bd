import { fileURLToPath } from 'node:url';
import type { AssessInput, PastMonth } from '../../src/aggregation/input.ts';
import { assess, type Workings } from '../../src/assess.ts';
import { type Definitions, editionInForce } from '../../src/catalogue/definitions.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import type { IndexPolicy, ReminderRule } from '../../src/catalogue/policy.ts';
import { readEdition } from '../../src/catalogue/readEdition.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import type { Column, Dataset } from '../../src/domain/dataset.ts';
import { type Period, parsePeriod } from '../../src/domain/period.ts';
import type { RegisterEntry } from '../../src/domain/register.ts';
import type { Roster } from '../../src/domain/roster.ts';
import { readDefinition } from '../../src/reading/definition.ts';
import { readPolicy } from '../../src/reading/policy.ts';
import { resolveColumn } from '../../src/reading/resolveColumn.ts';
import { readRoster } from '../../src/reading/roster.ts';
import type { AssessmentFiles, Workspace } from '../../src/reading/workspace.ts';
import { plainCalendar } from '../catalogue/readCatalogue.ts';
import { columnsOf, type YearData } from './fixtureData.ts';

const root = fileURLToPath(new URL('fixtures', import.meta.url));

export const fixtureFiles: AssessmentFiles = {
  name: '地市',
  cataloguesFolder: '.',
  rosterFile: 'roster.yaml',
  yearPolicyFile: undefined,
  policyFile: 'policy.yaml',
  sourcesFile: '',
  targetsFile: 'targets.csv',
  location: { file: 'fixtures' },
};

export const fixtureWorkspace: Workspace = {
  root,
  office: '示例财政厅',
  dataFolder: '.',
  outputFolder: '.',
  calendarFile: '',
  confidential: [],
  assessments: [fixtureFiles],
  location: { file: 'fixtures' },
};

export interface FixtureOptions {
  readonly index?: Partial<IndexPolicy>;
  readonly register?: readonly RegisterEntry[];
  readonly reminders?: readonly ReminderRule[];
  /** Another order of the units, or fewer. */
  readonly arrange?: (units: Roster['units']) => Roster['units'];
  /** Another edition made of the one in the file. */
  readonly change?: (edition: Edition) => Edition;
  /** Columns that do not come from {@link YearData}. */
  readonly columns?: ReadonlyMap<string, Column>;
}

/** An office with the fixture roster and policy, and the catalogues named. */
export class FixtureOffice {
  readonly definitions: Definitions;
  readonly #columns: ReadonlyMap<string, Column>;

  constructor(editions: readonly string[], options: FixtureOptions = {}) {
    const problems = new Problems();
    const roster = readRoster(fixtureWorkspace, fixtureFiles, problems);
    const policy = readPolicy(fixtureWorkspace, fixtureFiles, problems);
    if (!roster || !policy || problems.hasErrors) throw new Error(JSON.stringify(problems.list));
    this.#columns = options.columns ?? new Map();
    this.definitions = {
      office: '示例财政厅',
      assessment: '地市',
      editions: editions.map(fixtureEdition).map(options.change ?? ((edition) => edition)),
      roster: { ...roster, units: options.arrange?.(roster.units) ?? roster.units },
      policy: {
        ...policy,
        reminders: options.reminders ?? policy.reminders,
        index: { ...policy.index, ...options.index },
      },
      calendar: plainCalendar,
      register: options.register ?? [],
    };
  }

  /** One month, without what came before it unless given. */
  month(period: string, data: YearData, history: readonly PastMonth[] = []): Workings {
    const workings = assess(this.input(period, data, history));
    if (!workings) throw new Error(`no edition in force in ${period}`);
    return workings;
  }

  /** Every month of the data in order, each with those before it as its history. */
  year(data: YearData, history: readonly PastMonth[] = []): ReadonlyMap<string, Workings> {
    const months = new Map<string, Workings>();
    for (const period of Object.keys(data).sort()) {
      const known = [...history, ...[...months.values()].map((each) => each.assessment)];
      months.set(period, this.month(period, data, known));
    }
    return months;
  }

  input(period: string, data: YearData, history: readonly PastMonth[] = []): AssessInput {
    const dataset = this.dataset(data);
    const { editions } = this.definitions;
    return {
      definitions: this.definitions,
      dataset,
      lookup: (item, of) => {
        const declared = editionInForce(editions, of)?.items.get(item) ?? editions.at(-1)?.items.get(item);
        return declared && resolveColumn(dataset, declared, of);
      },
      period: periodOf(period),
      history: new Map(history.map((each) => [each.period, each])),
      fingerprint: 'f',
      definitionsHash: 'd',
      tool: 'test',
      editionHashes: new Map(),
    };
  }

  dataset(data: YearData): Dataset {
    const { roster, editions } = this.definitions;
    const items = new Map(editions.flatMap((edition) => [...edition.items]));
    const own = columnsOf(data, { items, units: roster.units.map((unit) => unit.shortName) });
    return {
      size: roster.units.length,
      files: [{ path: '2026/数据.csv', sha256: 'abc', rows: roster.units.length, source: '数据' }],
      periods: Object.keys(data).sort().map(periodOf),
      columns: new Map([...this.#columns, ...own]),
    };
  }
}

const read = new Map<string, Edition>();

export function fixtureEdition(file: string): Edition {
  const known = read.get(file);
  if (known) return known;
  const problems = new Problems();
  const node = readDefinition(file, { root, problems });
  const edition = node && readEdition(node, problems);
  if (!edition) throw new Error(JSON.stringify(problems.list, null, 1));
  read.set(file, edition);
  return edition;
}

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}

/** An entry of the register with the usual signatures. */
export function registered(
  entry: Pick<RegisterEntry, 'unit' | 'indicator' | 'action'> & { month: string; points?: RegisterEntry['points'] },
): RegisterEntry {
  const { unit, indicator, action, month, points } = entry;
  return {
    unit,
    indicator,
    action,
    period: periodOf(month),
    points,
    basis: '示例〔2026〕9号',
    handler: '张',
    reviewer: '李',
    date: '2026-06-01',
  };
}
