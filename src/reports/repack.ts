import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { completed } from './worksheetXml.ts';

/** Zip times start in 1980; local midnight of that day would depend on the time zone, hence noon of the next. */
const fixedTime = '1980-01-02T12:00:00';

/** The same package, its sheets finished, with names sorted and times fixed: equal content gives equal bytes. */
export function repack(bytes: Uint8Array, finish: (sheet: string) => string = completed): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, finished(name, parts[name] ?? new Uint8Array(), finish)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 2 });
}

function finished(name: string, content: Uint8Array, finish: (sheet: string) => string): Uint8Array {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return content;
  return strToU8(finish(strFromU8(content)));
}
