import { cells } from './cells.ts';
import { departmentExports } from './department/exports.ts';
import type { Cell, Export } from './export.ts';
import { type Draft, line } from './messy/draft.ts';
import { dressings, joints } from './messy/dressings.ts';
import { joined } from './messy/layoutSteps.ts';
import type { Trouble } from './messy/troubles.ts';
import { folderOf, type Period, periods, suffixOf, titleFor } from './period.ts';
import { prefectureExports } from './prefecture/exports.ts';
import { plainSheet } from './sheet.ts';
import { departments, prefectures, type Unit } from './units.ts';
import { usualText, writeCsv } from './write/csv.ts';
import { extensionOf, writeDraft } from './write/draft.ts';
import { overrideRows } from './year/overrides.ts';
import { registers } from './year/registers.ts';

const fictional = '(虚构示例数据)';
const signatures: readonly Cell[] = ['经办甲', '复核乙'];

interface Recipients<U extends Unit> {
  readonly keyColumn: string;
  readonly units: readonly U[];
}

/** `messy`: as the systems really export; `clean`: one plain table a file, as its twin to compare with. */
export type Twin = 'messy' | 'clean';

/** An export of one period, with what has happened to it. */
interface Exported {
  readonly source: string;
  readonly period: Period;
  readonly draft: Draft;
  readonly troubles: readonly Trouble[];
}

/** The plain export of one period, with the columns that are due then; undefined when none is. */
function draftOf<U extends Unit>(
  source: Export<U>,
  period: Period,
  { keyColumn, units }: Recipients<U>,
): Draft | undefined {
  const due = source.columns.filter((column) => column.due.includes(period));
  if (due.length === 0) return undefined;
  const signed = source.signed === true;
  const table = {
    titles: [line(titleFor(source.title ?? `${source.source}(2026年×月)`, period) + fictional), line(source.unitRow)],
    header: [line(keyColumn, '单位名称', ...due.map(({ header }) => header), ...(signed ? ['经办', '复核'] : []))],
    body: units.map((unit) => line(unit.code, unit.name, ...cells(due, unit, period), ...(signed ? signatures : []))),
    notes: [],
  };
  const pages = [{ name: source.source, tables: [table], hiddenColumns: new Set<number>() }];
  return { format: source.format ?? 'csv', text: usualText, pages };
}

function exportsOf<U extends Unit>(
  exports: readonly Export<U>[],
  recipients: Recipients<U>,
  twin: Twin,
): readonly Exported[] {
  return periods.flatMap((period) =>
    exports.flatMap((each) => {
      const plain = draftOf(each, period, recipients);
      const { source } = each;
      if (!plain) return [];
      if (twin === 'clean') return [{ source, period, draft: plain, troubles: [] }];
      const steps = dressings
        .filter((dressing) => dressing.source === source && dressing.periods.includes(period))
        .flatMap((dressing) => dressing.steps);
      const earlier = (other: Period) => draftOf(each, other, recipients) ?? plain;
      const draft = steps.reduce((before, step) => step.apply(before, { period, draftOf: earlier }), plain);
      return [{ source, period, draft, troubles: steps.map(({ trouble }) => trouble) }];
    }),
  );
}

/** Lays the exports together that come in one file. */
function withJoints(exported: readonly Exported[]): readonly Exported[] {
  return exported.flatMap((each): readonly Exported[] => {
    const joint = joints.find(({ sources }) => sources.includes(each.source));
    if (!joint) return [each];
    if (joint.sources[0] !== each.source) return [];
    const parts = joint.sources.flatMap((source) =>
      exported.filter((other) => other.source === source && other.period === each.period),
    );
    const title = titleFor(`${joint.file}(2026年×月)`, each.period) + fictional;
    const draft = joined(
      parts.map((part) => part.draft),
      title,
    );
    const troubles = parts.flatMap((part) => part.troubles);
    return draft
      ? [{ source: joint.file, period: each.period, draft, troubles: [...troubles, '一张工作表几个表'] }]
      : [];
  });
}

function allExports(twin: Twin): readonly Exported[] {
  const exported = [
    ...exportsOf(prefectureExports, { keyColumn: '行政区划代码', units: prefectures }, twin),
    ...exportsOf(departmentExports, { keyColumn: '预算单位代码', units: departments }, twin),
  ];
  return twin === 'clean' ? exported : withJoints(exported);
}

const pathOf = ({ source, period, draft }: Exported): string =>
  `${folderOf(period)}/${source}_${suffixOf(period)}.${extensionOf(draft.format)}`;

/** A fictional year of exports and of the office's own registers: path below samples/ → bytes, the same on every machine. */
export async function generateSamples(twin: Twin = 'messy'): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const each of allExports(twin)) files.set(pathOf(each), await writeDraft(each.draft));
  const inYear = (file: string) => `${folderOf('annual')}/${file}`;
  for (const { file, rows } of registers) files.set(inYear(file), writeCsv(plainSheet(file, rows)));
  if (twin === 'messy') files.set(inYear('人工核定.csv'), writeCsv(plainSheet('人工核定', overrideRows())));
  return files;
}

/** Which trouble is in which files: one table over {@link dressings}. */
export function troubleFiles(): ReadonlyMap<Trouble, readonly string[]> {
  const found = new Map<Trouble, string[]>();
  for (const each of allExports('messy')) {
    for (const trouble of new Set(each.troubles)) found.set(trouble, [...(found.get(trouble) ?? []), pathOf(each)]);
  }
  return found;
}
