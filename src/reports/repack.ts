import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip times start in 1980; local midnight of that day would depend on the time zone, hence noon of the next. */
const fixedTime = '1980-01-02T12:00:00';

const guid = /\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}/gi;

/** The same package with names sorted, times fixed and random identifiers numbered: equal content gives equal bytes. */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, renumbered(name, parts[name] ?? new Uint8Array())] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 6 });
}

function renumbered(name: string, content: Uint8Array): Uint8Array {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return content;
  const text = strFromU8(content);
  if (!text.includes('x14:id')) return content;
  const numbers = new Map<string, string>();
  return strToU8(
    text.replaceAll(guid, (found) => {
      const known = numbers.get(found) ?? `{00000000-0000-0000-0000-${String(numbers.size + 1).padStart(12, '0')}}`;
      numbers.set(found, known);
      return known;
    }),
  );
}
