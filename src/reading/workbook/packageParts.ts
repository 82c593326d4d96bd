import type { Phrase } from '../../diagnostics/phrase.ts';
import { zipDirectory } from './zipDirectory.ts';

/** Kinds of parts that a workbook loaded and saved by the library comes back without. */
const fragile: readonly (readonly [pattern: RegExp, kind: Phrase])[] = [
  [/^xl\/(charts|chartsheets)\//, { zh: '图表', en: 'charts' }],
  [/^xl\/cellimages\.xml$/, { zh: '单元格里的图片', en: 'pictures in cells' }],
  [/^xl\/(embeddings|ctrlProps|activeX)\//, { zh: '嵌入的文件或控件', en: 'embedded files or controls' }],
  [/^xl\/threadedComments\//, { zh: '对话式批注', en: 'threaded comments' }],
  [/^xl\/(pivotTables|pivotCache|slicers)\//, { zh: '透视表或切片器', en: 'pivot tables or slicers' }],
  [/^xl\/externalLinks\//, { zh: '外部链接', en: 'links to other workbooks' }],
];

/** What of one package another made from it no longer holds. */
export function partsLost(before: Uint8Array, after: Uint8Array): readonly Phrase[] {
  const [had, has] = [kindsIn(before), kindsIn(after)];
  return had.filter((kind) => !has.includes(kind));
}

function kindsIn(bytes: Uint8Array): readonly Phrase[] {
  const entries = zipDirectory(bytes) ?? [];
  return fragile.flatMap(([pattern, kind]) => (entries.some(({ name }) => pattern.test(name)) ? [kind] : []));
}
