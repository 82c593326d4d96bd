import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip times start in 1980; local midnight of that day would depend on the time zone, hence noon of the next. */
const fixedTime = '1980-01-02T12:00:00';

/** Identifiers of data bars; the `uri` of an extension is its type and stays. */
const guid = /(?<!uri=")\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}/gi;

/** The same package, finished, with names sorted, times fixed and random identifiers numbered: equal content gives equal bytes. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, finished(name, parts[name] ?? new Uint8Array())] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 3 });
}

function finished(name: string, content: Uint8Array): Uint8Array {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return content;
  return strToU8(renumbered(quiet(strFromU8(content))));
}

function renumbered(text: string): string {
  if (!text.includes('x14:id')) return text;
  const numbers = new Map<string, string>();
  return text.replaceAll(guid, (found) => {
    const known = numbers.get(found) ?? `{00000000-0000-0000-0000-${String(numbers.size + 1).padStart(12, '0')}}`;
    numbers.set(found, known);
    return known;
  });
}

/** The text of an export's cell stands as it was written: no green corners that offer to make it a number. exceljs cannot say so. */
function quiet(text: string): string {
  const area = /<dimension ref="([^"]+)"/.exec(text)?.[1];
  if (area === undefined) return text;
  const ignored = `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
  return text.replace(/(?:<extLst>(?:(?!<extLst>)[\s\S])*<\/extLst>)?<\/worksheet>\s*$/, (end) => `${ignored}${end}`);
}
