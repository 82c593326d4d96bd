import type Docxtemplater from 'docxtemplater';
import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { fileFaultWords, readBytes } from '../reading/files.ts';
import type { PaperKind } from './paperKind.ts';
import { withoutHistory } from './templateParts.ts';
import { compareTags, TagListener } from './templateTags.ts';

/** 模板: a .docx that the office edits, checked against what the papers of its kind hold. */
export interface Template {
  readonly kind: string;
  /** Without the history of the file. */
  readonly bytes: Uint8Array;
}

/** Templates of the kinds, by the kind's name; what is wrong with one goes to `problems`, and leaves it out. */
export async function readTemplates(
  { root, folder, kinds }: { readonly root: string; readonly folder: string; readonly kinds: readonly PaperKind[] },
  problems: Problems,
): Promise<ReadonlyMap<string, Template>> {
  const templates = new Map<string, Template>();
  for (const kind of kinds) {
    const path = `${folder}/${kind.name}.docx`;
    const bytes = readBytes(root, path);
    if (typeof bytes === 'string') problems.report('WSP-1301', { file: path }, { path, reason: fileFaultWords[bytes] });
    else if (await checkTemplate({ path, bytes }, kind, problems))
      templates.set(kind.name, { kind: kind.name, bytes: withoutHistory(bytes) });
  }
  return templates;
}

async function checkTemplate(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  kind: PaperKind,
  problems: Problems,
): Promise<boolean> {
  const file = { file: path };
  const listener = new TagListener();
  try {
    const document = await openTemplate(bytes, [listener]);
    if (!document) {
      problems.report('WSP-1302', file);
      return false;
    }
  } catch (error) {
    for (const { id = '', xtag = '' } of faultsOf(error))
      problems.report('WSP-1303', file, { tag: xtag, reason: faultWords[id] ?? otherFault });
    return false;
  }
  const { strays, missing } = compareTags(listener, kind.form);
  for (const { tag, part, known } of strays)
    problems.report('WSP-1304', file, {
      tag,
      part: partWords(part),
      known: enumerated(known.map((each) => `{${each}}`)),
    });
  for (const table of missing) problems.report('WSP-1305', file, { table });
  return strays.length === 0;
}

/** A template ready to be filled; undefined for what is no Word document. The libraries are loaded only here. */
export async function openTemplate(bytes: Uint8Array, modules: TagListener[] = []): Promise<Docxtemplater | undefined> {
  const [{ default: Template }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')]);
  const zip = zipOf(() => new PizZip(bytes));
  if (!zip?.file('word/document.xml') || !zip.file('[Content_Types].xml')) return undefined;
  return new Template(zip, {
    modules,
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
  });
}

function zipOf<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

interface TemplateFault {
  readonly id?: string;
  readonly xtag?: string;
}

/** What docxtemplater found, one by one; anything else is no fault of the template. */
function faultsOf(error: unknown): readonly TemplateFault[] {
  const properties = propertiesOf(error);
  if (!properties) throw error;
  const { errors } = properties;
  return Array.isArray(errors) ? errors.map((each) => propertiesOf(each) ?? {}) : [properties];
}

function propertiesOf(error: unknown): (TemplateFault & { readonly errors?: unknown }) | undefined {
  return error instanceof Error && 'properties' in error && typeof error.properties === 'object'
    ? (error.properties ?? undefined)
    : undefined;
}

const unclosed: Phrase = { zh: '没有写完,缺右花括号', en: 'it is not closed: } is missing' };
const unopened: Phrase = { zh: '缺左花括号', en: 'it is not opened: { is missing' };

const faultWords: Readonly<Record<string, Phrase>> = {
  unclosed_tag: unclosed,
  duplicate_open_tag: unclosed,
  unopened_tag: unopened,
  duplicate_close_tag: unopened,
  unclosed_loop: { zh: '以 # 开始的一段没有以 / 结束', en: 'what # begins has no end with /' },
  unopened_loop: { zh: '以 / 结束的一段没有以 # 开始', en: 'what / ends has no beginning with #' },
  closing_tag_does_not_match_opening_tag: { zh: '开始和结束的名称不同', en: 'beginning and end have different names' },
  unbalanced_loop_tags: { zh: '开始和结束不在同一个表格里', en: 'beginning and end stand in different tables' },
  loop_position_invalid: { zh: '开始和结束的位置不对', en: 'beginning and end stand in the wrong places' },
};
const otherFault: Phrase = { zh: '不能这样写', en: 'it cannot be written so' };

function partWords(part: string): Phrase {
  if (part.includes('header')) return { zh: '页眉', en: 'a header' };
  if (part.includes('footer')) return { zh: '页脚', en: 'a footer' };
  return { zh: '正文', en: 'the text' };
}
