import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { monthOf, type Period, yearOf } from '../domain/period.ts';
import { withoutReplaced } from './collection/replacedSources.ts';
import { listFiles } from './files.ts';
import { namePattern } from './namePattern.ts';
import { plainText } from './plainText.ts';
import { columnsDue, type SourceMapping } from './sourceMapping.ts';
import { byPrecedence } from './trust/precedence.ts';
import type { Workspace } from './workspace.ts';

/** 人工登记册 of a year, in its annual folder. */
export const registerFile = '人工登记册.csv';

/** 人工核定 of data of a year, beside it. */
export const overridesFile = '人工核定.csv';

/** 年终登记册, 示范点推荐, 领导决定 and 资金数据 of a year, beside it. */
export const yearFiles = {
  entries: '年终登记册.csv',
  nominations: '示范点推荐.csv',
  decisions: '领导决定.csv',
  figures: '资金数据.csv',
} as const;
const officeFiles: ReadonlySet<string> = new Set([registerFile, overridesFile, ...Object.values(yearFiles)]);

/** A file of a period's folder that a source claims. */
export interface SourceFile {
  readonly source: SourceMapping;
  /** Relative to the workspace. */
  readonly path: string;
  /** 被替换: files of the same source before it, the latest first. */
  readonly replaced: readonly string[];
}

/** Where a period's exports lie: `<data>/2026-06`, or `<data>/2026` for the year. */
export function periodFolder(workspace: Workspace, period: Period): string {
  return `${workspace.dataFolder}/${period}`;
}

/** What of one assessment's exports lies in a period's folder. */
export interface PeriodFiles {
  readonly found: readonly SourceFile[];
  /** Sources expected in the period whose file is not there. */
  readonly absent: readonly SourceMapping[];
}

/** Matches the period's files with the sources expected in it. */
export function findSourceFiles(
  workspace: Workspace,
  { sources, period }: { sources: readonly SourceMapping[]; period: Period },
  problems: Problems,
): PeriodFiles {
  const folder = periodFolder(workspace, period);
  const due = sources.filter((source) => columnsDue(source, period).length > 0);
  const names = listFiles(workspace.root, folder);
  if (!names) {
    if (due.length > 0) problems.report('DAT-0206', { file: folder }, { period });
    return { found: [], absent: withoutReplaced(due, { due, came: new Set(), period }) };
  }
  const found: SourceFile[] = [];
  const ambiguous: SourceMapping[] = [];
  for (const source of due) {
    const paths = names.filter((name) => claims(source, name)).map((name) => `${folder}/${name}`);
    const [path, ...replaced] = inOrder(source, paths, problems);
    if (path) found.push({ source, path, replaced });
    else if (paths.length > 0) ambiguous.push(source);
  }
  const came = new Set(found.map(({ source }) => source));
  const waited = withoutReplaced(due, { due, came, period }).filter((source) => !came.has(source));
  for (const source of waited) if (!ambiguous.includes(source)) reportAbsent(source, { folder, period }, problems);
  for (const { path, replaced } of found)
    for (const each of [path, ...replaced]) reportOtherMonth(each, period, problems);
  return { found: unshared(found, problems), absent: [...new Set([...waited, ...ambiguous])] };
}

function reportAbsent(
  { name, pattern, system, collected }: SourceMapping,
  { folder, period }: { folder: string; period: Period },
  problems: Problems,
): void {
  if (collected) problems.report('DAT-1205', { file: folder }, { office: collected.office, pattern, period });
  else problems.report('DAT-0202', { file: folder }, { source: name, pattern, system });
}

/** The file that counts before those it replaces; none where nothing says which it is. */
function inOrder(source: SourceMapping, paths: readonly string[], problems: Problems): readonly string[] {
  const [, second] = paths;
  if (!second) return paths;
  const { precedence = 'refused' } = source.contract;
  const ordered = precedence === 'refused' ? undefined : byPrecedence(paths, precedence);
  const code = precedence === 'refused' ? 'DAT-0201' : 'DAT-1306';
  if (!ordered) problems.report(code, { file: second }, { source: source.name, files: enumerated(paths) });
  return ordered ?? [];
}

/** Two sources may read one file only as different sheets of it, or as different tables of a sheet. */
function unshared(found: readonly SourceFile[], problems: Problems): readonly SourceFile[] {
  const claimed = new Map<string, SourceMapping>();
  return found.filter(({ source, path }) => {
    const key = [path, source.sheet ?? '', source.layout.title ?? ''].join('\n');
    const other = claimed.get(key);
    if (other) problems.report('DAT-0205', { file: path }, { source: source.name, other: other.name });
    else claimed.set(key, source);
    return other === undefined;
  });
}

/** `…_202605` in the folder of June is most likely last month's file. */
function reportOtherMonth(path: string, period: Period, problems: Problems): void {
  const month = monthOf(period);
  const dated = /(?<!\d)(\d{4})-?(0[1-9]|1[0-2])(?!\d)/.exec(path.split('/').at(-1) ?? '');
  if (!dated || month === undefined || (Number(dated[1]) === yearOf(period) && Number(dated[2]) === month)) return;
  problems.report('DAT-0207', { file: path }, { period, found: `${dated[1]}-${dated[2]}` });
}

/**
 * Reports what lies in the folders without being read: files that no source of any assessment claims, and files of a source that
 * is not expected in the period. Call once a run, with the sources of all assessments.
 */
export function reportUnclaimed(
  workspace: Workspace,
  { sources, periods }: { sources: readonly SourceMapping[]; periods: readonly Period[] },
  problems: Problems,
): void {
  for (const period of periods) {
    const folder = periodFolder(workspace, period);
    for (const name of listFiles(workspace.root, folder) ?? []) {
      if (officeFiles.has(name) && monthOf(period) === undefined) continue;
      const owners = sources.filter((source) => claims(source, name));
      const [owner] = owners;
      if (!owner) problems.report('DAT-0203', { file: `${folder}/${name}` });
      else if (owners.every((source) => columnsDue(source, period).length === 0))
        problems.report('DAT-0204', { file: `${folder}/${name}` }, { source: owner.name, period });
    }
  }
}

/** Whether a file name is one that the source looks for. */
export function claims(source: SourceMapping, name: string): boolean {
  return patternOf(source).test(plainText(name.replace(/\.[^.]*$/, '')));
}

const patterns = new WeakMap<SourceMapping, RegExp>();

function patternOf(source: SourceMapping): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = namePattern(source.pattern.replace(/\.(csv|tsv|txt|xlsx?|html?|xml)$/i, ''));
  patterns.set(source, made);
  return made;
}
