import type { Problems } from '../../diagnostics/problems.ts';
import type { Dataset, InputFile } from '../../domain/dataset.ts';
import type { Period } from '../../domain/period.ts';
import type { SourceMapping } from '../sourceMapping.ts';

/** Reports files of the month that lie in an earlier period's folder too, and answers with the sources that read them. */
export function sameFiles(
  { files }: Dataset,
  { period, sources }: { period: Period; sources: readonly SourceMapping[] },
  problems: Problems,
): ReadonlySet<string> {
  const looked = new Set(sources.filter((source) => !holdsPeriods(source)).map(({ name }) => name));
  const own = files.filter((file) => looked.has(file.source) && folderOf(file).endsWith(`/${period}`));
  const others = new Map<string, string>();
  const found = own.filter((file) => {
    const other = files.find((each) => each.sha256 === file.sha256 && folderOf(each) < folderOf(file));
    if (other) others.set(file.path, other.path);
    return other !== undefined;
  });
  for (const [file, other] of others) problems.report('DAT-1314', { file }, { other });
  return new Set(found.map(({ source }) => source));
}

/** One workbook or list for the whole year, of which each period takes its part. */
function holdsPeriods({ sheet = '', layout }: SourceMapping): boolean {
  const words = [sheet, layout.title ?? '', ...layout.filters.flatMap(({ values }) => values)];
  return words.some((each) => each.includes('{'));
}

function folderOf({ path }: InputFile): string {
  return path.slice(0, path.lastIndexOf('/'));
}
