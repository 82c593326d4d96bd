import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withInnerLinks, withoutInnerLinks } from './linksXml.ts';
import { withNoteAuthor, withNoteBoxes } from './notesXml.ts';
import { completed } from './worksheetXml.ts';

/** Zip times start in 1980; local midnight of that day would depend on the time zone, hence noon of the next. */
const fixedTime = '1980-01-02T12:00:00';

/** Finishes and compresses a package, here or elsewhere. */
export type Pack = (bytes: Uint8Array) => Promise<Uint8Array>;

export const packHere: Pack = async (bytes) => repack(bytes);

/** The same package, its sheets finished, with names sorted and times fixed: equal content gives equal bytes. */
export function repack(bytes: Uint8Array, finish: (sheet: string) => string = completed): Uint8Array {
  const parts = unzipSync(bytes);
  const entries = Object.keys(parts)
    .sort()
    .map((name) => [name, finished(name, parts, finish)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 2 });
}

/** Somebody's own package, touched in nothing but the order and times of its parts. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime, level: 2 });
}

/** How a worksheet is finished, and its links to other places. */
interface SheetFinish {
  readonly finish: (sheet: string) => string;
  readonly links: string;
}

/** What is done to the parts of a kind; of the rest nothing is even decoded. */
const finishing: readonly (readonly [name: RegExp, finish: (text: string, sheet: SheetFinish) => string])[] = [
  [/^xl\/worksheets\/[^/]+\.xml$/, (text, { finish, links }) => withInnerLinks(finish(text), links)],
  [/^xl\/worksheets\/_rels\/[^/]+\.rels$/, withoutInnerLinks],
  [/^xl\/drawings\/[^/]+\.vml$/, withNoteBoxes],
  [/^xl\/comments[^/]*\.xml$/, withNoteAuthor],
];

function finished(
  name: string,
  parts: Readonly<Record<string, Uint8Array>>,
  finish: (sheet: string) => string,
): Uint8Array {
  const textOf = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const [, finishPart] = finishing.find(([pattern]) => pattern.test(name)) ?? [];
  if (!finishPart) return parts[name] ?? new Uint8Array();
  const links = textOf(name.replace(/^xl\/worksheets\/([^/]+)$/, 'xl/worksheets/_rels/$1.rels'));
  return strToU8(finishPart(textOf(name), { finish, links }));
}
