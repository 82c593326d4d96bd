import { repack } from '../reports/repack.ts';
import type { Paper, PaperTable } from './paper.ts';
import { coreProperties, propertiesPart } from './templateParts.ts';
import { openTemplate, type Template } from './templates.ts';

/** Paper → .docx bytes by its template, identical for identical papers and templates. */
export async function paperDocument(paper: Paper, template: Template): Promise<Uint8Array> {
  const document = await openTemplate(template.bytes);
  if (!document) throw new TypeError(`no Word document: ${template.kind}`);
  document.render({ 标题: paper.title, ...paper.fields, ...Object.fromEntries(paper.tables.map(tableData)) });
  const zip = document.getZip();
  if (zip.file(propertiesPart)) zip.file(propertiesPart, coreProperties(paper.title));
  return repack(zip.generate({ type: 'uint8array', compression: 'STORE' }));
}

function tableData({ name, columns, rows }: PaperTable): readonly [string, readonly Record<string, string>[]] {
  const data = rows.map((row) => Object.fromEntries(columns.map(({ header }, place) => [header, row[place] ?? ''])));
  return [name, data];
}
