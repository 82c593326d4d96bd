import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { repack } from '../reports/repack.ts';
import type { Paper, PaperTable } from './paper.ts';
import { openTemplate, type Template } from './templates.ts';

/** Paper → .docx bytes by its template, identical for identical papers and templates. */
export async function paperDocument(paper: Paper, template: Template): Promise<Uint8Array> {
  const document = await openTemplate(template.bytes);
  if (!document) throw new TypeError(`no Word document: ${template.kind}`);
  document.render({ 标题: paper.title, ...paper.fields, ...Object.fromEntries(paper.tables.map(tableData)) });
  return repack(withoutHistory(document.toUint8Array({ compression: 'STORE' }), paper.title));
}

function tableData({ name, columns, rows }: PaperTable): readonly [string, readonly Record<string, string>[]] {
  const data = rows.map((row) => Object.fromEntries(columns.map(({ header }, place) => [header, row[place] ?? ''])));
  return [name, data];
}

const properties = 'docProps/core.xml';
/** Parts in which Word keeps who wrote a document, for whom, and what others said of it. */
const history = /^docProps\/(?!core\.xml$)|^customXml\/|^word\/(comments\w*|people)\.xml$/;

/** What the template's own history says is not the paper's: its authors, its times, its remarks. */
function withoutHistory(bytes: Uint8Array, title: string): Uint8Array {
  const parts = unzipSync(bytes);
  const kept = Object.entries(parts).filter(([name]) => !history.test(name) && !name.endsWith('/'));
  const cleaned = kept.map(([name, part]): [string, Uint8Array] => [name, cleanedPart(name, part, title)]);
  return zipSync(Object.fromEntries(cleaned), { level: 0 });
}

function cleanedPart(name: string, part: Uint8Array, title: string): Uint8Array {
  if (name === properties) return strToU8(coreProperties(title));
  if (name === '[Content_Types].xml') return strToU8(withoutEntries(strFromU8(part), 'Override', 'PartName'));
  if (name.endsWith('.rels')) return strToU8(withoutEntries(strFromU8(part), 'Relationship', 'Target'));
  if (/^word\/(document|header\d*|footer\d*)\.xml$/.test(name)) return strToU8(withoutComments(strFromU8(part)));
  return part;
}

/** Entries that name a part of the history. */
function withoutEntries(xml: string, element: string, attribute: string): string {
  const entries = new RegExp(`<${element}\\b[^>]*\\b${attribute}="([^"]*)"[^>]*/>`, 'g');
  return xml.replaceAll(entries, (entry, target: string) => (isHistory(target) ? '' : entry));
}

function isHistory(target: string): boolean {
  const path = target.replace(/^(\.\.)?\//, '');
  return history.test(path) || /^(comments\w*|people)\.xml$/.test(path);
}

function withoutComments(xml: string): string {
  return xml
    .replaceAll(/<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
    .replaceAll(/ w:rsid\w*="[^"]*"/g, '');
}

function coreProperties(title: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`;
}
