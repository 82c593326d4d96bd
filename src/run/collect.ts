import { editionInForce } from '../catalogue/definitions.ts';
import type { Indicator } from '../catalogue/edition.ts';
import { monthOf, type Period } from '../domain/period.ts';
import { isAssessed, type Unit } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import type { Workspace } from '../reading/workspace.ts';
import type { CollectionBook, CollectionColumn, CollectionSheet } from '../reports/collection/collectionBook.ts';
import { type CollectedItem, collectedItems } from './collectedItems.ts';
import { earlierFigures } from './earlierFigures.ts';
import type { AssessmentSetup, Office } from './office.ts';

/** 报送表 of a month, one workbook an office and one sheet an assessment, in catalogue order. */
export async function collectionBooks(office: Office, period: Period): Promise<readonly CollectionBook[]> {
  const sheets: { readonly office: string; readonly sheet: CollectionSheet }[] = [];
  for (const setup of office.setups) sheets.push(...(await sheetsOf(office.workspace, setup, period)));
  return [...new Set(sheets.map((each) => each.office))].map((name) => ({
    office: name,
    department: office.workspace.office,
    period,
    sheets: sheets.filter((each) => each.office === name).map(({ sheet }) => sheet),
  }));
}

async function sheetsOf(
  workspace: Workspace,
  setup: AssessmentSetup,
  period: Period,
): Promise<readonly { office: string; sheet: CollectionSheet }[]> {
  const { definitions, sources } = setup;
  const edition = editionInForce(definitions.editions, period);
  const month = monthOf(period) ?? 12;
  const declared = sources.filter(({ collected }) => !collected);
  const asked = collectedItems(definitions, declared).filter(({ months }) => months.has(month));
  if (!edition || asked.length === 0) return [];
  const earlier = await earlierFigures({ workspace, setup, period, items: asked.map(({ item }) => item) });
  const units = rosterIn(definitions.roster, period).units.flatMap((unit, row) =>
    isAssessed(unit) ? [{ unit, row }] : [],
  );
  const column = (each: CollectedItem): CollectionColumn => ({
    item: each.item,
    indicators: each.indicators.map(({ id, name }) => `${id} ${name}`),
    applies: units.map(({ unit }) => each.indicators.some((indicator) => appliesTo(indicator, unit))),
    earlier: earlier(
      each.item,
      units.map(({ row }) => row),
    ),
  });
  return [...new Set(asked.map(({ office }) => office))].map((office) => ({
    office,
    sheet: {
      assessment: definitions.assessment,
      units: units.map(({ unit: { code, name } }) => ({ code, name })),
      columns: asked.filter((each) => each.office === office).map(column),
    },
  }));
}

function appliesTo({ appliesTo: names }: Indicator, { group, code }: Unit): boolean {
  return !names || names.has(group) || names.has(code);
}
