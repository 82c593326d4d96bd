import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where a document says what it is called. */
export const propertiesPart = 'docProps/core.xml';

/** Parts in which Word keeps who wrote a document, for whom, and what others said of it. */
const history = /^docProps\/(?!core\.xml$)|^customXml\/|^word\/(comments\w*|people)\.xml$/;

/**
 * A template without its own history: its authors, its times, its remarks are not the paper's. Stored without compression, since
 * every paper opens it again.
 */
export function withoutHistory(bytes: Uint8Array): Uint8Array {
  const kept = Object.entries(unzipSync(bytes)).filter(([name]) => !history.test(name) && !name.endsWith('/'));
  const cleaned = kept.map(([name, part]): [string, Uint8Array] => [name, cleanedPart(name, part)]);
  return zipSync(Object.fromEntries(cleaned), { level: 0 });
}

function cleanedPart(name: string, part: Uint8Array): Uint8Array {
  if (name === '[Content_Types].xml') return strToU8(withoutEntries(strFromU8(part), 'Override', 'PartName'));
  if (name.endsWith('.rels')) return strToU8(withoutEntries(strFromU8(part), 'Relationship', 'Target'));
  if (/^word\/(document|header\d*|footer\d*)\.xml$/.test(name)) return strToU8(withoutMarks(strFromU8(part)));
  return part;
}

/** Entries that name a part of the history. */
function withoutEntries(xml: string, element: string, attribute: string): string {
  const entries = new RegExp(`<${element}\\b[^>]*\\b${attribute}="([^"]*)"[^>]*/>`, 'g');
  return xml.replaceAll(entries, (entry, target: string) => (isHistory(target) ? '' : entry));
}

/** Targets stand from the root, from the folder of the part, or from above it. */
function isHistory(target: string): boolean {
  const path = target.replace(/^(\.\.)?\//, '');
  return history.test(path) || history.test(`word/${path}`);
}

function withoutMarks(xml: string): string {
  return xml
    .replaceAll(/<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
    .replaceAll(/ w:rsid\w*="[^"]*"/g, '');
}

/** Names the document and nobody. */
export function coreProperties(title: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`;
}
