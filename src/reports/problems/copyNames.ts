import type { RawTable } from '../../reading/table.ts';
import { listName } from './listSheet.ts';

/** Characters of a sheet name, less room for a number. */
const longest = 27;

/** A sheet name for each table, after its file: without what no sheet name may hold, and no two alike. */
export function copyNames(tables: readonly RawTable[]): readonly string[] {
  const taken = new Set([listName]);
  return tables.map(({ file, sheet }) => {
    const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
    const shared = tables.filter((other) => other.file === file).length > 1;
    const name = free(permitted(shared ? `${sheet} ${stem}` : stem), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function permitted(name: string): string {
  return name.replaceAll(/[\\/*?:[\]'\p{Cc}]/gu, '_').trim() || '_';
}

function free(name: string, taken: ReadonlySet<string>): string {
  const short = name.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  for (let number = 1; ; number++) {
    const tried = number === 1 ? short : `${short}(${number})`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
