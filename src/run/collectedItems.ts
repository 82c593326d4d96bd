import { type Definitions, editionInForce } from '../catalogue/definitions.ts';
import type { DataItem, Edition, Indicator } from '../catalogue/edition.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../domain/period.ts';
import { itemsOf } from '../explain/compiledItems.ts';
import type { ItemNode } from '../expression/expr.ts';
import { undeclaredCells } from '../reading/cellDeclaration.ts';
import {
  collectionFile,
  collectionForm,
  collectionHeader,
  collectionSheetName,
} from '../reading/collection/collectionForm.ts';
import { confidentialItems } from '../reading/confidential.ts';
import { plainLayout, type SourceColumn, type SourceMapping } from '../reading/sourceMapping.ts';
import { noContract } from '../reading/trust/contract.ts';
import { compileIndicator } from '../scoring/compileIndicator.ts';

/** A data item that no system holds: a person of an office knows it. */
export interface CollectedItem {
  readonly item: DataItem;
  /** 处室 of the first indicator that needs it. */
  readonly office: string;
  /** Every indicator that needs it. */
  readonly indicators: readonly Indicator[];
  /** Months in which it is asked for. */
  readonly months: ReadonlySet<number>;
}

/** 系统取数: whatever such an indicator needs is in some system. */
const fromSystem = '系统取数';

/**
 * What offices are asked for in the policy's year: the items of indicators that are not 系统取数, in the months for which the trees of
 * due indicators need them, in catalogue order. Confidential items and those of a signed register are never sent around.
 */
export function collectedItems(
  { editions, policy }: Pick<Definitions, 'editions' | 'policy'>,
  declared: readonly SourceMapping[],
): readonly CollectedItem[] {
  const gathering = new ItemsByMonth();
  for (let month = 1; month <= 12; month++) {
    const period = monthPeriod(policy.year, month);
    const edition = editionInForce(editions, period);
    if (edition) gathering.addMonth(edition, period);
  }
  const signed = new Set(declared.filter(({ signatures }) => signatures.length > 0).flatMap(namesIn));
  const secret = confidentialItems(editions);
  return gathering.asked
    .filter(({ item: { name } }) => !gathering.held.has(name) && !signed.has(name) && !secret.has(name))
    .map((asked) => (asked.item.nature === 'year' ? { ...asked, months: monthsOfYearly(asked, declared) } : asked));
}

function namesIn({ columns }: SourceMapping): readonly string[] {
  return columns.map(({ item }) => item);
}

/** What comes once a year is asked for once: in the months declared for it, else when it is first needed. */
function monthsOfYearly({ item, months }: CollectedItem, declared: readonly SourceMapping[]): ReadonlySet<number> {
  const columns = declared.flatMap((source) => source.columns).filter((column) => column.item === item.name);
  return columns.length > 0 ? new Set(columns.flatMap((column) => [...column.months])) : new Set([Math.min(...months)]);
}

interface AskedItem extends CollectedItem {
  readonly indicators: Indicator[];
  readonly months: Set<number>;
}

class ItemsByMonth {
  /** Items that systems hold. */
  readonly held = new Set<string>();
  readonly #known = new Set<Indicator>();
  readonly #asked = new Map<string, AskedItem>();

  get asked(): readonly CollectedItem[] {
    return [...this.#asked.values()];
  }

  addMonth(edition: Edition, period: Period): void {
    const month = monthOf(period) ?? 12;
    for (const indicator of edition.indicators) {
      if (!indicator.dueMonths.includes(month) && !indicator.reminderMonths.includes(month)) continue;
      if (indicator.collection === fromSystem) this.#hold(edition, indicator, period);
      else
        for (const node of itemsOf(compileIndicator(edition, indicator, period)))
          this.#ask(node, { edition, indicator, period });
    }
  }

  /** What an indicator needs is called the same in all its months: one of them tells. */
  #hold(edition: Edition, indicator: Indicator, period: Period): void {
    if (this.#known.has(indicator)) return;
    this.#known.add(indicator);
    for (const { item } of itemsOf(compileIndicator(edition, indicator, period))) this.held.add(item);
  }

  /** A figure of an earlier month of the year is asked for in that month. */
  #ask(
    node: ItemNode,
    { edition, indicator, period }: { edition: Edition; indicator: Indicator; period: Period },
  ): void {
    const item = edition.items.get(node.item);
    const month = monthOf(node.period);
    if (!item || month === undefined || yearOf(node.period) !== yearOf(period)) return;
    if (item.nature === 'target') return;
    const known = this.#asked.get(item.name) ?? { item, office: indicator.office, indicators: [], months: new Set() };
    this.#asked.set(item.name, { ...known, item });
    known.months.add(month);
    if (!known.indicators.some(({ id }) => id === indicator.id)) known.indicators.push(indicator);
  }
}

/** 报送表 as sources, one an office: read like any export, by a mapping that follows from the catalogue. */
export function collectionSources(
  definitions: Pick<Definitions, 'editions' | 'policy' | 'assessment'>,
  declared: readonly SourceMapping[],
): readonly SourceMapping[] {
  const offices = new Map<string, CollectedItem[]>();
  for (const each of collectedItems(definitions, declared))
    offices.set(each.office, [...(offices.get(each.office) ?? []), each]);
  return [...offices].map(([office, items]) => collectionSource(office, definitions.assessment, items));
}

function collectionSource(office: string, assessment: string, items: readonly CollectedItem[]): SourceMapping {
  const { headerRow, keyHeader, nameHeader } = collectionForm;
  return {
    name: `报送表(${office})`,
    system: office,
    pattern: `${collectionFile(office)}*`,
    sheet: collectionSheetName(assessment),
    headerRows: [headerRow, headerRow],
    keyColumn: keyHeader,
    nameColumn: nameHeader,
    ...undeclaredCells,
    layout: plainLayout,
    text: {},
    signatures: [],
    contract: noContract,
    columns: items.map(collectedColumn),
    collected: { office, assessment },
    location: items[0]?.indicators[0]?.location ?? { file: '' },
  };
}

function collectedColumn({ item, months }: CollectedItem): SourceColumn {
  const { name, measure, location } = item;
  return { item: name, header: collectionHeader(item), measure, months, annual: false, location };
}
